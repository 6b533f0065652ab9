import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '../common/client.ts';
import { readConfig } from '../common/config.ts';
import { connect } from '../engine/connect.ts';
import { removeCampaign } from '../indexer/campaigns.ts';
import type { LoadReport } from '../indexer/loadReport.ts';
import { measureNode, type ProcessFigures } from './measuredProcess.ts';
import { median, report } from './report.ts';

const COMMAND = join(import.meta.dirname, '..', 'cli', 'murmuration.ts');
/** As the first line of the command says. */
const NODE_FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=50'];
const DOCUMENTATION_SCRIPT = join(import.meta.dirname, 'documentationScript.ts');
const PREFIX = 'bench-indexing';
const CAMPAIGN = 'ira-large';
/** Pairs measured; the first of each warms the engine and is not counted. */
const RUNS = 3;

/** `murmuration index` on the large release against the script of the client's documentation, in turns, on one engine. */
export async function benchIndexing(): Promise<void> {
  const config = readConfig(process.env);
  const release = join(config.MURMURATION_DATA, 'releases', 'mapped-2018-10-large');
  if (!existsSync(release)) {
    console.error(`indexing: no ${release}; MURMURATION_DATA says where the real releases are`);
    return;
  }
  const { client, url, close } = await connect(config, console.error);
  try {
    const ours: Run[] = [];
    const theirs: Run[] = [];
    for (let turn = 0; turn <= RUNS; turn += 1) {
      ours.push(await runIndexer(client, url, release));
      theirs.push(await runDocumentationScript(client, url, join(release, 'ira_tweets_csv_hashed.csv.gz')));
    }
    const [us, them] = [summary(ours.slice(1)), summary(theirs.slice(1))];
    report('indexing', [
      {
        name: 'murmuration index',
        figures: { ...us, 'ratio to script': us.rowsPerSecond / them.rowsPerSecond },
      },
      { name: 'script of the client documentation', figures: them },
    ]);
  } finally {
    await close();
  }
}

interface Run {
  readonly rows: number;
  readonly seconds: number;
  readonly peakMb: number;
}

function summary(runs: readonly Run[]): Record<'rowsPerSecond' | 'seconds' | 'peakMb', number> {
  return {
    rowsPerSecond: median(runs.map((run) => run.rows / run.seconds)),
    seconds: median(runs.map((run) => run.seconds)),
    peakMb: Math.max(...runs.map((run) => run.peakMb)),
  };
}

async function runIndexer(client: Client, url: string, release: string): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'murmuration-bench-'));
  try {
    const reportFile = join(folder, 'report.json');
    const args = [...NODE_FLAGS, COMMAND, 'index', '--campaign', CAMPAIGN, '--report', reportFile, release];
    const figures = await measureNode(args, { ELASTICSEARCH_URL: url, INDEX_PREFIX: PREFIX });
    requireSuccess('murmuration index', figures);
    const { tweets } = JSON.parse(readFileSync(reportFile, 'utf8')) as LoadReport;
    return toRun(tweets.rows, figures);
  } finally {
    await removeCampaign(client, PREFIX, CAMPAIGN);
    await rm(folder, { recursive: true, force: true });
  }
}

async function runDocumentationScript(client: Client, url: string, file: string): Promise<Run> {
  const index = `${PREFIX}-script`;
  await client.indices.create({
    index,
    mappings: { properties: { tweet_text: { type: 'text' } } },
    settings: { number_of_replicas: 0 },
  });
  try {
    const figures = await measureNode([DOCUMENTATION_SCRIPT, url, index, file]);
    requireSuccess('the documentation script', figures);
    return toRun((await client.count({ index })).count, figures);
  } finally {
    await client.indices.delete({ index });
  }
}

function requireSuccess(what: string, { exitCode, output }: ProcessFigures): void {
  if (exitCode !== 0) throw new Error(`${what} failed (exit code ${exitCode}):\n${output}`);
}

const toRun = (rows: number, { seconds, peakMb }: ProcessFigures): Run => ({
  rows,
  seconds,
  peakMb: peakMb ?? Number.NaN,
});
