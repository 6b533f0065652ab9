import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '../common/client.ts';
import { createSearcher } from '../server/archive/searcher.ts';
import { MURMURATION, measureNode } from './measuredProcess.ts';

export const CAMPAIGN = 'ira-large';
/** Where the release is loaded unless it is there. */
export const OWN_PREFIX = 'bench-search';
const TIMEOUT_MS = 60_000;

/** Folder of the largest real release; undefined, and told, where it is not there. @param bench that needs it */
export function findLargeRelease(bench: string, data: string): string | undefined {
  const release = join(data, 'releases', 'mapped-2018-10-large');
  if (existsSync(release)) return release;
  console.error(`${bench}: no ${release}; MURMURATION_DATA says where the real releases are`);
  return undefined;
}

/** The prefix of the settings where it has the release, else one of our own; undefined where there is no release. */
export async function prefixWithRelease(
  client: Client,
  url: string,
  prefix: string,
  data: string,
): Promise<string | undefined> {
  const campaigns = await createSearcher(client, { prefix, timeoutMs: TIMEOUT_MS }).campaigns();
  if (campaigns.some(({ id }) => id === CAMPAIGN)) return prefix;
  const release = findLargeRelease('search', data);
  if (release === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'murmuration-bench-'));
  const args = [
    ...MURMURATION,
    'index',
    '--campaign',
    CAMPAIGN,
    '--report',
    join(folder, 'report.json'),
    release,
  ];
  const { exitCode, output } = await measureNode(args, { ELASTICSEARCH_URL: url, INDEX_PREFIX: OWN_PREFIX });
  await rm(folder, { recursive: true, force: true });
  if (exitCode !== 0) throw new Error(`murmuration index failed (exit code ${exitCode}):\n${output}`);
  return OWN_PREFIX;
}
