import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../../common/client.ts';
import { removeCampaign } from '../../indexer/campaigns.ts';
import type { LoadReport } from '../../indexer/loadReport.ts';
import { createIndex, letGo } from '../../indexer/newIndices.ts';
import { deleteIndices } from '../../indexer/releaseIndices.ts';
import type { Capabilities } from '../../search/analysis.ts';
import { CAMPAIGN } from '../largeRelease.ts';
import { MURMURATION, measureNode, requireSuccess, type ProcessFigures } from '../measuredProcess.ts';
import { bytesOnDisk, engineCpuSeconds, settle } from './engineFigures.ts';
import type { Prebuilt } from './prebuilt.ts';

const script = (name: string): string => join(import.meta.dirname, name);

export const PREFIX = 'bench-indexing';
/** The index of the ceiling, as a load names it. No load of ours removes it: it is of another prefix. */
export const CEILING = { prefix: 'bench-ceiling', campaign: CAMPAIGN, load: '20260101000000000' };

/** What all ways work with. */
export interface Place {
  readonly client: Client;
  readonly url: string;
  readonly capabilities: Capabilities;
  /** Folder of the release, and its tweets file. */
  readonly release: string;
  readonly file: string;
  readonly prebuilt: Prebuilt;
  /** Where files may lie. */
  readonly folder: string;
}

/** One measured load. */
export interface Run {
  readonly rows: number;
  readonly seconds: number;
  /** CPU seconds of the process that loads, and of Elasticsearch until it has settled. */
  readonly cpuSeconds: number;
  readonly engineCpuSeconds: number;
  readonly peakMb: number;
  readonly bytes: number;
}

/** Ways to load one release: each removes what it made. */
export const WAYS = {
  ceiling: async (place) => {
    const { client, url, prebuilt, capabilities } = place;
    const index = await createIndex(client, CEILING.prefix, 'tweets', CEILING, capabilities);
    try {
      return await measure(client, [script('ceilingScript.ts'), url, prebuilt.bodies, prebuilt.ends], {
        index: () => index,
        rows: async () => (await client.count({ index })).count,
      });
    } finally {
      await deleteIndices(client, [index]);
      letGo([index]);
    }
  },
  murmuration: async ({ client, url, release, folder }) => {
    const reportFile = join(folder, 'report.json');
    const read = (): LoadReport => JSON.parse(readFileSync(reportFile, 'utf8')) as LoadReport;
    const args = [...MURMURATION, 'index', '--campaign', CAMPAIGN, '--report', reportFile, release];
    const env = { ELASTICSEARCH_URL: url, INDEX_PREFIX: PREFIX };
    try {
      return await measure(
        client,
        args,
        { index: () => read().indices.tweets ?? '', rows: () => read().tweets.rows },
        env,
      );
    } finally {
      await removeCampaign(client, PREFIX, CAMPAIGN);
    }
  },
  documentation: async ({ client, url, file }) => {
    const index = `${PREFIX}-script`;
    await client.indices.create({
      index,
      mappings: { properties: { tweet_text: { type: 'text' } } },
      settings: { number_of_replicas: 0 },
    });
    try {
      return await measure(client, [script('documentationScript.ts'), url, index, file], {
        index: () => index,
        rows: async () => (await client.count({ index })).count,
      });
    } finally {
      await client.indices.delete({ index });
    }
  },
  sqlite: async ({ file, folder }) => {
    const database = join(folder, 'release.sqlite');
    try {
      const figures = await measureNode([script('sqliteScript.ts'), file, database]);
      requireSuccess('sqlite', figures);
      const rows = Number(/^(\d+) rows$/m.exec(figures.output)?.[1]);
      return toRun(figures, { rows, bytes: statSync(database).size, engineCpuSeconds: 0 });
    } finally {
      rmSync(database, { force: true });
    }
  },
} as const satisfies Record<string, (place: Place) => Promise<Run>>;

export type WayName = keyof typeof WAYS;

/** What is asked of Elasticsearch when the process is done. */
interface Outcome {
  index(): string;
  rows(): number | Promise<number>;
}

async function measure(
  client: Client,
  args: readonly string[],
  outcome: Outcome,
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const before = await engineCpuSeconds(client);
  const figures = await measureNode(args, env);
  requireSuccess(args.join(' '), figures);
  await settle(client, outcome.index());
  const engine = (await engineCpuSeconds(client)) - before;
  const bytes = await bytesOnDisk(client, outcome.index());
  return toRun(figures, { bytes, rows: await outcome.rows(), engineCpuSeconds: engine });
}

const toRun = (
  { seconds, cpuSeconds, peakMb }: ProcessFigures,
  rest: Pick<Run, 'rows' | 'bytes' | 'engineCpuSeconds'>,
): Run => ({ seconds, cpuSeconds: cpuSeconds ?? Number.NaN, peakMb: peakMb ?? Number.NaN, ...rest });
