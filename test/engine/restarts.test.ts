import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createClient, type Client } from '../../common/client.ts';
import { engineAccount } from '../../engine/account.ts';
import { findJdk } from '../../engine/jdk.ts';
import { signal } from '../../engine/processes.ts';
import { startEngine } from '../../engine/start.ts';
import { engineStatus } from '../../engine/status.ts';
import { stopEngine } from '../../engine/stop.ts';
import type { Progress } from '../../indexer/progress.ts';
import { aFolder, tweetRows, tweetsCsv, usersCsv, aUserRow, writeFiles } from '../support/builders.ts';
import { loadOne, SILENT } from '../support/loading.ts';
import { documentDifferences } from '../support/sameDocuments.ts';
import { testConfig } from '../support/testConfig.ts';

/**
 * How often Elasticsearch is killed during one load: RESTARTS=5 for all moments below, which takes a minute more. With
 * RESTARTS_RELEASE=FOLDER it is another release that is loaded, of at least some 20,000 rows.
 */
const RESTARTS = Number(process.env['RESTARTS'] ?? 2);
const LONG_MS = 3_600_000;
const MOST_WAIT_MS = 600_000;

/** A request about to be sent, and how much of the load has been read. */
interface Moment {
  readonly path: string;
  readonly method: string;
  /** From 0 to 1. */
  readonly read: number;
}

/** When Elasticsearch is killed, in the order of a load; the first of them that RESTARTS allows. */
const MOMENTS: readonly (readonly [name: string, order: number, is: (moment: Moment) => boolean])[] = [
  ['in the middle of the rows', 2, ({ path, read }) => path === '/_bulk' && read > 0.3],
  ['when readers are to get the new indices', 5, ({ path }) => path === '/_aliases'],
  ['late in the rows', 3, ({ path, read }) => path === '/_bulk' && read > 0.6],
  ['when accounts are described', 4, ({ path, read }) => path.endsWith('/_search') && read > 0.9],
  ['when an index is made', 1, ({ path, method }) => method === 'PUT' && path.includes('-accounts-')],
];
const moments = MOMENTS.slice(0, RESTARTS).toSorted(([, a], [, b]) => a - b);

const programHome = resolve(testConfig().MURMURATION_HOME);
const home = mkdtempSync(join(tmpdir(), 'murmuration-restarts-'));
chmodSync(home, 0o755);
const folder = aFolder();
const options = { home, programHome, heap: '256m' };

afterAll(async () => {
  await stopEngine(home);
  rmSync(home, { recursive: true, force: true });
});

const able = findJdk(process.env, engineAccount()) !== undefined && spawnSync('mvn', ['-v']).status === 0;
if (!able) process.stderr.write('skipped: the embedded engine needs a JDK 21 or newer, and Maven\n');

/** Kills Elasticsearch as a power cut would, and starts it again at the same address. */
async function restart(): Promise<void> {
  const status = await engineStatus(home);
  signal(status?.pid ?? 0, 'SIGKILL');
  expect(await startEngine(options)).toMatchObject({ url: status?.url, reused: false });
}

/** A client that kills its Elasticsearch at each of the moments, and sends the request into the void. */
function unluckyClient(client: Client, readSoFar: () => number, restarts: Promise<void>[]): Client {
  const unlucky = client.child({});
  const left = [...moments];
  const send = client.transport.request.bind(client.transport) as (...args: unknown[]) => Promise<unknown>;
  const request = async (params: { path: string; method: string }, ...more: unknown[]): Promise<unknown> => {
    const answer = send(params, ...more);
    const [next] = left;
    if (next?.[2]({ ...params, read: readSoFar() }) === true) {
      left.shift();
      restarts.push((restarts.at(-1) ?? Promise.resolve()).then(restart));
    }
    return answer;
  };
  Object.assign(unlucky.transport, { request });
  return unlucky;
}

async function ownRelease(): Promise<string> {
  const rows = [
    ...tweetRows(12_000, (n) => ({
      userid: String(1_000 + (n % 700)),
      tweet_text: `The harvest of field ${n} begins ${'with a song '.repeat(n % 20)}`,
      in_reply_to_tweetid: n % 5 === 0 ? String(n - 1) : '',
    })),
    ...tweetRows(800, (n) => ({ tweetid: String(n * 14), like_count: n % 2 === 0 ? 'many' : '7' })),
  ];
  return writeFiles(folder, 'fable', {
    'fable_users_csv_hashed.csv': usersCsv([aUserRow({ userid: '1001' }), aUserRow({ userid: '7' })]),
    'fable_tweets_csv_hashed.csv': tweetsCsv(rows),
  });
}

describe.skipIf(!able && !process.env['CI'])('Elasticsearch, killed during a load and started again', () => {
  test(`${moments.length} times: the same documents as of a calm load`, { timeout: LONG_MS }, async () => {
    const { url } = await startEngine(options);
    const client = createClient(url, testConfig());
    const root = process.env['RESTARTS_RELEASE'] ?? (await ownRelease());
    const calm = await loadOne(client, 'calm', folder, [root], { campaign: 'calm' });

    const restarts: Promise<void>[] = [];
    const notes: string[] = [];
    let rows = 0;
    const allRows = calm.report.tweets.rows + calm.report.accounts.rows;
    let isIndexing = false;
    const progress: Progress = {
      ...SILENT,
      phase: (name) => (isIndexing = name === 'indexing'),
      update: (state) => (rows = isIndexing ? state.rows : 0),
      note: (line) => notes.push(line),
    };
    const unlucky = unluckyClient(client, () => rows / allRows, restarts);
    const waitMs = MOST_WAIT_MS;
    const hurt = await loadOne(unlucky, 'hurt', folder, [root], { campaign: 'hurt', waitMs }, progress);
    await Promise.all(restarts);

    expect(restarts).toHaveLength(moments.length);
    expect(hurt.takenOver).toBe(true);
    for (const kind of ['tweets', 'accounts'] as const) {
      const { rows: _, ...wanted } = calm.report[kind];
      expect(hurt.report[kind]).toMatchObject(wanted);
      const [wantedIndex, foundIndex] = [calm.report.indices[kind] ?? '', hurt.report.indices[kind] ?? ''];
      const ignored = ['load', 'campaign'];
      expect(await documentDifferences(client, wantedIndex, foundIndex, { ignored })).toEqual([]);
    }
    expect(notes.filter((line) => line.startsWith('Elasticsearch does not answer'))).not.toEqual([]);
    expect(notes.filter((line) => line.startsWith('Elasticsearch goes on'))).not.toEqual([]);
    process.stderr.write(`${notes.filter((line) => line.startsWith('Elasticsearch')).join('\n')}\n`);
    await client.close();
  });
});
