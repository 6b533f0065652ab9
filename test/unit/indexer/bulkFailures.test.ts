import { inspect } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { createClient, type Client } from '../../../common/client.ts';
import type { BulkItem } from '../../../indexer/bulkItem.ts';
import { bulkLoad } from '../../../indexer/bulkLoad.ts';
import { countSent, emptyTally, settle } from '../../../indexer/bulkTally.ts';
import { GaveUpWaiting } from '../../../indexer/elasticsearchFailure.ts';
import { patientClient } from '../../../indexer/waiting/patientClient.ts';
import { openFakeBulkServer, type Fate, type FakeBulkServer } from '../../support/fakeBulkServer.ts';
import { testConfig } from '../../support/testConfig.ts';

const LIMIT_MS = 60_000;
/** A server that hangs is given up after this time; other answers come sooner on a machine however busy. */
const HANG_MS = 1_000;
const TIMEOUT_MS = 30_000;
/** Ids that a load brings, and those of them that come again, in other requests mostly. */
const IDS = 500;
const AGAIN = 100;
/** Bytes of a text with which all go out in one request. */
const SMALL = 10;

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

/** Ids 0 to 499, of which every fifth comes a second time some requests later. */
const items = async function* (size = 10_000): AsyncGenerator<BulkItem> {
  let version = 0;
  const text = 'x'.repeat(size);
  const next = (id: number): BulkItem => ({
    index: 'i',
    id: String(id),
    version: (version += 1),
    document: { text },
  });
  for (let id = 0; id < IDS; id += 1) {
    yield await Promise.resolve(next(id));
    if (id >= 100 && id % 5 === 0) yield next(id - 100);
  }
  for (let id = IDS - 100; id < IDS; id += 5) yield next(id);
};

interface Patient {
  readonly server: FakeBulkServer;
  readonly client: Client;
  readonly notes: string[];
}

/** A client whose waits take no time, and whose clock they move. */
async function patient(
  fateOf: (request: number) => Fate,
  { signal, requestTimeout = TIMEOUT_MS }: { signal?: AbortSignal; requestTimeout?: number } = {},
): Promise<Patient> {
  const server = await openFakeBulkServer(fateOf);
  const plain = createClient(server.url, testConfig());
  opened.push(plain, server);
  const notes: string[] = [];
  let now = 0;
  const client = patientClient(plain.child({ requestTimeout }), {
    limitMs: LIMIT_MS,
    note: (line) => notes.push(line),
    signal,
    now: () => now,
    sleep: async (ms) => {
      now += ms;
      await new Promise(setImmediate);
      signal?.throwIfAborted();
    },
  });
  return { server, client, notes };
}

const FATES: readonly (readonly [name: string, Fate, RegExp])[] = [
  ['502 of a proxy', { status: 502, type: 'bad_gateway' }, /stopped answering/],
  ['503 while it starts', { status: 503, type: 'cluster_block_exception' }, /stopped answering/],
  ['429 of all', { status: 429, type: 'es_rejected_execution_exception' }, /is overloaded/],
  ['429 by a circuit breaker', { status: 429, type: 'circuit_breaking_exception' }, /is overloaded/],
  ['403 on a full disk', { status: 403, type: 'cluster_block_exception' }, /disk is nearly full/],
  ['429 of some', { mostRefused: { status: 429, type: 'es_rejected_execution_exception' } }, /is overloaded/],
  [
    '429 of some on a full disk',
    { mostRefused: { status: 429, type: 'cluster_block_exception' } },
    /nearly full/,
  ],
  [
    '503 of some: no shard',
    { mostRefused: { status: 503, type: 'unavailable_shards_exception' } },
    /stopped/,
  ],
  ['a connection that is cut before', 'cut before', /stopped answering/],
  ['an answer that is lost', 'cut after', /stopped answering/],
  ['an answer that is cut', 'cut within', /stopped answering/],
  ['an answer that cannot be read', 'garbage', /cannot be read/],
  ['the page of a proxy', 'page', /cannot be read/],
  ['an answer to fewer operations', 'short', /cannot be read/],
];

/** What an undisturbed load leaves: the version of the last row of each id. */
async function lastVersions(): Promise<ReadonlyMap<string, number>> {
  const last = new Map<string, number>();
  for await (const item of items()) if ('version' in item) last.set(item.id, item.version);
  return last;
}

async function expectWhole({ server, client }: Patient): Promise<void> {
  const tally = (await bulkLoad(client, items(), undefined))('i');
  expect(new Map(server.documents)).toEqual(await lastVersions());
  expect(tally.dropped).toEqual(new Map());
  expect(countSent(tally)).toBe(IDS + AGAIN);
  expect(settle(IDS, IDS + AGAIN, tally, emptyTally())).toEqual({
    indexed: IDS,
    duplicates: AGAIN,
    dropped: 0,
  });
}

test.each(FATES)('%s: sent again, nothing is lost, and the counts add up', async (_name, fate) => {
  await expectWhole(await patient((request) => (request % 3 === 2 ? fate : 'fine')));
});

test('an answer that does not come: sent again, nothing is lost, and the counts add up', async () => {
  const fateOf = (request: number): Fate => (request === 2 ? 'hangs' : 'fine');
  await expectWhole(await patient(fateOf, { requestTimeout: HANG_MS }));
});

test('one after the other: sent again, nothing is lost, and the counts add up', async () => {
  await expectWhole(
    await patient(
      (request) => (request % 2 === 1 ? FATES[(request >> 1) % FATES.length]?.[1] : undefined) ?? 'fine',
    ),
  );
});

test.each(FATES)('%s: told once, and given up at the limit', async (_name, fate, message) => {
  const { client, notes } = await patient(() => fate);
  const error: unknown = await bulkLoad(client, items(SMALL), undefined).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(GaveUpWaiting);
  expect((error as Error).message).toMatch(message);
  expect((error as Error).message).toContain('It was waited for 60 seconds (--wait).');
  expect((error as Error).message).toContain('what was searchable still is');
  expect(notes).toEqual([expect.stringMatching(/^Elasticsearch .*; trying again for up to 60 seconds\.$/)]);
});

test('an outage that ends is told when it begins and when it is over', async () => {
  const { client, notes } = await patient((request) => (request < 12 ? 'cut before' : 'fine'));
  await bulkLoad(client, items(SMALL), undefined);
  expect(notes).toEqual([
    'Elasticsearch does not answer; trying again for up to 60 seconds.',
    expect.stringMatching(/^Elasticsearch goes on, after \d+ seconds\.$/),
  ]);
});

test('one operation that fails for good is dropped after some tries, and the rest is not', async () => {
  const { server, client } = await patient(() => ({
    oneFails: { id: '75', status: 500, type: 'null_pointer_exception' },
  }));
  const tally = (await bulkLoad(client, items(), undefined))('i');
  expect(server.documents.size).toBe(IDS - 1);
  expect(tally.dropped).toEqual(new Map([['null_pointer_exception: not now', 2]]));
  expect(settle(IDS - 1, IDS + AGAIN, tally, emptyTally())).toEqual({
    indexed: IDS - 1,
    duplicates: AGAIN - 1,
    dropped: 2,
  });
});

test('credentials that are refused are no reason to wait', async () => {
  const { server, client } = await patient(() => ({ status: 401, type: 'security_exception' }));
  await expect(bulkLoad(client, items(), undefined)).rejects.toThrow('security_exception');
  expect(server.state.requests).toBeLessThan(4);
});

test('a signal ends a wait with its reason', async () => {
  const controller = new AbortController();
  const { client } = await patient(
    (request) => {
      if (request === 3) controller.abort(new Error('enough'));
      return 'cut before';
    },
    { signal: controller.signal },
  );
  await expect(bulkLoad(client, items(SMALL), controller.signal)).rejects.toThrow('enough');
});

test('errors hold neither the body nor the credentials', async () => {
  const { client } = await patient(() => ({ status: 401, type: 'security_exception' }));
  const secret = client.child({ auth: { username: 'u', password: 'a-secret' } });
  const error: unknown = await bulkLoad(secret, items(SMALL), undefined).catch((thrown: unknown) => thrown);
  expect(inspect(error, { depth: 20, maxStringLength: null })).not.toMatch(
    /a-secret|dTphLXNlY3JldA|xxxxxxxx/,
  );
});
