import { beforeAll, describe, expect, test } from 'vitest';
import { createSearcher } from '../../server/archive/searcher.ts';
import { parseSearchParams } from '../../server/address/searchParams.ts';
import type { SearchAnswer } from '../../server/searching/searchAnswer.ts';
import { anAccountDocument, aTweetDocument, indexDocuments } from '../support/documents.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const searcher = createSearcher(client, { prefix, timeoutMs: 10_000 });

const search = (address: string): Promise<SearchAnswer> =>
  searcher.search(parseSearchParams(new URLSearchParams(address)).params);

/** What is offered, as `count text`. */
const offered = async (address: string): Promise<readonly string[]> =>
  (await search(address)).query.repairs.map(({ text, count }) => `${count} ${text}`);

const DAY = 86_400_000;
const FIRST = Date.UTC(2016, 9, 3);

/** Invented: many of the harvest, some of the mill, one of both. */
const TEXTS: readonly (readonly [number, string, string])[] = [
  [9, 'en', 'The harvest begins'],
  [6, 'en', 'The mill stands still'],
  [1, 'en', 'The harvest goes to the old mill'],
  [7, 'ru', 'Урожай в нашем поле'],
];

beforeAll(async () => {
  const tweets = TEXTS.flatMap(([number, lang, text]) =>
    Array.from({ length: number }, () => ({ lang, text })),
  );
  await indexDocuments(
    client,
    prefix,
    'tweets',
    tweets.map(({ lang, text }, at) =>
      aTweetDocument({ id: String(1_000 + at), lang, text, time: FIRST + at * DAY }),
    ),
  );
  await indexDocuments(client, prefix, 'accounts', [anAccountDocument({ id: '1001' })]);
});

describe('a search that finds little', () => {
  test('offers what finds more, the most first, each with its count', async () => {
    expect(await offered('q=harvest mill')).toEqual([
      '16 Any part instead of all',
      '10 Without mill',
      '7 Without harvest',
    ]);
  });

  test.each<[string, string]>([
    ['q="mill old"', '1 These words in any form and place'],
    ['q=harvest&date_from=2017', '10 At any time'],
    ['q=harvest&lang=ru', '10 Without the filter Language'],
    ['q=harvset', '10 “harvest” instead of “harvset”'],
    ['q=urozhay', '7 “урожай” instead of “urozhay”'],
  ])('%s: %s', async (address, expected) => {
    expect((await offered(address)).join('; ')).toContain(expected);
  });

  test('of many parts that leave nothing together, offers each alone', async () => {
    expect(await offered('q=harvest mill зерно')).toEqual([
      '16 Any part instead of all',
      '10 Only harvest',
      '7 Only mill',
      '1 Without зерно',
    ]);
  });

  test('its links find what they say', async () => {
    const { query } = await search('q=harvest "mill old"&lang=en');
    expect(query.repairs.length).toBeGreaterThan(1);
    for (const { url, count } of query.repairs) {
      expect((await search(url.replace('/search?', ''))).total).toBe(count);
    }
  });

  test('of which nothing finds more, nothing is offered', async () => {
    expect(await offered('q=zzzz')).toEqual([]);
  });
});

test('a search that finds enough is left alone', async () => {
  expect(await offered('q=harvest -mill')).toEqual([]);
});
