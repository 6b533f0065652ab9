import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Capabilities } from '../../search/analysis.ts';
import { BulkBody } from '../../indexer/bulkBody.ts';
import { FLUSH_BYTES } from '../../indexer/bulkLoad.ts';
import { readAhead } from '../../indexer/firstPass/firstPass.ts';
import { LoadTally } from '../../indexer/loadTally.ts';
import { RejectedRows } from '../../indexer/rejectedRows.ts';
import type { CampaignFiles } from '../../indexer/releaseFiles.ts';
import { releaseItems } from '../../indexer/releaseItems.ts';

/** Bodies of bulk requests, one after the other in a file, and where each ends in a second one. */
export interface Prebuilt {
  readonly bodies: string;
  readonly ends: string;
  readonly rows: number;
  readonly bytes: number;
}

/** Writes the requests that `murmuration index` would send of the tweets of a release, to be sent without any more work. */
export async function prebuild(
  release: CampaignFiles,
  index: string,
  load: string,
  capabilities: Capabilities,
  folder: string,
): Promise<Prebuilt> {
  const tweets = release.files.filter(({ columns }) => columns.kind === 'tweets');
  const silent = (): void => undefined;
  const progress = { start: silent, phase: silent, update: silent, note: silent, done: silent };
  const signal = undefined;
  const known = await readAhead({ files: tweets, folder, signal, warn: silent, progress });
  const tally = new LoadTally(new RejectedRows(join(folder, 'rejected.ndjson')));
  const context = { campaign: release.campaign, load };
  const indices = { tweets: index, accounts: index };
  const target = { context, indices, capabilities, tally, listed: new Set<string>(), seen: new Map() };
  const items = releaseItems(
    { ...release, files: tweets },
    known,
    { ...target, warn: silent, signal },
    progress,
  );

  const bodies = join(folder, 'bodies.ndjson');
  const file = createWriteStream(bodies);
  const ends: number[] = [];
  const body = new BulkBody();
  let bytes = 0;
  const flush = async (): Promise<void> => {
    ends.push((bytes += body.size));
    const written = file.write(Buffer.from(body.bytes));
    body.clear();
    if (!written) await once(file, 'drain');
  };
  for await (const item of items) {
    body.add(item);
    if (body.size >= FLUSH_BYTES) await flush();
  }
  if (body.count > 0) await flush();
  file.end();
  await finished(file);
  known.close();
  const endsFile = join(folder, 'ends.json');
  await writeFile(endsFile, JSON.stringify(ends));
  return { bodies, ends: endsFile, rows: tally.rows.tweets, bytes };
}
