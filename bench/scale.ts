import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Client } from '../common/client.ts';
import { readConfig } from '../common/config.ts';
import { connect } from '../engine/connect.ts';
import { removeCampaign } from '../indexer/campaigns.ts';
import type { LoadReport } from '../indexer/loadReport.ts';
import { findReleaseFiles } from '../indexer/releaseFiles.ts';
import type { Source } from '../indexer/source.ts';
import { bytesOnDisk, engineCpuSeconds, settle } from './indexing/engineFigures.ts';
import { findLargeRelease } from './largeRelease.ts';
import { MURMURATION, measureNode, requireSuccess } from './measuredProcess.ts';
import { multiplied } from './multipliedRelease.ts';
import { report, type Measurement } from './report.ts';
import { measureSearches } from './search.ts';
import { SEARCHES } from './searches.ts';
import { startSite } from './siteProcess.ts';

const PREFIX = 'bench-scale';
const CAMPAIGN = 'multiplied';
/** Of the 415,027 rows of the large release: 0.4, 2.5 and 10 million. */
const COPIES = '1,6,24';

/**
 * Loads the large release once, 6 and 24 times over, and searches each: what a tweet costs, and how searches grow with
 * their number. Needs as much free disk as three times the largest file.
 * @param options `--copies 1,6,24`: how often the release is multiplied, one size after the other
 */
export async function benchScale(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...options], options: { copies: { type: 'string' } } });
  const config = readConfig(process.env);
  const path = findLargeRelease('scale', config.MURMURATION_DATA);
  const [release] = path === undefined ? [] : await findReleaseFiles([path], CAMPAIGN);
  const tweets = release?.files.find(({ columns }) => columns.kind === 'tweets')?.source;
  if (tweets === undefined) return;
  const { client, url, close } = await connect(config, console.error);
  try {
    const sizes: Size[] = [];
    for (const copies of (values.copies ?? COPIES).split(',').map(Number)) {
      sizes.push(await measureSize(client, url, tweets, copies));
    }
    report(
      'scale-load',
      sizes.map(({ load }) => load),
    );
    report(
      'scale-search',
      Object.keys(SEARCHES).map((name) => timesOf(name, sizes)),
    );
  } finally {
    await close();
  }
}

/** What was measured of one number of tweets. */
interface Size {
  readonly load: Measurement;
  readonly searches: readonly Measurement[];
}

async function measureSize(client: Client, url: string, tweets: Source, copies: number): Promise<Size> {
  const folder = await mkdtemp(join(tmpdir(), 'murmuration-bench-'));
  const env = { ELASTICSEARCH_URL: url, INDEX_PREFIX: PREFIX };
  try {
    const file = join(folder, `${CAMPAIGN}_tweets_csv_hashed.csv`);
    await pipeline(
      Readable.from(await multiplied(tweets, copies).open(() => undefined)),
      createWriteStream(file),
    );
    const load = await measureLoad(client, file, env);
    await rm(file);
    const site = await startSite(url, PREFIX);
    try {
      const places = { client, url, prefix: PREFIX, site: site.url };
      return { load, searches: await measureSearches(places) };
    } finally {
      await site.stop();
    }
  } finally {
    await removeCampaign(client, PREFIX, CAMPAIGN).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureLoad(client: Client, file: string, env: NodeJS.ProcessEnv): Promise<Measurement> {
  const reportFile = `${file}.report.json`;
  const before = await engineCpuSeconds(client);
  const args = [...MURMURATION, 'index', '--campaign', CAMPAIGN, '--report', reportFile, file];
  const figures = await measureNode(args, env);
  requireSuccess('murmuration index', figures);
  const { tweets, indices } = JSON.parse(readFileSync(reportFile, 'utf8')) as LoadReport;
  const index = indices.tweets ?? '';
  await settle(client, index);
  const engine = (await engineCpuSeconds(client)) - before;
  const bytes = await bytesOnDisk(client, index);
  return {
    name: `${tweets.indexed.toLocaleString('en')} tweets`,
    figures: {
      seconds: figures.seconds,
      'rows/s': tweets.rows / figures.seconds,
      'CPU µs/row': ((figures.cpuSeconds ?? Number.NaN) / tweets.rows) * 1e6,
      'engine CPU µs/row': (engine / tweets.rows) * 1e6,
      peakMb: figures.peakMb,
      indexMb: bytes / 1e6,
      'bytes/tweet': bytes / tweets.indexed,
    },
  };
}

/** Milliseconds of a search by Elasticsearch and by the site, at each size. */
function timesOf(search: string, sizes: readonly Size[]): Measurement {
  const figures = sizes.flatMap(({ load, searches }) => {
    const found = searches.find(({ name }) => name === search)?.figures ?? {};
    return ['bare', 'html'].map((way) => [`${way}, ${load.name}`, found[way]] as const);
  });
  return { name: search, figures: Object.fromEntries(figures) };
}
