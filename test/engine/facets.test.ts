import { beforeAll, describe, expect, test } from 'vitest';
import { aliasOf } from '../../search/alias.ts';
import { searchParamsOf } from '../../server/address/addresses.ts';
import { FACET_NAMES, type FacetName } from '../../server/address/facetNames.ts';
import { parseFacetParams } from '../../server/address/facetParams.ts';
import { parseSearchParams } from '../../server/address/searchParams.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import type { FacetAnswer } from '../../server/searching/facetAnswer.ts';
import { anAccountDocument, aTweetDocument, indexDocuments } from '../support/documents.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const searcher = createSearcher(client, { prefix, timeoutMs: 20_000 });

const MANY = 10_050;
const HASH = 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdE=';

/** The first tweets, with values of every kind; then as many hashtags as no list shows. */
const first = [
  {
    hashtags: ['harvest', 'été'],
    mentions: ['1002'],
    domains: ['mill.example'],
    client: 'Twitter Web Client',
  },
  {
    hashtags: ['harvest', 'ёлка'],
    mentions: ['1002', '999'],
    client: 'TweetDeck',
    types: ['reply', 'quote'] as const,
    lang: 'ru',
  },
  { hashtags: ['a.b*[c]'], client: 'tweetdeck', lang: 'ar' },
  { hashtags: ['none'], client: undefined, lang: 'none' },
  { mentions: ['old_bridge'], client: undefined, account_id: '1002', account_screen_name: 'Old_Bridge' },
  { client: 'none', account_id: HASH, account_screen_name: HASH, account_hashed: true },
].map((given, at) => aTweetDocument({ id: String(100 + at), text: 'harvest', ...given }));
const others = [
  ...first.slice(0, 1).map((tweet) => ({ ...tweet, campaign: 'meadow' })),
  aTweetDocument({
    id: '900',
    campaign: 'meadow',
    text: 'many',
    hashtags: [...Array.from({ length: MANY }, (_, at) => `many${at}`), 'zzz'],
  }),
];
/** Of a hashtag that the other campaign has behind thousands. */
const rare = ['901', '902'].map((id) => aTweetDocument({ id, text: 'many', hashtags: ['zzz'] }));
const archive = [...first, ...others, ...rare];

beforeAll(async () => {
  await indexDocuments(client, prefix, 'tweets', archive);
  await indexDocuments(client, prefix, 'accounts', [
    anAccountDocument({ id: '1001' }),
    anAccountDocument({ id: '1002', screen_name: 'Old_Bridge', display_name: 'Die alte Brücke' }),
    anAccountDocument({
      id: HASH,
      screen_name: HASH,
      display_name: HASH,
      hashed: true,
      alias: aliasOf(HASH),
    }),
  ]);
});

const facet = (path: string, page?: number): Promise<FacetAnswer> => {
  const [, name = ''] = /^\/facet\/(\w+)/.exec(path) ?? [];
  const { params, problems } = parseFacetParams(name as FacetName, searchParamsOf(path));
  expect(problems).toEqual([]);
  return searcher.facet({ ...params, page });
};
const valuesOf = async (path: string): Promise<readonly string[]> =>
  (await facet(path)).values.map(({ value }) => value);
const totalOf = async (query: URLSearchParams): Promise<number> =>
  (await searcher.search(parseSearchParams(query).params)).total;
const sum = (values: readonly { readonly count: number }[]): number =>
  values.reduce((total, { count }) => total + count, 0);

describe('all values of a facet', () => {
  test.each(['campaign', 'lang', 'account', 'client'])(
    'of %s, of which a tweet has one or none, add up to the tweets',
    async (name) => {
      for (const query of ['', '?q=harvest', '?hashtag=harvest&not_lang=ar', '?client=none&lang=ru']) {
        const { values, total, count_error } = await facet(`/facet/${name}${query}`);
        expect([query, sum(values), count_error]).toEqual([query, total, 0]);
      }
    },
  );

  test.each(FACET_NAMES)('of %s have the count that choosing each gives', async (name) => {
    const search = 'q=harvest&lang=en&lang=ru&not_client=tweetdeck';
    const { values } = await facet(`/facet/${name}?${search}`);
    expect(values.length).toBeGreaterThan(1);
    for (const { value, count } of values) {
      const chosen = new URLSearchParams(search);
      chosen.delete(name);
      chosen.delete(`not_${name}`);
      chosen.append(name, value);
      expect([value, await totalOf(chosen)]).toEqual([value, count]);
    }
  });

  test('that there is none is a value beside one that is called so', async () => {
    const counts = (await facet('/facet/client?q=harvest')).values.map(({ value, label, count }) => [
      value,
      label,
      count,
    ]);
    expect(counts).toEqual([
      ['Twitter Web Client', 'Twitter Web Client', 2],
      ['none', 'Not published', 2],
      ['TweetDeck', 'TweetDeck', 1],
      ['"none"', '"none"', 1],
      ['tweetdeck', 'tweetdeck', 1],
    ]);
    const { facets } = await searcher.search(parseSearchParams(new URLSearchParams('q=harvest')).params);
    expect(facets.client.map(({ value, count }) => [value, count])).toEqual(
      counts.map(([value, , count]) => [value, count]),
    );
  });

  test('chosen ones come first, even at 0, and do not change the counts', async () => {
    const { values, total, reading } = await facet(
      '/facet/hashtag?q=harvest&hashtag=none&not_hashtag=absent',
    );
    expect(total).toBe(first.length + 1);
    expect(reading).not.toContain('absent');
    expect(
      values.slice(0, 3).map(({ value, count, selected, excluded }) => [value, count, selected, excluded]),
    ).toEqual([
      ['none', 2, true, false],
      ['absent', 0, false, true],
      ['harvest', 3, false, false],
    ]);
  });

  test('more than are listed: the largest are, and how many there are is told', async () => {
    const all = await facet('/facet/hashtag');
    expect([all.listed, all.values.length, all.distinct.relation, all.count_error]).toEqual([
      10_000,
      10_000,
      'about',
      0,
    ]);
    const share = all.distinct.count / (MANY + 5);
    expect([share > 0.98, share < 1.02]).toEqual([true, true]);
    expect((await facet('/facet/hashtag?contains=many')).distinct).toEqual({
      count: 10_000,
      relation: 'more_than',
    });
    expect((await facet('/facet/hashtag?contains=many1004')).distinct).toEqual({
      count: 11,
      relation: 'exact',
    });
  });

  test('a count that may be too low says by how much; the list of all is exact', async () => {
    const { facets } = await searcher.search(parseSearchParams(new URLSearchParams()).params);
    expect(facets.hashtag.find(({ value }) => value === 'zzz')).toMatchObject({ count: 2, count_error: 1 });
    expect(facets.hashtag.find(({ value }) => value === 'none')).not.toHaveProperty('count_error');
    const { values, count_error } = await facet('/facet/hashtag?contains=zzz');
    expect([values.map(({ count }) => count), count_error]).toEqual([[3], 0]);
  });

  test('pages repeat no value and leave none out', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => facet('/facet/hashtag?contains=many12', page)));
    const paged = pages.flatMap(({ values }) => values.map(({ value }) => value));
    expect(paged).toEqual(await valuesOf('/facet/hashtag?contains=many12'));
    expect([paged.length, new Set(paged).size, pages[2]?.values.length]).toEqual([111, 111, 0]);
  });
});

describe('a text among the values', () => {
  test.each([
    ['/facet/hashtag?contains=ARVE', ['harvest']],
    ['/facet/hashtag?contains=ete', ['été']],
    ['/facet/hashtag?contains=ЕЛКА', ['ёлка']],
    ['/facet/hashtag?contains=b*[', ['a.b*[c]']],
    ['/facet/hashtag?contains=.', ['a.b*[c]']],
    ['/facet/hashtag?contains=none', ['#none']],
    ['/facet/hashtag?prefix=arve', []],
    ['/facet/hashtag?prefix=harv', ['harvest']],
    ['/facet/client?contains=deck', ['TweetDeck', 'tweetdeck']],
    ['/facet/client?prefix=twitter%20w', ['Twitter Web Client']],
    ['/facet/domain?contains=MILL', ['mill.example']],
    ['/facet/lang?contains=russ', ['ru']],
    ['/facet/lang?contains=published', ['none']],
    ['/facet/lang?prefix=ar', ['ar']],
    ['/facet/type?contains=riginal', ['original']],
    ['/facet/campaign?contains=MEAD', ['meadow']],
    ['/facet/account?contains=BRIDGE', ['1002']],
    ['/facet/account?contains=brucke', ['1002']],
    ['/facet/account?prefix=bridge', []],
    ['/facet/account?prefix=abcdef', [HASH]],
    [`/facet/account?contains=${aliasOf(HASH).slice(0, -2)}`, [HASH]],
    ['/facet/account?contains=*', []],
    ['/facet/mention?contains=bridge', ['1002', 'old_bridge']],
    ['/facet/mention?contains=99', ['999']],
  ])('%s', async (path, values) => {
    expect(await valuesOf(path)).toEqual(values);
  });

  test('of the longest and strangest kind is answered', async () => {
    for (const text of [
      '"#@&<>~^$|(){}[]\\?*+.',
      'é'.repeat(100),
      '%'.repeat(100),
      '👍'.repeat(50),
      '\u0301',
    ]) {
      for (const name of ['hashtag', 'account', 'client', 'lang']) {
        const query = new URLSearchParams({ contains: text });
        expect(await valuesOf(`/facet/${name}?${query.toString()}`)).toEqual([]);
      }
    }
  });

  test('by name, accounts stand in the order of their handles, and none comes last', async () => {
    const labels = async (path: string) => (await facet(path)).values.map(({ label }) => label);
    expect(await labels('/facet/account?order=name')).toEqual([HASH, 'mill_lane', 'Old_Bridge']);
    expect((await labels('/facet/client?order=name')).at(-1)).toBe('Not published');
    expect(await labels('/facet/lang?order=name&q=harvest')).toEqual([
      'Arabic',
      'English',
      'Russian',
      'Not published',
    ]);
  });
});

test('with nothing indexed there is nothing to choose', async () => {
  const empty = createSearcher(client, { prefix: `${prefix}x`, timeoutMs: 20_000 });
  const { params } = parseFacetParams('hashtag', new URLSearchParams('hashtag=a&contains=b'));
  expect(await empty.facet(params)).toMatchObject({
    total: 0,
    listed: 0,
    distinct: { count: 0, relation: 'exact' },
    values: [{ value: 'a', count: 0, selected: true }],
  });
});
