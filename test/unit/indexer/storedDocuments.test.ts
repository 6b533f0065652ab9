import { errors, type estypes } from '@elastic/elasticsearch';
import { expect, test } from 'vitest';
import type { Client } from '../../../common/client.ts';
import { storedDocuments } from '../../../indexer/storedDocuments.ts';

interface Numbered {
  readonly id: number;
}

/** A client of an index of so many documents, in their order, that loses its snapshot at some searches, from 1. */
function archive(
  documents: number,
  isLost: (search: number) => boolean,
): { client: Client; snapshots: () => number } {
  let searches = 0;
  let snapshots = 0;
  const search = ({ search_after, size = 0 }: estypes.SearchRequest): unknown => {
    searches += 1;
    if (isLost(searches)) {
      const body = { error: { caused_by: { type: 'search_context_missing_exception' } }, status: 404 };
      throw new errors.ResponseError({
        statusCode: 404,
        body,
        headers: {},
        warnings: null,
        meta: {} as never,
      });
    }
    const from = search_after === undefined ? 0 : Number(search_after[0]) + 1;
    const ids = Array.from({ length: Math.min(size, documents - from) }, (_, at) => from + at);
    const hits = ids.map((id) => ({
      _id: String(id),
      _source: { id },
      sort: [id, String(id), snapshots * 1e6 + id],
    }));
    return { hits: { hits } };
  };
  const client = {
    openPointInTime: () => Promise.resolve({ id: String((snapshots += 1)) }),
    closePointInTime: () => Promise.reject(new Error('it is gone')),
    search: (request: estypes.SearchRequest) => Promise.resolve().then(() => search(request)),
  } as unknown as Client;
  return { client, snapshots: () => snapshots };
}

async function read(client: Client): Promise<readonly number[]> {
  const ids: number[] = [];
  for await (const { id } of storedDocuments<Numbered>(client, ['i'])) ids.push(id);
  return ids;
}

const ALL = Array.from({ length: 4_500 }, (_, id) => id);

test('reads all of one snapshot', async () => {
  const { client, snapshots } = archive(4_500, () => false);
  expect(await read(client)).toEqual(ALL);
  expect(snapshots()).toBe(1);
});

test.each([[[1]], [[3]], [[2, 4, 5, 7]]])('goes on in another where searches %j lose it', async (lost) => {
  const { client, snapshots } = archive(4_500, (search) => lost.includes(search));
  expect(await read(client)).toEqual(ALL);
  expect(snapshots()).toBe(1 + lost.length);
});

test('gives up where every snapshot is lost', async () => {
  const { client, snapshots } = archive(4_500, (search) => search > 2);
  await expect(read(client)).rejects.toThrow('search_context_missing_exception');
  expect(snapshots()).toBeLessThan(10);
});

test('asks for nothing where there is no index', async () => {
  const { client, snapshots } = archive(1, () => false);
  for await (const _ of storedDocuments(client, [])) throw new Error('there is one');
  expect(snapshots()).toBe(0);
});
