import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '../../common/client.ts';
import { removeCampaign } from '../../indexer/campaigns.ts';
import { loadReleases } from '../../indexer/loadReleases.ts';
import { aliasName } from '../../search/indexNames.ts';
import { createSearcher, type Searcher } from '../../server/archive/searcher.ts';
import { parseSearchParams } from '../../server/address/searchParams.ts';
import { SILENT, TIMEOUT_MS } from './archive.ts';
import { sample, type LanguageBench, type LanguageFigures } from './bench.ts';

const RELEASE = 'mapped-2018-10-large';
const CAMPAIGN = 'large';
const QUERIES_OF_A_SET = 50;

/** What it costs: rows indexed in a second, the size of the index, and the time of a query, on a large real release. */
export async function benchCost(bench: LanguageBench): Promise<LanguageFigures> {
  const { client } = bench;
  const release = join(bench.releases, RELEASE);
  if (!existsSync(release))
    throw new Error(`cost: no ${release}; MURMURATION_DATA says where the real releases are`);
  const prefix = `${bench.prefix}-bench-cost`;
  const folder = await mkdtemp(join(tmpdir(), 'murmuration-bench-'));
  try {
    const [result] = await loadReleases(
      client,
      prefix,
      {
        paths: [release],
        campaign: CAMPAIGN,
        add: false,
        maxRejected: { share: 0.01 },
        reportFile: undefined,
        loadsFolder: folder,
      },
      SILENT,
    );
    if (result?.takenOver !== true) throw new Error(`cost: ${release} was not taken over`);
    const { tweets, rowsPerSecond } = result.report;
    const index = aliasName(prefix, 'tweets');
    const indexMb = await mergedSize(client, index);
    const searcher = createSearcher(client, { prefix, timeoutMs: TIMEOUT_MS });
    const words = ['en-tweets', 'ru-social'].flatMap((name) =>
      sample(bench.data.queries({ name }), QUERIES_OF_A_SET).map(({ word }) => word),
    );
    await timeQueries(searcher, words, {});
    const all = await timeQueries(searcher, words, {});
    const russian = await timeQueries(searcher, words, { lang: 'ru' });
    return {
      measurements: [
        {
          name: RELEASE,
          figures: {
            rows: tweets.rows,
            'rows/s': rowsPerSecond,
            'index MB': indexMb,
            'ms, all languages': quantile(all, 0.5),
            'p95, all languages': quantile(all, 0.95),
            'ms, one language': quantile(russian, 0.5),
            'p95, one language': quantile(russian, 0.95),
          },
        },
      ],
      shortfalls: [],
    };
  } finally {
    await removeCampaign(client, prefix, CAMPAIGN);
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Megabytes of an index in one segment: how many a load leaves is chance. The size of the store would count segments
 * too that the merge has replaced and nobody has deleted yet.
 */
async function mergedSize(client: Client, index: string): Promise<number> {
  await client.indices.forcemerge({ index, max_num_segments: 1 }, { requestTimeout: 600_000 });
  await client.indices.refresh({ index });
  const { indices } = await client.indices.segments({ index });
  const live = Object.values(indices)
    .flatMap(({ shards }) => Object.values(shards).flat())
    .flatMap(({ segments }) => Object.values(segments))
    .filter(({ search }) => search);
  const [only] = live;
  if (only === undefined || live.length > 1)
    throw new Error(`${index}: ${live.length} segments after the merge`);
  return only.size_in_bytes / 1e6;
}

/** Milliseconds that each search takes, one after the other, from the address to the whole answer. */
async function timeQueries(
  searcher: Searcher,
  words: readonly string[],
  rest: Readonly<Record<string, string>>,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const q of words) {
    const startedAt = performance.now();
    await searcher.search(parseSearchParams(new URLSearchParams({ q, ...rest })).params);
    times.push(performance.now() - startedAt);
  }
  return times;
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN;
