import { expect, test } from 'vitest';
import type { Client } from '../../../../common/client.ts';
import { NO_TWEETS } from '../../../../indexer/accountTweets.ts';
import { refusalOfReadBack, SentSample } from '../../../../indexer/verify/readBack.ts';

const sent = (id: string, version: number, document: object, index = 'tweets') => ({
  index,
  id,
  version,
  document: { id, load: '2', ...document },
});

/** An Elasticsearch that holds these documents, by index and id. */
const holding = (indices: Readonly<Record<string, Readonly<Record<string, object>>>>): Client =>
  ({
    indices: {
      getMapping: ({ index }: { index: string }) =>
        Promise.resolve({ [index]: { mappings: { properties: {} } } }),
    },
    search: ({
      index,
      query,
    }: {
      index: string;
      query: { bool: { filter: [{ ids: { values: string[] } }] } };
    }) =>
      Promise.resolve({
        hits: {
          hits: query.bool.filter[0].ids.values.flatMap((id) => {
            const source = indices[index]?.[id];
            return source === undefined ? [] : [{ _id: id, _source: { id, load: '2', ...source } }];
          }),
        },
      }),
  }) as unknown as Client;

const refusal = (sample: SentSample, indices: Parameters<typeof holding>[0]): Promise<string | undefined> =>
  refusalOfReadBack(holding(indices), {
    sample,
    tweets: 'tweets',
    accounts: 'accounts',
    media: undefined,
    load: '2',
  });

test('a sample is bounded, and of documents with one id it has the highest version', () => {
  const sample = new SentSample();
  for (let version = 1; version <= 5_000; version += 1)
    sample.see(sent(String(version % 2_500), version, {}));
  const documents = sample.of('tweets');
  expect(documents.length).toBeLessThanOrEqual(200);
  expect(documents.length).toBeGreaterThan(150);
  expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
  const few = new SentSample();
  few.see(sent('7', 3, { likes: 3 }));
  few.see(sent('7', 4, { likes: 4 }));
  few.see(sent('7', 0, { likes: 0 }));
  few.see({ index: 'tweets', id: '7', changes: { likes: 9 } });
  expect(few.of('tweets')).toEqual([sent('7', 4, { likes: 4 })]);
  expect(few.of('accounts')).toEqual([]);
});

test('what is held as it was sent is no reason to refuse', async () => {
  const sample = new SentSample();
  sample.see(sent('1', 1, { likes: 3, client: undefined }));
  sample.see(sent('2', 0, { load: '1', likes: 3 }));
  sample.see(sent('9', 2, { followers: 5, ...NO_TWEETS }, 'accounts'));
  expect(
    await refusal(sample, {
      tweets: { 1: { likes: 3 }, 2: { likes: 8 } },
      accounts: { 9: { followers: 5, tweets: 12, first_tweet: 1 } },
    }),
  ).toBeUndefined();
});

test('a document that is not there, or differs, is', async () => {
  const sample = new SentSample();
  sample.see(sent('1', 1, { likes: 3 }));
  sample.see(sent('2', 2, { likes: 3 }));
  const standing = { 1: { likes: 3 }, 2: { likes: 3 } };
  expect(await refusal(sample, { tweets: { 2: standing[2] } })).toBe(
    'what was sent is not what the new indices hold: tweet 1 is not there',
  );
  expect(await refusal(sample, { tweets: { 1: { likes: 4 }, 2: { likes: 5 } } })).toBe(
    'what was sent is not what the new indices hold: tweet 1 differs in likes (and 1 more)',
  );
  sample.see(sent('9', 2, { followers: 5 }, 'accounts'));
  expect(await refusal(sample, { tweets: standing, accounts: { 9: { followers: 6 } } })).toBe(
    'what was sent is not what the new indices hold: account 9 differs in followers',
  );
});
