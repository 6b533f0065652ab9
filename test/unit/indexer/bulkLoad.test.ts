import { expect, test } from 'vitest';
import type { Client } from '../../../common/client.ts';
import type { BulkItem } from '../../../indexer/bulkItem.ts';
import { bulkLoad } from '../../../indexer/bulkLoad.ts';

type Answer = Readonly<Record<string, unknown>>;

const items = async function* (count: number, size = 10): AsyncGenerator<BulkItem> {
  for (let id = 0; id < count; id += 1) {
    yield await Promise.resolve({
      index: 'i',
      id: String(id),
      version: 1,
      document: { text: 'x'.repeat(size) },
    });
  }
};

/** A server that answers each operation, told by its id, as `answer` says. */
function server(answer: (id: string, request: number) => Answer): {
  readonly client: Client;
  readonly requests: string[][];
  readonly state: { now: number; most: number };
} {
  const requests: string[][] = [];
  const state = { now: 0, most: 0 };
  const request = async ({ bulkBody }: { bulkBody: Buffer }): Promise<unknown> => {
    state.now += 1;
    state.most = Math.max(state.most, state.now);
    const ids = [...bulkBody.toString().matchAll(/"_id":"(\d+)"/g)].map(([, id]) => id ?? '');
    requests.push(ids);
    const number = requests.length;
    await new Promise(setImmediate);
    state.now -= 1;
    return { items: ids.map((id) => ({ index: answer(id, number) })) };
  };
  return { client: { transport: { request } } as unknown as Client, requests, state };
}

const CREATED = { status: 201, result: 'created' };

test('sends everything once, a few requests at a time, and counts', async () => {
  const { client, requests, state } = server((id) =>
    id === '3' ? { status: 200, result: 'updated' } : CREATED,
  );
  const tally = (await bulkLoad(client, items(40, 100_000), undefined))('i');
  expect(tally).toMatchObject({ created: 39, updated: 1 });
  expect(requests.flat().map(Number)).toEqual(Array.from({ length: 40 }, (_, id) => id));
  expect(requests.length).toBe(8);
  expect(state.most).toBeGreaterThan(1);
});

test('what is turned away fails the load where the client has no patience', async () => {
  const { client, requests } = server(() => ({ status: 429 }));
  await expect(bulkLoad(client, items(2), undefined)).rejects.toThrow('Elasticsearch is overloaded');
  expect(requests).toHaveLength(1);
});

test('refusals are counted by reason, and versions for what they mean', async () => {
  const conflict = (current: number) => ({
    status: 409,
    error: {
      type: 'version_conflict_engine_exception',
      reason: `[1]: version conflict, current version [${current}] is higher or equal to the one provided [1]`,
    },
  });
  const answers = [
    CREATED,
    conflict(1),
    conflict(2),
    { status: 400, error: { type: 'strict', reason: "[1:5] unknown in document with id '3'." } },
  ];
  const { client } = server((id) => answers[Number(id)] ?? CREATED);
  expect((await bulkLoad(client, items(4), undefined))('i')).toEqual({
    created: 1,
    updated: 0,
    resent: 1,
    outdated: 1,
    dropped: new Map([['strict: unknown', 1]]),
  });
});

test('a request that fails ends the load when nothing is on its way any more', async () => {
  const { client, requests, state } = server((id) => {
    if (id === '7') throw new Error('cut off');
    return CREATED;
  });
  let isClosed = false;
  const endless = async function* (): AsyncGenerator<BulkItem> {
    try {
      yield* items(1_000, 100_000);
    } finally {
      isClosed = true;
    }
  };
  await expect(bulkLoad(client, endless(), undefined)).rejects.toThrow('cut off');
  expect(isClosed).toBe(true);
  expect(requests.length).toBeLessThan(6);
  expect(state).toMatchObject({ now: 0 });
});

test('answers that do not belong to what was sent fail the load', async () => {
  const { client } = server(() => CREATED);
  Object.assign(client.transport, { request: () => Promise.resolve({ items: [] }) });
  await expect(bulkLoad(client, items(2), undefined)).rejects.toThrow('answered 0 of 2 operations');
});

test('a signal ends the load with its reason', async () => {
  const { client, requests } = server(() => CREATED);
  const controller = new AbortController();
  const load = bulkLoad(client, items(100, 100_000), controller.signal);
  const failed = expect(load).rejects.toThrow('stop');
  while (requests.length === 0) await new Promise(setImmediate);
  controller.abort(new Error('stop'));
  await failed;
  expect(requests.length).toBeLessThan(10);
});
