import { beforeAll, describe, expect, test } from 'vitest';
import type { LoadResult } from '../../indexer/loadReport.ts';
import type { TweetDocument } from '../../search/documents.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import { parseSearchParams } from '../../server/address/searchParams.ts';
import { aFolder, aTweetRow, tweetsCsv, writeFiles, type TweetCells } from '../support/builders.ts';
import { loadOne, readable } from '../support/loading.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const searcher = createSearcher(client, { prefix, timeoutMs: 10_000 });
const folder = aFolder();

/** Texts by id, with the label that the release gives each, and nothing in the columns that repeat the text. */
const TWEETS: readonly (readonly [id: string, label: string, text: string])[] = [
  [
    '1',
    'en',
    'RT @harvest_town: bread for all #BlackLivesMatter #GermanElections https://bakers.example.com/a',
  ],
  ['2', 'en', 'The bakers of the town are here @harvest_town'],
  ['3', 'uk', 'Сегодня жители нашего города выбирали между праздником и работой'],
  ['4', 'en', 'Завтра мы расскажем вам новости большого города и соседних сёл'],
  ['5', '', 'This morning the great festivals have begun all over our country'],
  ['6', 'uk', 'Сьогодні вранці у нашому місті розпочалося велике свято врожаю'],
  ['7', 'qxx', 'https://t.co/AbC123 👍'],
];

let loaded: LoadResult;
let stored: ReadonlyMap<string, TweetDocument>;

beforeAll(async () => {
  loaded = await loadTweets(
    'first',
    TWEETS.map(([tweetid, tweet_language, tweet_text]) => ({ tweetid, tweet_language, tweet_text })),
  );
  stored = await readable<TweetDocument>(client, prefix, 'tweets', 'fable');
});

async function loadTweets(name: string, rows: readonly TweetCells[], add = false): Promise<LoadResult> {
  const csv = tweetsCsv(rows.map(aTweetRow));
  const root = await writeFiles(folder, name, { 'fable_tweets_csv.csv': csv });
  return loadOne(client, prefix, folder, [root], { campaign: 'fable', add });
}

const search = (q: string, rest: Record<string, string> = {}): ReturnType<typeof searcher.search> =>
  searcher.search(parseSearchParams(new URLSearchParams({ q, ...rest })).params);
const ids = async (q: string, rest?: Record<string, string>): Promise<readonly string[]> =>
  (await search(q, rest)).results.map(({ id }) => id).sort();

describe('entities of a release that has no column of them', () => {
  test('are taken from the texts, and the report says so', () => {
    expect(stored.get('1')).toMatchObject({
      hashtags: ['BlackLivesMatter', 'GermanElections'],
      mentions: ['harvest_town'],
      urls: ['https://bakers.example.com/a'],
      domains: ['example.com'],
    });
    expect(loaded.report.warnings.join('\n')).toMatch(
      /no row has a value for hashtags, urls, user_mentions: taken from the texts/,
    );
  });
});

describe('a hashtag is found', () => {
  test.each([
    'black lives matter',
    '#blacklivesmatter',
    'BlackLivesMatter',
    'german election',
    'matter bread',
  ])('by %s', async (q) => {
    expect(await ids(q)).toEqual(['1']);
  });
});

test('addresses and names have no other forms', async () => {
  expect(await ids('baker')).toEqual(['2']);
  expect(await ids('harvests')).toEqual([]);
  expect(await ids('harvest_town')).toEqual(['1', '2']);
});

describe('a text that is not what its label says', () => {
  test.each([
    ['Russian labelled Ukrainian', 'городами', '3', 'uk', 'ru', 'города'],
    ['Russian labelled English', 'город новость', '4', 'en', 'ru', 'города'],
    ['English without a label', 'festival', '5', 'none', 'en', 'festivals'],
  ])('%s is found by other forms, keeps its label, and is marked', async (_, q, id, lang, found, mark) => {
    expect(stored.get(id)).toMatchObject({ lang, lang_detected: found });
    const { results } = await search(q);
    const hit = results.find((result) => result.id === id);
    expect(hit?.lang).toBe(lang);
    expect(hit?.highlight).toContain(`<mark>${mark}</mark>`);
    expect(await ids(q, { lang })).toContain(id);
    expect(await ids(q, { lang: found })).not.toContain(id);
  });

  test('what is labelled rightly is left alone, and what holds no word', async () => {
    expect(await ids('врожай')).toEqual(['6']);
    expect(stored.get('6')?.lang_detected).toBe('uk');
    expect(stored.get('2')?.lang_detected).toBeUndefined();
    expect(stored.get('7')).toMatchObject({ lang: 'qxx' });
    expect(stored.get('7')?.lang_detected).toBeUndefined();
  });
});

test('what --add carries over is found the same way', async () => {
  await loadTweets('second', [{ tweetid: '8', tweet_text: 'One more' }], true);
  expect(await ids('black lives matter')).toEqual(['1']);
  expect(await ids('городами')).toEqual(['3', '4']);
  expect(await ids('baker')).toEqual(['2']);
  expect(await ids('festival')).toEqual(['5']);
});
