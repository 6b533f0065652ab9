import { beforeAll, describe, expect, test } from 'vitest';
import type { TweetDocument } from '../../search/documents.ts';
import { searchParamsOf } from '../../server/address/addresses.ts';
import { parseSearchParams } from '../../server/address/searchParams.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import type { CompareAnswer } from '../../server/compare/compareAnswer.ts';
import { parseCompareParams } from '../../server/compare/compareParams.ts';
import { comparePage } from '../../server/pages/compare/comparePage.ts';
import { wholeText } from '../../server/pages/queryTexts.ts';
import { anAccountDocument, aTweetDocument, indexDocuments } from '../support/documents.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const searcher = createSearcher(client, { prefix, timeoutMs: 10_000 });

/** Tweets of two campaigns that say different things: every third of fable speaks of flour, every fourth of meadow of tolls. */
const FABLE = Array.from({ length: 180 }, (_, at) =>
  aTweetDocument({
    id: String(783_000_000_000_000_000n + BigInt(at)),
    time: Date.UTC(2016, at % 12, 1 + (at % 28), 12),
    text: at % 3 === 0 ? `Fresh flour from mill number${at}` : `The harvest of day number${at}`,
    lang: at % 6 === 5 ? 'ru' : 'en',
    account_id: String(1001 + (at % 4)),
    account_screen_name: `miller_${at % 4}`,
    hashtags: at % 2 === 0 ? ['Mill', `only${at}`] : at % 9 === 0 ? ['bridge'] : undefined,
    domains: at % 5 === 0 ? ['mill.example'] : undefined,
    client: at % 10 === 0 ? 'Loom' : 'Twitter Web Client',
    likes: at % 2 === 0 ? at : undefined,
  }),
);
const MEADOW = Array.from({ length: 120 }, (_, at) =>
  aTweetDocument({
    id: String(784_000_000_000_000_000n + BigInt(at)),
    campaign: 'meadow',
    time: Date.UTC(2015, 6 + (at % 12), 1 + (at % 28), 3),
    text:
      at % 4 === 0 ? `Toll of the bridge number${at}` : `The harvest of flour number${at % 7 === 0 ? at : 0}`,
    account_id: String(1003 + (at % 4)),
    account_screen_name: `miller_${2 + (at % 4)}`,
    hashtags: at % 3 === 0 ? ['bridge'] : at % 40 === 1 ? ['mill'] : undefined,
  }),
);
const ALL: readonly TweetDocument[] = [...FABLE, ...MEADOW];

beforeAll(async () => {
  await indexDocuments(client, prefix, 'tweets', FABLE);
  await indexDocuments(client, prefix, 'tweets', MEADOW);
  await indexDocuments(
    client,
    prefix,
    'accounts',
    Array.from({ length: 6 }, (_, at) =>
      anAccountDocument({ id: String(1001 + at), screen_name: `miller_${at}` }),
    ),
  );
});

const read = (address: string) => parseCompareParams(searchParamsOf(address));
const compare = (a: string, b = '', more = ''): Promise<CompareAnswer> =>
  searcher.compare(read(`/compare?${new URLSearchParams({ a, b })}${more}`).params);
const totalOf = async (url: string | null): Promise<number> =>
  (await searcher.search(parseSearchParams(searchParamsOf(url ?? '')).params)).total;
const count = (test: (tweet: TweetDocument) => boolean): number => ALL.filter(test).length;
const says = (word: string) => (tweet: TweetDocument) => tweet.text.toLowerCase().includes(word);

const PAIRS = [
  ['flour', 'harvest'],
  ['campaign:fable', 'campaign:meadow'],
  ['flour', 'flour'],
  ['flour', 'nowhere'],
  ['min_faves:50', 'lang:en'],
  ['from:miller_2', '#bridge OR #mill'],
  ['-flour', 'toll -lang:ru'],
] as const;

describe.each(PAIRS)('%s and %s', (a, b) => {
  test('the overlap adds up, and each number is what its search finds', async () => {
    const { a: one, b: other, overlap, of } = await compare(a, b);
    expect(of).toBe(ALL.length);
    expect(one.total).toBe(await totalOf(one.url));
    expect(other.total).toBe(await totalOf(other.url));
    for (const found of Object.values(overlap ?? {})) expect(found.count).toBe(await totalOf(found.url));
    expect((overlap?.both.count ?? 0) + (overlap?.a_only.count ?? 0)).toBe(one.total);
    // Tweets whose likes are not recorded have neither fifty nor fewer.
    if (a !== 'min_faves:50') {
      expect((overlap?.both.count ?? 0) + (overlap?.b_only.count ?? 0)).toBe(other.total);
    }
  });

  test('the timeline holds every tweet of each side, over the same time', async () => {
    const { a: one, b: other, timeline } = await compare(a, b);
    const sums = [timeline.buckets.map((bucket) => bucket.a), timeline.buckets.map((bucket) => bucket.b)];
    expect(sums.map((counts) => counts.reduce((sum, each) => sum + each, 0))).toEqual([
      one.total,
      other.total,
    ]);
    for (const [at, { to }] of timeline.buckets.entries()) {
      expect(timeline.buckets[at + 1]?.from ?? to).toBe(to);
    }
  });

  test('every number on the page is what its link finds', async () => {
    const { params } = read(`/compare?${new URLSearchParams({ a, b })}`);
    const answer = await searcher.compare(params);
    const page = comparePage({
      typed: new URLSearchParams(),
      params,
      problems: [],
      ignored: [],
      answer,
      failed: false,
      campaigns: [],
    });
    const rows = (page.comparison?.unusual ?? []).flatMap(({ moreInA, moreInB }) => [...moreInA, ...moreInB]);
    const cells = rows.flatMap((row) => [row.a, row.b]).filter(({ url }) => url !== undefined);
    const times = (page.comparison?.timeline?.rows ?? []).flatMap((row) => [row.a, row.b]);
    const accounts = (page.comparison?.accounts?.rows ?? []).flatMap((row) => [row.a, row.b]);
    const linked = [...cells, ...times, ...accounts].filter(({ url }) => url !== undefined);
    const totals = await Promise.all(linked.map(({ url }) => totalOf(url ?? null)));
    const shown = linked.map(({ tweets }) => Number.parseInt(tweets, 10));
    expect(totals).toEqual(shown);
  });
});

test('counts across campaigns are those of the tweets: shares of each index by itself would be 0', async () => {
  const { unusual, accounts } = await compare('campaign:fable', 'campaign:meadow');
  const has = (campaign: string, tag: string): number =>
    count(
      (tweet) =>
        tweet.campaign === campaign && (tweet.hashtags ?? []).some((each) => each.toLowerCase() === tag),
    );
  expect(unusual.hashtag.more_in_a[0]).toMatchObject({
    value: 'mill',
    a: has('fable', 'mill'),
    b: has('meadow', 'mill'),
    of_a: FABLE.length,
    of_b: MEADOW.length,
  });
  expect(has('meadow', 'mill')).toBeGreaterThan(0);
  expect(unusual.hashtag.more_in_b.map(({ value }) => value)).toEqual(['bridge']);
  expect(unusual.client.more_in_a.map(({ value, a, b }) => [value, a, b])).toEqual([['Loom', 18, 0]]);
  expect(accounts).toMatchObject({ count: 2, complete: true });
  expect(accounts.top.map(({ id, screen_name }) => [id, screen_name])).toEqual([
    ['1003', 'miller_2'],
    ['1004', 'miller_3'],
  ]);
  expect(accounts.top[0]).toMatchObject({
    a: count(({ campaign, account_id: id }) => campaign === 'fable' && id === '1003'),
    b: count(({ campaign, account_id: id }) => campaign === 'meadow' && id === '1003'),
  });
});

test('a planted word is found, compared within its language', async () => {
  const { unusual } = await compare('campaign:meadow', 'campaign:fable');
  const english = (campaign: string) => (tweet: TweetDocument) =>
    tweet.campaign === campaign && tweet.lang === 'en';
  const toll = unusual.word.more_in_a.find(({ value }) => value === 'toll');
  expect(toll).toEqual({
    value: 'toll',
    label: 'toll',
    lang: 'en',
    a: count((tweet) => english('meadow')(tweet) && says('toll')(tweet)),
    b: 0,
    of_a: count(english('meadow')),
    of_b: count(english('fable')),
  });
  expect(unusual.word.more_in_b.map(({ value }) => value)).toContain('mill');
});

test('a search against all other tweets', async () => {
  const { b, overlap, unusual } = await compare('#bridge');
  const tagged = count(({ hashtags }) => hashtags?.includes('bridge') === true);
  expect([b.q, b.total, overlap]).toEqual(['-#bridge', ALL.length - tagged, null]);
  expect(unusual.word.more_in_a.map(({ value }) => value)).toContain('toll');
});

test('campaigns, languages and days narrow both sides', async () => {
  const { of, a, b } = await compare(
    'flour',
    'harvest',
    '&campaign=fable&lang=en&date_from=2016-03&date_to=2016-04',
  );
  const within = ({ campaign, lang, time }: TweetDocument): boolean =>
    campaign === 'fable' && lang === 'en' && [2, 3].includes(new Date(time).getUTCMonth());
  expect([of, a.total, b.total]).toEqual([
    count(within),
    count((tweet) => within(tweet) && says('flour')(tweet)),
    count((tweet) => within(tweet) && says('harvest')(tweet)),
  ]);
  expect(a.url).toBe('/search?q=flour&campaign=fable&lang=en&date_from=2016-03&date_to=2016-04');
});

test('nothing found, on one side or both, is no failure', async () => {
  const { a, b, timeline, unusual, accounts } = await compare('nowhere', 'neither');
  expect([a.total, b.total, timeline.buckets, accounts.count]).toEqual([0, 0, [], 0]);
  expect(unusual.word).toEqual({ more_in_a: [], more_in_b: [] });
});

test.each([
  ['…', 'flour', 'a'],
  ['flour', '"" ()', 'b'],
  ['a'.repeat(1_100), 'flour', 'a'],
])('a text that cannot be used is refused by its name', async (a, b, param) => {
  await expect(compare(a, b)).rejects.toMatchObject({ kind: 'bad_request', problems: [{ param }] });
});

test('nothing is indexed', async () => {
  const empty = createSearcher(client, { prefix: `${prefix}none`, timeoutMs: 10_000 });
  const { of, a, b } = await empty.compare(read('/compare?a=flour&b=toll').params);
  expect([of, a.total, b.total]).toEqual([0, 0, 0]);
});

test.each([
  '/search?q=flour&lang=en',
  '/search?q=flour+OR+toll&campaign=meadow',
  '/search?hashtag=mill&not_hashtag=only0',
  '/search?account=1003&date_from=2016-02&date_to=2016-05',
  '/search?domain=mill.example&type=original&not_lang=ru',
])('%s finds as much as a text', async (url) => {
  const { params } = parseSearchParams(searchParamsOf(url));
  const q = wholeText(params) ?? '';
  const { total } = await searcher.search(params);
  expect(total).toBeGreaterThan(0);
  expect(await totalOf(`/search?${new URLSearchParams({ q })}`)).toBe(total);
});
