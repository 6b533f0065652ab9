import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Client } from '../../common/client.ts';
import { readConfig } from '../../common/config.ts';
import { connect } from '../../engine/connect.ts';
import { probeCapabilities } from '../../indexer/capabilities.ts';
import { findReleaseFiles, type CampaignFiles } from '../../indexer/releaseFiles.ts';
import { physicalName } from '../../search/indexNames.ts';
import { CAMPAIGN, findLargeRelease } from '../largeRelease.ts';
import { median, report } from '../report.ts';
import { prebuild } from './prebuilt.ts';
import { CEILING, WAYS, type Place, type Run, type WayName } from './ways.ts';

/** What each way is called in the table. */
const LABELS: Readonly<Record<WayName, string>> = {
  ceiling: 'ceiling: requests built before, sent at once',
  murmuration: 'murmuration index',
  documentation: 'script of the client documentation',
  sqlite: 'SQLite: table, FTS5, three indexes',
};
const NAMES = Object.keys(LABELS) as readonly WayName[];
const COUNTED_TURNS = 5;

/**
 * `murmuration index` on the large release against the ceiling, the script of the client's documentation and SQLite, in
 * turns. The first turn warms the engine and is not counted. CPU of the engine is that of all who use it meanwhile.
 * @param options `--turns N`: counted turns
 */
export async function benchIndexing(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...options], options: { turns: { type: 'string' } } });
  const turns = Number(values.turns ?? COUNTED_TURNS);
  const config = readConfig(process.env);
  const path = findLargeRelease('indexing', config.MURMURATION_DATA);
  if (path === undefined) return;
  const [release] = await findReleaseFiles([path], CAMPAIGN);
  if (release === undefined) return;
  const folder = await mkdtemp(join(tmpdir(), 'murmuration-bench-'));
  const { client, url, close } = await connect(config, console.error);
  try {
    const place = await prepare(client, url, { path, release, folder });
    const runs: Record<WayName, Run>[] = [];
    for (let turn = 0; turn <= turns; turn += 1) runs.push(await runAll(place));
    tell(runs.slice(1), await csvBytes(release));
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function prepare(
  client: Client,
  url: string,
  {
    path,
    release,
    folder,
  }: { readonly path: string; readonly release: CampaignFiles; readonly folder: string },
): Promise<Place> {
  const { capabilities } = await probeCapabilities(client);
  const index = physicalName(CEILING.prefix, 'tweets', CEILING.campaign, CEILING.load);
  const prebuilt = await prebuild(release, index, CEILING.load, capabilities, folder);
  const tweets = release.files.find(({ columns }) => columns.kind === 'tweets');
  return { client, url, capabilities, release: path, file: tweets?.source.path ?? '', prebuilt, folder };
}

async function runAll(place: Place): Promise<Record<WayName, Run>> {
  const runs: Partial<Record<WayName, Run>> = {};
  for (const name of NAMES) {
    const run = (runs[name] = await WAYS[name](place));
    console.error(`${name}: ${Math.round(run.rows / run.seconds)} rows/s`);
  }
  return runs as Record<WayName, Run>;
}

/** Bytes of the tweets files, unpacked. */
async function csvBytes({ files }: CampaignFiles): Promise<number> {
  let bytes = 0;
  for (const { source, columns } of files) {
    if (columns.kind !== 'tweets') continue;
    for await (const piece of await source.open(() => undefined)) bytes += piece.length;
  }
  return bytes;
}

function tell(turns: readonly Record<WayName, Run>[], csv: number): void {
  const measurements = NAMES.map((name) => {
    const middle = (figure: (run: Run) => number): number => median(turns.map((turn) => figure(turn[name])));
    return {
      name: LABELS[name],
      figures: {
        'rows/s': middle(rate),
        'CPU µs/row': middle(({ cpuSeconds, rows }) => (cpuSeconds / rows) * 1e6),
        'engine CPU µs/row': middle((run) => (run.engineCpuSeconds / run.rows) * 1e6),
        peakMb: Math.max(...turns.map((turn) => turn[name].peakMb)),
        'bytes/tweet': middle(({ bytes, rows }) => bytes / rows),
        'bytes/CSV byte': middle(({ bytes }) => bytes / csv),
        'murmuration to it': median(turns.map((turn) => rate(turn.murmuration) / rate(turn[name]))),
      },
    };
  });
  report('indexing', measurements);
}

const rate = ({ rows, seconds }: Run): number => rows / seconds;
