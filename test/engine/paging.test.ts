import { beforeAll, describe, expect, test } from 'vitest';
import type { TweetDocument } from '../../search/documents.ts';
import { aliasName, physicalName } from '../../search/indexNames.ts';
import { parseQuery } from '../../search/query/parse.ts';
import { randomPlace } from '../../search/randomOrder.ts';
import { searchParamsOf } from '../../server/address/addresses.ts';
import { toPlace } from '../../server/address/place.ts';
import type { SearchAnswer } from '../../server/searching/searchAnswer.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import {
  parseSearchParams,
  placedSearch,
  searchUrl,
  SORTS,
  type Sort,
} from '../../server/address/searchParams.ts';
import type { SortValues } from '../../server/searching/searchOrder.ts';
import { buildPage } from '../../server/searching/searchRequest.ts';
import { indexDocuments } from '../support/documents.ts';
import { site } from '../support/html.ts';
import { useTestIndices } from '../support/testPrefix.ts';
import { manyTweets } from '../support/walk.ts';

const { client, prefix } = useTestIndices();
const searcher = createSearcher(client, { prefix, timeoutMs: 20_000 });
/** Pages of 100 end at 10,000. */
const archive = manyTweets(10_250);

const keyOf = ({ campaign, id }: { readonly campaign: string; readonly id: string }): string =>
  `${campaign}/${id}`;
const parse = (path: string) => parseSearchParams(searchParamsOf(path));

async function search(path: string): Promise<SearchAnswer> {
  const { params, problems } = parse(path);
  expect(problems).toEqual([]);
  return searcher.search(params);
}

/** Follows `next` to the end. */
async function walk(path: string): Promise<{ readonly keys: string[]; readonly pages: string[] }> {
  const keys: string[] = [];
  const pages: string[] = [];
  for (let next: string | null = path; next !== null;) {
    pages.push(next);
    const answer: SearchAnswer = await search(next);
    keys.push(...answer.results.map(keyOf));
    next = answer.next;
  }
  return { keys, pages };
}

/** The place behind the first result of a search, whose own links have places only past 10,000 results. */
async function afterFirst(path: string): Promise<string> {
  const { params } = parse(path);
  const body = buildPage(params, parseQuery(params.q).query);
  const index = aliasName(prefix, 'tweets');
  const { hits } = await client.search({ index, ...body, size: 1 });
  const values = (hits.hits[0]?.sort ?? []) as unknown as SortValues;
  const build = await searcher.build();
  return searchUrl({ ...params, after: toPlace(placedSearch(params), { build, seen: 1, values }) });
}

beforeAll(async () => {
  await indexDocuments(client, prefix, 'tweets', archive);
});

type Compare = (a: TweetDocument, b: TweetDocument) => number;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const mostFirst =
  (field: 'likes' | 'retweets' | 'replies'): Compare =>
  (a, b) =>
    (b[field] ?? -1) - (a[field] ?? -1) || byText(b.id, a.id);
const fromPlace =
  (start: number): Compare =>
  (a, b) =>
    Number(b.random >= start) - Number(a.random >= start) || a.random - b.random || byText(a.id, b.id);

/** The orders once more, over the documents themselves. */
const EXPECTED: Readonly<Record<Exclude<Sort, 'relevance'>, Compare>> = {
  newest: (a, b) => b.time - a.time || byText(b.id, a.id),
  oldest: (a, b) => a.time - b.time || byText(a.id, b.id),
  likes: mostFirst('likes'),
  retweets: mostFirst('retweets'),
  replies: mostFirst('replies'),
  random: fromPlace(randomPlace('1')),
};

const expectedKeys = (compare: Compare): readonly string[] =>
  [...archive].sort((a, b) => compare(a, b) || byText(a.campaign, b.campaign)).map(keyOf);

describe('a list goes on to its end', () => {
  test.each(Object.entries(EXPECTED))('by %s: places take over where numbers end', async (sort, compare) => {
    const { keys, pages } = await walk(`/search?sort=${sort}&per_page=100&page=98`);
    expect(keys).toEqual(expectedKeys(compare).slice(9_700));
    expect(pages).toHaveLength(6);
  });

  test('by relevance: no tweet twice, none missing', { timeout: 120_000 }, async () => {
    const { keys, pages } = await walk('/search?q=harvest+OR+bell&per_page=100');
    expect(keys).toHaveLength(archive.length);
    expect([...keys].sort()).toEqual(archive.map(keyOf).sort());
    expect(pages.map((path) => path.includes('&after='))).toEqual(
      Array.from({ length: 103 }, (_, at) => at >= 100),
    );
  });

  test.each(SORTS)('by %s: places give the order that numbers give', { timeout: 120_000 }, async (sort) => {
    const path = `/search?q=mill+OR+bread&sort=${sort}&date_to=2016-01-20&per_page=100`;
    const byNumber = await walk(path);
    const byPlace = await walk(await afterFirst(path));
    expect(byNumber.pages.length).toBeGreaterThan(5);
    expect(byPlace.keys).toEqual(byNumber.keys.slice(1));
  });

  test('a page whose length does not divide 10,000 leaves nothing out where numbers end', async () => {
    const last = await search('/search?per_page=30&page=334');
    expect(last.results).toHaveLength(10);
    const after = await search(last.next ?? '');
    expect(after.results.map(keyOf)).toEqual(expectedKeys(EXPECTED.newest).slice(10_000, 10_030));
  });
});

describe('random order', () => {
  test('a seed is where the circle starts: the same for everyone, and another for another seed', async () => {
    const keys = async (seed: number): Promise<readonly string[]> =>
      (await search(`/search?sort=random&seed=${seed}&per_page=100`)).results.map(keyOf);
    for (const seed of [0, 2, 4_294_967_295]) {
      const expected = expectedKeys(fromPlace(randomPlace(String(seed)))).slice(0, 100);
      expect(await keys(seed)).toEqual(expected);
    }
    expect(await keys(1)).not.toEqual(await keys(2));
  });

  test('an index of an older version, without places, is found by id', async () => {
    const old = `${prefix}o`;
    const index = physicalName(old, 'tweets', 'fable', '20190101000000000');
    await client.indices.create({
      index,
      mappings: { properties: { id: { type: 'keyword' }, campaign: { type: 'keyword' } } },
      aliases: { [aliasName(old, 'tweets')]: {} },
    });
    const body = buildPage(parse('/search?sort=random').params, undefined);
    const operations = ['3', '1', '2'].flatMap((id) => [{ index: { _id: id } }, { id, campaign: 'fable' }]);
    await client.bulk({ index, operations, refresh: true });
    const { hits } = await client.search({ index: aliasName(old, 'tweets'), ...body });
    expect(hits.hits.map(({ _id, sort }) => [_id, sort])).toEqual(
      ['1', '2', '3'].map((id) => [id, [0, 0, id, 'fable']]),
    );
  });

  test('it says nothing of the text, and the counts are those of every order', async () => {
    const [random, newest] = [await search('/search?q=bell&sort=random'), await search('/search?q=bell')];
    expect([random.total, random.facets, random.timeline]).toEqual([
      newest.total,
      newest.facets,
      newest.timeline,
    ]);
  });
});

describe('hashtags', () => {
  const having = (test: (tags: readonly string[]) => boolean): number =>
    archive.filter(({ hashtags }) => test(hashtags ?? [])).length;

  test.each([
    ['hashtag=none', having((tags) => tags.length === 0)],
    ['not_hashtag=none', having((tags) => tags.length > 0)],
    ['hashtag=%23none', having((tags) => tags.includes('none'))],
    ['hashtag=none&hashtag=%23none', having((tags) => !tags.includes('mill'))],
    ['all_hashtag=harvest&all_hashtag=mill', having((tags) => tags.includes('mill'))],
    ['all_hashtag=harvest&all_hashtag=%23none', 0],
    ['mention=none&domain=none&client=none', 0],
    ['mention=none&domain=none&not_client=none', archive.length],
  ])('%s', async (query, total) => {
    expect((await search(`/search?${query}`)).total).toBe(total);
  });

  test('a value that is called none is told from no value', async () => {
    const { facets } = await search('/search?hashtag=none');
    const counts = facets.hashtag.map(({ value, count, selected }) => [value, count, selected]);
    expect(counts[0]).toEqual(['none', having((tags) => tags.length === 0), true]);
    expect(counts).toContainEqual(['#none', having((tags) => tags.includes('none')), false]);
  });
});

describe('values of any kind come back as they are', () => {
  const VALUES = [
    'a,b',
    'a&b=c',
    'Ünï “ცოდე” 👍',
    '100%+/?#[]',
    "';--<script>",
    '\\"',
    'ড়',
    'x'.repeat(256),
    '字'.repeat(256),
  ];

  beforeAll(async () => {
    const tweets = manyTweets(2 * VALUES.length).filter((_, at) => at % 2 === 0);
    await indexDocuments(
      client,
      `${prefix}v`,
      'tweets',
      tweets.map((tweet, at) => ({ ...tweet, client: VALUES[at], hashtags: [VALUES[at] ?? ''] })),
    );
  });

  test.each(VALUES)('%s', async (value) => {
    const archive = createSearcher(client, { prefix: `${prefix}v`, timeoutMs: 20_000 });
    for (const name of ['client', 'hashtag']) {
      const { params, problems } = parse(`/search?${new URLSearchParams([[name, value]]).toString()}`);
      expect(problems).toEqual([]);
      expect(parse(searchUrl(params)).params).toEqual(params);
      expect(await archive.search(params)).toMatchObject({ total: 1, results: [{}] });
    }
  });
});

describe('the page and its JSON', () => {
  test.each([
    '',
    'q=mill+-bell&sort=likes&page=3',
    'sort=random&seed=7&per_page=50',
    'hashtag=%23none&campaign=meadow&sort=oldest&per_page=100&page=9',
    'page=500',
  ])('agree on totals and order, and behind the last number: %s', async (query) => {
    const get = await site(searcher);
    let path: string | undefined = `/search?${query}`;
    for (let turn = 0; turn < 2 && path !== undefined; turn += 1) {
      const { $ } = await get(path);
      const json = JSON.parse((await get(path.replace('/search', '/search.json'))).text) as SearchAnswer;
      expect($('h1').text()).toBe(`${json.total.toLocaleString('en')} tweets`);
      expect(
        $('article.tweet time')
          .map((_, time) => $(time).parent().attr('href'))
          .get(),
      ).toEqual(json.results.map(({ url }) => url));
      path = $('a[rel~=next]').attr('href');
      expect(path?.replace('/search', '/search.json') ?? null).toBe(json.next);
    }
  });

  test('say where a page without a number is', async () => {
    const get = await site(searcher);
    const next = (await search('/search?page=500')).next ?? '';
    const { status, $ } = await get(next);
    expect(status).toBe(200);
    expect($('main').text()).toContain('Tweets 10,001 to 10,020 of 10,250');
    expect($('ol.results').attr('start')).toBe('10001');
    expect($('nav.pages a').first().attr('href')).toBe('/search');
    expect($('meta[name=robots]').attr('content')).toContain('noindex');
  });
});

describe('after a load', () => {
  test('a page link is answered, with a warning; the random order is the same', async () => {
    const place = (await search('/search?page=500')).next ?? '';
    const random = (await search('/search?sort=random')).results.map(keyOf);
    const build = await searcher.build();
    expect((await search(place)).query.warnings).toEqual([]);

    const fable = archive.filter(({ campaign }) => campaign === 'fable');
    await indexDocuments(client, prefix, 'tweets', fable, '20200102000000000');
    await client.indices.delete({ index: physicalName(prefix, 'tweets', 'fable', '20200101000000000') });

    expect(await searcher.build()).not.toBe(build);
    const { results, query } = await search(place);
    expect(results.map(keyOf)).toEqual(expectedKeys(EXPECTED.newest).slice(10_000, 10_020));
    expect(query.warnings).toMatchObject([{ code: 'reloaded' }]);
    expect((await search('/search?sort=random')).results.map(keyOf)).toEqual(random);
    const { $ } = await (await site(searcher))(place);
    expect($('main').text()).toContain('The archive was loaded anew since this link was made');
  });

  test('a place behind which nothing is left says so, and leads back', async () => {
    const { params } = parse('/search');
    const build = await searcher.build();
    const after = toPlace(placedSearch(params), { build, seen: 10_250, values: [0, '0', 'z'] });
    const { status, $ } = await (await site(searcher))(searchUrl({ ...params, after }));
    expect(status).toBe(200);
    expect($('h1').text()).toBe('10,250 tweets');
    expect($('main').text()).toContain('No tweet of this search comes after this place');
  });
});
