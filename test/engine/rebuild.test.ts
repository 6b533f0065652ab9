import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createClient, ElasticsearchUnavailable } from '../../common/client.ts';
import type { LoadResult } from '../../indexer/loadReport.ts';
import { createIndex, letGo } from '../../indexer/newIndices.ts';
import { removeOrphans } from '../../indexer/orphans.ts';
import { probeCapabilities } from '../../indexer/capabilities.ts';
import { aliasName, loadId } from '../../search/indexNames.ts';
import { aFolder, aTweetRow, tweetRows, tweetsCsv, writeFiles } from '../support/builders.ts';
import { indexNames, load, loadOne, readable, SILENT } from '../support/loading.ts';
import { meddlingClient } from '../support/meddlingClient.ts';
import { testConfig, testEnvironment } from '../support/testConfig.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const COMMAND = join(import.meta.dirname, '..', '..', 'cli', 'murmuration.ts');

const { client, prefix, url } = useTestIndices();
const folder = aFolder();
/** What readers had before each test, and what would take its place. */
let before: LoadResult;
let next = '';

beforeAll(async () => {
  next = await writeFiles(folder, 'next', { 'fable_tweets_csv_hashed.csv': tweetsCsv(tweetRows(9_000)) });
});

beforeEach(async () => {
  const root = await writeFiles(folder, 'before', { 'fable_tweets_csv_hashed.csv': tweetsCsv(tweetRows(3)) });
  before = await loadOne(client, prefix, folder, [root]);
});

/** The old indices stand, alone, and answer. */
async function expectAsBefore(): Promise<void> {
  expect(await indexNames(client, prefix)).toEqual([
    before.report.indices.accounts,
    before.report.indices.tweets,
  ]);
  expect((await readable(client, prefix, 'tweets', 'fable')).size).toBe(3);
  expect((await readable(client, prefix, 'accounts', 'fable')).size).toBe(1);
}

test('the old index answers until the new one is complete, and goes then', async () => {
  const counts = new Set<number>();
  const watched = meddlingClient(url, async () => {
    counts.add((await client.count({ index: aliasName(prefix, 'tweets') })).count);
  });
  const after = await loadOne(watched, prefix, folder, [next]);
  expect([...counts]).toEqual([3]);
  expect((await client.count({ index: aliasName(prefix, 'tweets') })).count).toBe(9_000);
  expect(await indexNames(client, prefix)).toEqual([
    after.report.indices.accounts,
    after.report.indices.tweets,
  ]);
  const settings = await client.indices.getSettings({
    index: after.report.indices.tweets ?? '',
    flat_settings: true,
  });
  expect(Object.values(settings)[0]?.settings).toMatchObject({
    'index.refresh_interval': '1s',
    'index.auto_expand_replicas': '0-1',
    'index.number_of_replicas': '0',
    'index.translog.durability': 'request',
  });
  await watched.close();
});

test('a document that Elasticsearch refuses: not taken over, counted, told', async () => {
  const meddling = meddlingClient(url, (operations) => {
    const at = operations.findIndex((line) => line.includes('"_id":"77"'));
    if (at !== -1) operations[at + 1] = JSON.stringify({ id: '77', unheard: 'of' });
  });
  const result = await loadOne(meddling, prefix, folder, [next]);
  expect(result).toMatchObject({
    takenOver: false,
    reason: 'Elasticsearch refused 1 documents',
    report: { tweets: { rows: 9_000, indexed: 8_999, duplicates: 0, rejected: 0, dropped: 1 } },
  });
  expect(result.report.drops).toEqual([
    { reason: expect.stringContaining('strict_dynamic_mapping_exception') as unknown, count: 1 },
  ]);
  await expectAsBefore();
  await meddling.close();
});

test('more rows refused than allowed: not taken over, the limit is named', async () => {
  const root = await writeFiles(folder, 'refused', {
    'fable_tweets_csv_hashed.csv': tweetsCsv([
      ...tweetRows(98),
      aTweetRow({ tweetid: 'x' }),
      aTweetRow({ userid: '' }),
    ]),
  });
  const result = await loadOne(client, prefix, folder, [root]);
  expect(result).toMatchObject({
    takenOver: false,
    reason: '2 of 100 rows were refused; the limit is 1% (--max-rejected)',
  });
  await expectAsBefore();
  expect(await loadOne(client, prefix, folder, [root], { maxRejected: { count: 2 } })).toMatchObject({
    takenOver: true,
  });
});

test('a document that is lost on the way: not taken over', async () => {
  const meddling = meddlingClient(url, (operations) => {
    const at = operations.findIndex((line) => line.includes('"_id":"77"'));
    // It takes the place of another, and is told as created all the same.
    if (at !== -1) operations[at] = JSON.stringify({ index: { _index: `${prefix}-stray`, _id: '77' } });
  });
  const result = await loadOne(meddling, prefix, folder, [next]);
  expect(result).toMatchObject({ takenOver: false });
  await client.indices.delete({ index: `${prefix}-stray`, ignore_unavailable: true });
  await expectAsBefore();
  await meddling.close();
});

test('documents that are altered on the way: not taken over, and told', async () => {
  const meddling = meddlingClient(url, (operations, index) => {
    if (!index.includes('-tweets-')) return;
    operations.forEach((line, at) => (operations[at] = line.replace('"likes":1,', '"likes":2,')));
  });
  const result = await loadOne(meddling, prefix, folder, [next]);
  expect(result).toMatchObject({
    takenOver: false,
    reason: expect.stringMatching(
      /^what was sent is not what the new indices hold: tweet \d+ differs in likes \(and 199 more\)$/,
    ) as unknown,
  });
  await expectAsBefore();
  await meddling.close();
});

test('a full disk is told as such', async () => {
  const meddling = meddlingClient(url, async (_operations, index) => {
    await client.indices.putSettings({ index, settings: { 'index.blocks.read_only_allow_delete': true } });
  });
  const error: unknown = await loadOne(meddling, prefix, folder, [next]).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ElasticsearchUnavailable);
  expect((error as Error).message).toMatch(/^Elasticsearch takes no documents: its disk is nearly full/);
  await expectAsBefore();
  await meddling.close();
});

test('Elasticsearch stops midway: told as such; the next load succeeds and leaves no orphan', async () => {
  const proxy = await openProxy(new URL(url));
  const distant = createClient(proxy.url, testConfig());
  const progress = { ...SILENT, update: () => proxy.close() };
  const error: unknown = await load(distant, prefix, folder, [next], {}, progress).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ElasticsearchUnavailable);
  expect((error as Error).message).toMatch(
    /^Elasticsearch stopped answering \(ConnectionError: .*what was searchable still is\.$/,
  );
  await distant.close();
  expect((await readable(client, prefix, 'tweets', 'fable')).size).toBe(3);
  expect(await indexNames(client, prefix)).toHaveLength(4);
  const notes: string[] = [];
  const after = await loadOne(
    client,
    prefix,
    folder,
    [next],
    {},
    { ...SILENT, note: (line) => notes.push(line) },
  );
  // Its lock could not be given up either.
  expect(notes).toEqual([
    expect.stringMatching(/^Removed .*-tweets-fable-\d{17}, which a broken-off load had left\.$/),
    expect.stringMatching(/^Removed .*-accounts-fable-\d{17}, which a broken-off load had left\.$/),
    expect.stringMatching(/^Took fable over from process \d+ .*, which is gone\.$/),
  ]);
  expect(await indexNames(client, prefix)).toEqual([
    after.report.indices.accounts,
    after.report.indices.tweets,
  ]);
});

test('Elasticsearch is not there', async () => {
  const nowhere = createClient('http://127.0.0.1:1', testConfig());
  await expect(load(nowhere, prefix, folder, [next])).rejects.toBeInstanceOf(ElasticsearchUnavailable);
  await nowhere.close();
});

test('a load that is told to stop removes what it made', async () => {
  const controller = new AbortController();
  const progress = { ...SILENT, update: () => controller.abort(new Error('enough')) };
  await expect(load(client, prefix, folder, [next], { signal: controller.signal }, progress)).rejects.toThrow(
    'enough',
  );
  await expectAsBefore();
});

test('kill -9 in the middle: the old index answers, the next load succeeds and leaves no orphan', async () => {
  const root = await writeFiles(folder, 'long', {
    'fable_tweets_csv_hashed.csv': tweetsCsv(tweetRows(150_000)),
  });
  const child = spawn(process.execPath, [COMMAND, 'index', root], {
    env: {
      ...testEnvironment(),
      ELASTICSEARCH_URL: url,
      INDEX_PREFIX: prefix,
      MURMURATION_HOME: folder,
      VITEST: undefined,
    },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  // Wait until the new index holds documents.
  for (;;) {
    const fresh = (await indexNames(client, prefix)).find(
      (name) => name.includes('-tweets-') && name !== before.report.indices.tweets,
    );
    if (fresh !== undefined) {
      await client.indices.refresh({ index: fresh });
      if ((await client.count({ index: fresh })).count > 0) break;
    }
    if (child.exitCode !== null)
      throw new Error(`the command ended with ${child.exitCode} before it could be killed`);
  }
  child.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect((await readable(client, prefix, 'tweets', 'fable')).size).toBe(3);
  expect(await indexNames(client, prefix)).toHaveLength(4);
  const after = await loadOne(client, prefix, folder, [next]);
  expect(after.report.tweets.indexed).toBe(9_000);
  expect(await indexNames(client, prefix)).toEqual([
    after.report.indices.accounts,
    after.report.indices.tweets,
  ]);
});

test('an index that a living load writes is no orphan; nor is one that is not ours', async () => {
  const context = { campaign: 'living', load: loadId(new Date()) };
  const { capabilities } = await probeCapabilities(client);
  const living = await createIndex(client, prefix, 'tweets', context, capabilities);
  const foreign = `${prefix}-tweets-foreign-20200101000000000`;
  await client.indices.create({ index: foreign });
  expect(await removeOrphans(client, prefix)).toEqual([]);
  letGo([living]);
  expect(await removeOrphans(client, prefix)).toEqual([living]);
  await client.indices.delete({ index: foreign });
  await expectAsBefore();
});

/** A way to Elasticsearch that can be cut. */
async function openProxy(target: URL): Promise<{ readonly url: string; close(): void }> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
