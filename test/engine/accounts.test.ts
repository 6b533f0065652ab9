import { beforeAll, describe, expect, test } from 'vitest';
import { aliasOf } from '../../search/alias.ts';
import type { AccountDocument } from '../../search/documents.ts';
import type { AccountResult, AccountsAnswer } from '../../server/accounts/accountAnswer.ts';
import { openAccountExport } from '../../server/accounts/accountExport.ts';
import { ACCOUNT_FACET_NAMES } from '../../server/accounts/accountFacets.ts';
import { ACCOUNT_SORTS, parseAccountParams } from '../../server/accounts/accountParams.ts';
import { searchParamsOf } from '../../server/address/addresses.ts';
import { createScan } from '../../server/archive/scan.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import { parseSearchParams } from '../../server/address/searchParams.ts';
import { contactLists } from '../../server/pages/account/accountContacts.ts';
import { usedTable } from '../../server/pages/account/accountUsed.ts';
import { anAccountDocument, aTweetDocument, indexDocuments } from '../support/documents.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const searcher = createSearcher(client, { prefix, timeoutMs: 10_000 });

const HASH = '3f9a1c77be02d4581a6f0c2b9e8d7765432100ffeeddccbbaa99887766554433';
const OTHER_HASH = 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdE=';

const hashed = (id: string, given: Partial<AccountDocument>): AccountDocument =>
  anAccountDocument({ id, screen_name: id, display_name: id, hashed: true, alias: aliasOf(id), ...given });

/** Seven profiles of six accounts: hashed and open ones, without tweets, only in tweets, in two campaigns. */
const accounts: readonly AccountDocument[] = [
  anAccountDocument({
    id: '1001',
    screen_name: 'mill_lane',
    display_name: 'Mill Lane Café',
    description: 'News of the mill',
    location: 'Lower Fable',
    created: Date.UTC(2013, 6, 22),
    tweets: 4,
    first_tweet: Date.UTC(2014, 2, 1, 12, 34, 5, 678),
    last_tweet: Date.UTC(2016, 5, 1),
    tweet_langs: ['en', 'ru'],
    clients: ['TweetDeck', 'Larkpost'],
    days_to_first_tweet: 222,
  }),
  anAccountDocument({
    id: '1002',
    screen_name: 'Old_Bridge',
    display_name: 'Старый мост',
    description: 'news of  THE_mill',
    location: 'Мельница',
    created: Date.UTC(2013, 6, 22),
    account_language: 'ru',
    followers: 7,
    tweets: 1,
    first_tweet: Date.UTC(2014, 2, 1, 12, 34, 59),
    last_tweet: Date.UTC(2014, 2, 1, 12, 34, 59),
    tweet_langs: ['ru'],
    clients: ['TweetDeck'],
    days_to_first_tweet: 222,
  }),
  anAccountDocument({
    id: '1002',
    campaign: 'meadow',
    screen_name: 'Old_Bridge',
    display_name: 'Старый мост',
    created: Date.UTC(2013, 6, 22),
    tweets: 0,
  }),
  anAccountDocument({
    id: '1003',
    screen_name: 'millstone',
    display_name: 'صوت الساحة',
    origin: 'tweets',
    created: undefined,
    account_language: undefined,
    followers: undefined,
    following: undefined,
    tweets: 1,
    first_tweet: Date.UTC(2015, 0, 1),
    last_tweet: Date.UTC(2015, 0, 1),
    tweet_langs: ['none'],
    clients: undefined,
  }),
  anAccountDocument({ id: '1004', screen_name: 'none', display_name: 'Lane of mills', tweets: 0 }),
  hashed(HASH, { created: Date.UTC(2011, 0, 1), description: 'Bread', tweets: 1, clients: ['none'] }),
  hashed(OTHER_HASH, { campaign: 'meadow', created: Date.UTC(2014, 11, 31), location: 'Fable', tweets: 0 }),
];

const tweet = (id: number, given: Parameters<typeof aTweetDocument>[0]) =>
  aTweetDocument({ id: String(783_000_000_000_000_000n + BigInt(id)), account_id: '1001', ...given });

const tweets = [
  tweet(1, { time: Date.UTC(2014, 2, 1, 12, 34), lang: 'en', client: 'Larkpost', hashtags: ['Harvest'] }),
  tweet(2, {
    time: Date.UTC(2014, 5, 30, 23, 59),
    lang: 'ru',
    client: 'TweetDeck',
    mentions: ['1002', '1001'],
  }),
  tweet(3, {
    time: Date.UTC(2016, 0, 1),
    types: ['retweet'],
    retweet_of_id: '7',
    retweet_of_account: '1002',
    client: 'TweetDeck',
  }),
  tweet(4, {
    time: Date.UTC(2016, 5, 1),
    types: ['reply'],
    reply_to_id: '8',
    reply_to_account: '99',
    client: 'TweetDeck',
    mentions: ['99', 'far_away'],
  }),
  tweet(5, {
    account_id: '1002',
    time: Date.UTC(2014, 2, 1, 12, 34),
    types: ['reply', 'quote'],
    lang: 'ru',
    reply_to_account: '1001',
    quote_of_account: '1001',
    mentions: ['1001'],
  }),
  tweet(6, {
    account_id: HASH,
    account_hashed: true,
    types: ['retweet'],
    retweet_of_account: '1001',
    client: 'none',
  }),
  tweet(7, { account_id: '1003', time: Date.UTC(2015, 0, 1), lang: 'none' }),
];

beforeAll(async () => {
  await indexDocuments(client, prefix, 'accounts', accounts);
  await indexDocuments(client, prefix, 'tweets', tweets);
});

const list = (query: string | Record<string, string>): Promise<AccountsAnswer> =>
  searcher.accounts(parseAccountParams(new URLSearchParams(query)).params);
const idsOf = async (query: string | Record<string, string>): Promise<readonly string[]> =>
  (await list(query)).results.map(({ id, campaign }) => (campaign === 'fable' ? id : `${id} ${campaign}`));

describe('accounts are found by their words', () => {
  test.each([
    ['mill', ['1001', '1002', '1003']],
    ['MILL lane', ['1001']],
    ['cafe', ['1001']],
    ['"lane of mills"', ['1004']],
    ['“mill lane”', ['1001']],
    ['мост', ['1002', '1002 meadow']],
    ['الساحة', ['1003']],
    ['fable bread', []],
    ['fable', ['1001', `${OTHER_HASH} meadow`]],
    ['@mill_lane', ['1001']],
    ['OLD_br', ['1002', '1002 meadow']],
    ['1003', ['1003']],
    ['100', []],
    [HASH, [HASH]],
    ['3f9a1c77', [HASH]],
    ['3f9a1c7', []],
    ['AbCdEfGhIj', [`${OTHER_HASH} meadow`]],
    ['abcdefghij', []],
    ['maple-plover 3f9a 1c77', [HASH]],
    ['Maple Plover', [HASH]],
    ['ruby-beacon', [`${OTHER_HASH} meadow`]],
    ['*', []],
    ['news* OR mill', []],
  ])('%s', async (q, expected) => {
    expect((await idsOf({ q })).toSorted()).toEqual([...expected].sort());
  });

  test('what a name or handle is comes before what a description holds', async () => {
    expect(await idsOf({ q: 'millstone' })).toEqual(['1003']);
    expect((await idsOf({ q: 'mill' })).at(0)).toBe('1001');
  });

  test('and the hash of a hashed account is no handle that begins so', async () => {
    expect(await idsOf({ q: '3f9a' })).toEqual([HASH]);
  });
});

describe('a list is narrowed', () => {
  test.each([
    ['created_from=2013-07-22&created_to=2013-07-22', ['1001', '1002', '1002 meadow']],
    ['created_from=2014', [`${OTHER_HASH} meadow`]],
    ['created_to=2011', [HASH]],
    ['first_tweet=2014-03-01', ['1001', '1002']],
    ['first_tweet=2014-03-01T12:34', ['1001', '1002']],
    ['first_tweet=2014-03-01T12:35', []],
    ['first_tweet=2015', ['1003']],
    ['description=NEWS+of+the+mill', ['1001', '1002']],
    ['description=News+of', []],
    ['tweeted=no', ['1002 meadow', '1004', `${OTHER_HASH} meadow`]],
    ['names=hashed&not_campaign=meadow', [HASH]],
    ['source=tweets', ['1003']],
    ['created=none&created=2011', ['1003', HASH]],
    ['lang=none', ['1003']],
    ['lang=en&lang=none', ['1001', '1003']],
    ['not_lang=ru&tweeted=yes', ['1003', HASH]],
    ['client=none&tweeted=yes', ['1003']],
    ['client=%22none%22', [HASH]],
    ['client=TweetDeck&lang=en', ['1001']],
    ['language=none', ['1003']],
    ['language=ru', ['1002']],
  ])('%s', async (query, expected) => {
    expect((await idsOf(query)).toSorted()).toEqual([...expected].sort());
    expect((await list(query)).total).toBe(expected.length);
  });

  test('a facet ignores its own choice, obeys the others, and its counts are what choosing gives', async () => {
    for (const query of [
      '',
      'q=mill',
      'tweeted=yes&names=open',
      'campaign=meadow&lang=en',
      'created_to=2013',
    ]) {
      const { facets } = await list(query);
      for (const name of ACCOUNT_FACET_NAMES) {
        for (const { value, count } of facets[name]) {
          const others = new URLSearchParams(query);
          others.delete(name);
          others.append(name, value);
          expect([query, name, value, (await list(others.toString())).total]).toEqual([
            query,
            name,
            value,
            count,
          ]);
        }
      }
    }
  });

  test('facets of one value add up to the whole', async () => {
    const { facets, total } = await list('');
    for (const name of ['campaign', 'tweeted', 'names', 'source', 'created', 'language'] as const) {
      expect([name, facets[name].reduce((sum, { count }) => sum + count, 0)]).toEqual([name, total]);
    }
  });

  test('a chosen value that nobody has is there at 0', async () => {
    const { facets } = await list('client=Nobody&not_created=1999');
    expect(facets.client[0]).toMatchObject({ value: 'Nobody', count: 0, selected: true });
    expect(facets.created[0]).toMatchObject({ value: '1999', count: 0, excluded: true });
  });
});

describe('orders', () => {
  test.each([
    ['tweets', ['1001', '1002', '1003', HASH]],
    ['oldest', [HASH, '1001', '1002', '1002 meadow']],
    ['newest', [`${OTHER_HASH} meadow`, '1004']],
    ['first_tweet', ['1001', '1002', '1003']],
    ['sleep', ['1001', '1002']],
    ['name', ['1001', '1003', '1004', '1002']],
  ])('%s', async (sort, first) => {
    expect((await idsOf({ sort })).slice(0, first.length)).toEqual(first);
  });

  test.each(ACCOUNT_SORTS)('%s: pages neither repeat nor leave out an account', async (sort) => {
    const q = sort === 'relevance' ? { q: 'mill' } : {};
    const whole = await idsOf({ ...q, sort, per_page: '100' });
    const pages = await Promise.all(
      Array.from({ length: 5 }, (_, at) => idsOf({ ...q, sort, per_page: '2', page: String(at + 1) })),
    );
    expect(pages.flat()).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
  });

  test('accounts of unknown followers come last', async () => {
    expect((await idsOf({ sort: 'followers' })).at(-1)).toBe('1003');
  });
});

describe('a whole list is read in its order', () => {
  const scan = createScan(client, { prefix, timeoutMs: 10_000 }, {});

  test.each(ACCOUNT_SORTS)('%s', async (sort) => {
    const query = new URLSearchParams(sort === 'relevance' ? { q: 'mill' } : { sort });
    const { params } = parseAccountParams(query);
    const { total, batches } = await openAccountExport(scan, params, 2);
    const read: AccountResult[] = [];
    for await (const batch of batches) read.push(...batch);
    const { results } = await searcher.accounts({ ...params, perPage: 100 });
    expect([total, read]).toEqual([results.length, results]);
  });
});

describe('the portrait of an account', () => {
  test('has what its tweets used, and when', async () => {
    const { used } = await searcher.account('1001');
    expect(used.lang.map(({ value, tweets: number }) => [value, number])).toEqual([
      ['en', 3],
      ['ru', 1],
    ]);
    expect(used.client).toEqual([
      {
        value: 'TweetDeck',
        tweets: 3,
        quarters: [
          { from: Date.UTC(2014, 3), tweets: 1 },
          { from: Date.UTC(2016, 0), tweets: 1 },
          { from: Date.UTC(2016, 3), tweets: 1 },
        ],
      },
      { value: 'Larkpost', tweets: 1, quarters: [{ from: Date.UTC(2014, 0), tweets: 1 }] },
    ]);
    expect(used.hashtag.map(({ value }) => value)).toEqual(['harvest']);
    expect(used.domain).toEqual([]);
  });

  test('has whom it met, inside the archive and outside', async () => {
    const { contacts } = await searcher.account('1001');
    const of = (kind: keyof typeof contacts) =>
      contacts[kind].map(({ id, tweets: number, held }) => [id, number, held?.screen_name]);
    expect(of('retweets')).toEqual([['1002', 1, 'Old_Bridge']]);
    expect(of('replies_to')).toEqual([['99', 1, undefined]]);
    expect(of('mentions')).toEqual([
      ['1002', 1, 'Old_Bridge'],
      ['99', 1, undefined],
      ['far_away', 1, undefined],
    ]);
    expect(of('quotes')).toEqual([]);
    expect(of('retweeted_by')).toEqual([[HASH, 1, HASH]]);
    expect(of('replied_to_by')).toEqual([['1002', 1, 'Old_Bridge']]);
    expect(of('mentioned_by')).toEqual([['1002', 1, 'Old_Bridge']]);
    expect(of('quoted_by')).toEqual([['1002', 1, 'Old_Bridge']]);
  });

  test('has links that find as many tweets as they say', async () => {
    const portrait = await searcher.account('1001');
    const links = contactLists('1001', portrait.contacts).flatMap(({ contacts }) => contacts);
    const { params } = parseSearchParams(new URLSearchParams({ account: '1001' }));
    const cells = (usedTable(params, portrait)?.groups ?? []).flatMap(({ rows }) =>
      rows.flatMap((row) => [
        { url: row.url, tweets: String(row.tweets) },
        ...row.cells.map((cell) => ({ ...cell, tweets: cell.tweets || '0' })),
      ]),
    );
    expect(links.length + cells.length).toBeGreaterThan(40);
    for (const { url, tweets: number } of [...links, ...cells]) {
      const search = parseSearchParams(searchParamsOf(url));
      expect([search.problems, search.ignored]).toEqual([[], []]);
      const [total] = await searcher.counts([search.params]);
      expect([url, `${total}`]).toEqual([url, number.replace(/ tweets?$/, '')]);
    }
  });

  test('counts each cohort as its list does', async () => {
    const { cohorts } = await searcher.account('1001');
    expect(cohorts.map(({ kind, value, accounts: number }) => [kind, value, number])).toEqual([
      ['created', '2013-07-22', 3],
      ['first_minute', '2014-03-01T12:34', 2],
      ['first_day', '2014-03-01', 2],
      ['description', 'News of the mill', 2],
      ['client', 'TweetDeck', 2],
      ['client', 'Larkpost', 1],
    ]);
    for (const { params, accounts: number } of cohorts) {
      expect((await searcher.accounts(params)).total).toBe(number);
    }
  });

  test('an account in two campaigns has both profiles, and each cohort once', async () => {
    const { accounts: profiles, cohorts } = await searcher.account('1002');
    expect(profiles.map(({ account, tweets: number }) => [account.campaign, number])).toEqual([
      ['fable', 1],
      ['meadow', 0],
    ]);
    expect(cohorts.filter(({ kind }) => kind === 'created')).toHaveLength(1);
  });

  test('an account without tweets has its cohorts alone', async () => {
    const { used, contacts, cohorts } = await searcher.account(OTHER_HASH);
    expect([Object.values(used).flat(), Object.values(contacts).flat()]).toEqual([[], []]);
    expect(cohorts.map(({ kind }) => kind)).toEqual(['created']);
  });

  test('takes two round trips, and one where the account is unknown', async () => {
    let trips = 0;
    const counting = createSearcher(
      new Proxy(client, {
        get: (target, key) => {
          if (key === 'msearch') trips += 1;
          const value: unknown = Reflect.get(target, key);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }),
      { prefix, timeoutMs: 10_000 },
    );
    await counting.account('1001');
    expect(trips).toBe(2);
    await counting.account('nobody');
    expect(trips).toBe(3);
    await counting.accounts(parseAccountParams(new URLSearchParams('q=mill&tweeted=yes')).params);
    expect(trips).toBe(4);
  });
});

describe('a query names a hashed account by its alias', () => {
  const search = async (q: string) => {
    const { total, query } = await searcher.search(parseSearchParams(new URLSearchParams({ q })).params);
    return { total, warnings: query.warnings.map(({ code }) => code) };
  };

  test.each([
    ['from:"maple-plover 3f9a 1c77"', 1, []],
    ['from:"MAPLE-PLOVER 3F9A 1C77"', 1, []],
    ['from:maple-plover', 1, []],
    ['-from:"maple-plover 3f9a 1c77"', 6, []],
    ['from:"ruby-beacon AbCd EfGh"', 0, []],
    ['from:amber-finch', 0, ['no_account']],
  ])('%s', async (q, total, warnings) => {
    expect(await search(q)).toEqual({ total, warnings });
  });
});
