import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AccountDocument, TweetDocument } from '../../search/documents.ts';
import { toUrlAddress } from '../../search/urlAddress.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import { parseSearchParams } from '../../server/address/searchParams.ts';
import { aTweetDocument, anAccountDocument, indexDocuments } from '../support/documents.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const searcher = createSearcher(client, { prefix, timeoutMs: 10_000 });

const HASH = 'a7f0c3d9'.repeat(8);
const OTHER_HASH = `a7f0c3d9${'e5'.repeat(28)}`;
const CASED_HASH = 'a7F0c3D9+/=_-QwErTyUiOpAsDfGhJkLzXcVbNm1234=';

const withUrls = (...urls: string[]): Partial<TweetDocument> => ({
  urls,
  url_addresses: urls.map((url) => toUrlAddress(url) ?? ''),
});

/** Larger than a signed number of 64 bits, and as large as one can be. */
const LARGE_IDS = ['9223372036854775807', '9223372036854775808', '99999999999999999999'];

const TWEETS: readonly (Partial<TweetDocument> & { readonly id: string })[] = [
  // Words
  { id: '11', text: 'bread rolls' },
  { id: '12', text: 'bread and rolls' },
  { id: '13', text: 'bread and butter rolls' },
  { id: '14', text: 'rolls bread' },
  { id: '15', text: 'Bäckerei und Baeckerinnen' },
  { id: '16', text: 'the #BakeryFair in Town', hashtags: ['BakeryFair'] },
  { id: '17', text: 'a baker bakes; bakers baked' },
  { id: '18', text: 'Año Nuevo' },
  { id: '19', text: 'ano nuevo' },
  { id: '20', text: 'thumbs 👍🏽 up' },
  { id: '21', text: 'thumbs 👍 up' },
  { id: '22', text: 'mask, musk, marsk' },
  { id: '23', text: 'see status 783017634562412544' },
  { id: '783017634562412544', text: 'the one that is named' },
  // Links and clients
  {
    id: '31',
    text: 'l',
    ...withUrls('https://www.fair.example/Bread/Rolls?day=2'),
    domains: ['fair.example'],
  },
  { id: '32', text: 'l', ...withUrls('http://shop.fair.example/'), domains: ['fair.example'] },
  { id: '33', text: 'l', ...withUrls('http://unfair.example/bread'), domains: ['unfair.example'] },
  { id: '34', text: 'l https://t.co/AbC12', ...withUrls('http://t-mill.example/a') },
  { id: '41', text: 'c', client: 'Twitter for iPhone' },
  { id: '42', text: 'c', client: 'twitter_for_iPhone' },
  { id: '43', text: 'c', client: 'Twitter for iPad' },
  // Accounts
  {
    id: '51',
    text: 'RT @Far_Away: news',
    types: ['retweet'],
    retweet_of_account: '77',
    mention_handles: ['far_away'],
  },
  {
    id: '52',
    text: 'RT @near: RT @Far_Away: news',
    types: ['retweet'],
    mention_handles: ['near', 'far_away'],
  },
  {
    id: '53',
    text: '@far_away hello',
    types: ['reply'],
    reply_to_account: '77',
    mention_handles: ['far_away'],
  },
  { id: '54', text: '@far hello', types: ['reply'], reply_to_account: '78', mention_handles: ['far'] },
  { id: '55', text: 'hello @Mill_Lane', mentions: ['1001'], mention_handles: ['mill_lane'] },
  { id: '56', text: 'hello', mentions: ['1001'] },
  { id: '57', text: 'hello', types: ['reply'], reply_to_account: '1001' },
  { id: '58', text: 'hashed', account_id: HASH, account_screen_name: HASH, account_hashed: true },
  { id: '59', text: 'hashed', account_id: OTHER_HASH, account_screen_name: OTHER_HASH, account_hashed: true },
  { id: '60', text: 'hashed', account_id: CASED_HASH, account_screen_name: CASED_HASH, account_hashed: true },
  { id: '61', text: 'open', account_id: '25080730', account_screen_name: 'bell_ringer' },
  { id: '62', text: 'open', account_id: '2508073012', account_screen_name: '25080730x' },
  // Counts that are not recorded
  { id: '71', text: 'n', likes: undefined, retweets: undefined, replies: undefined, quotes: undefined },
  { id: '72', text: 'n', likes: 5 },
  { id: '73', text: 'n', likes: 0 },
  { id: '81', text: 'p', point: { lat: 59.93, lon: 30.36 } },
  { id: '82', text: 'p', point: { lat: 59.8, lon: 30.36 } },
  ...LARGE_IDS.map((id) => ({ id, text: 'large' })),
];

const ACCOUNTS: readonly Partial<AccountDocument>[] = [
  { id: '1001', description: 'Journalist and miller', location: 'New York' },
  { id: '25080730', screen_name: 'bell_ringer', description: 'a JOURNALIST' },
  { id: '2508073012', screen_name: '25080730x' },
  ...[HASH, OTHER_HASH, CASED_HASH].map((id) => ({ id, screen_name: id, hashed: true })),
];

beforeAll(async () => {
  const rest = {
    account_id: '900',
    account_screen_name: 'someone',
    account_display_name: 'Some One',
    likes: 1,
  };
  await indexDocuments(
    client,
    prefix,
    'tweets',
    TWEETS.map((tweet) => aTweetDocument({ ...rest, ...tweet })),
  );
  await indexDocuments(client, prefix, 'accounts', ACCOUNTS.map(anAccountDocument));
});

const search = (q: string) =>
  searcher.search(parseSearchParams(new URLSearchParams({ q, per_page: '100' })).params);

async function found(q: string): Promise<readonly string[]> {
  const { results, total } = await search(q);
  expect(results).toHaveLength(total);
  return results.map(({ id }) => id).sort();
}

const codes = async (q: string): Promise<readonly string[]> =>
  (await search(q)).query.warnings.map(({ code }) => code);

describe('words', () => {
  test.each<[string, readonly string[]]>([
    ['"bread rolls"', ['11']],
    ['"bread * rolls"', ['12']],
    ['"bread * * rolls"', ['13']],
    ['"bread rolls"~1', ['11', '12']],
    ['"bread rolls"~2', ['11', '12', '13', '14']],
    ['baker', ['17']],
    ['+bakers', ['17']],
    ['+bakery', []],
    ['bak*', ['16', '17']],
    ['BÄCK*', ['15']],
    ['fair*', ['16']],
    ['bakeryf*', ['16']],
    ['mask~', ['22']],
    ['mosk~', ['22']],
    ['musky~', ['22']],
    ['tusk~', []],
    ['mxxk~2', ['22']],
    ['ano', ['18', '19']],
    ['exact:ano', ['19']],
    ['exact:"Año Nuevo"', ['18']],
    ['👍', ['20', '21']],
    ['👍🏿', ['20', '21']],
    ['783017634562412544', ['23', '783017634562412544']],
  ])('%s', async (q, ids) => {
    expect(await found(q)).toEqual(ids);
  });

  test('beginnings and other letters find every word that there is, not the most frequent ones', async () => {
    const words = Array.from({ length: 1_200 }, (_, at) => `zeb${at.toString(36).padStart(3, 'a')}`);
    const tweets = words.map((text, at) =>
      aTweetDocument({ id: `${1_000 + at}`, campaign: 'zebra', account_id: '900', text }),
    );
    await indexDocuments(client, prefix, 'tweets', tweets);
    expect((await search('zeb*')).total).toBe(1_200);
    expect((await search('zebaaa~2')).total).toBe(
      words.filter((word) => [...word].filter((letter, at) => letter !== 'zebaaa'[at]).length <= 2).length,
    );
  });

  test.each([
    ['exact:"Año Nuevo"', '<mark>Año Nuevo</mark>'],
    ['bakeryf*', 'the #<mark>BakeryFair</mark> in Town'],
    ['mosk~', '<mark>mask</mark>, <mark>musk</mark>, marsk'],
    ['"bread * rolls"', '<mark>bread and rolls</mark>'],
  ])('the matches of %s are marked: %s', async (q, highlight) => {
    expect((await search(q)).results[0]?.highlight).toBe(highlight);
  });
});

describe('links and clients', () => {
  test.each<[string, readonly string[]]>([
    ['url:fair.example', ['31', '32']],
    ['url:shop.fair.example', ['32']],
    ['url:fair.example/bread', ['31']],
    ['url:"https://www.FAIR.example/bread/rolls?day=2"', ['31']],
    ['url:rolls', ['31']],
    ['url:bread', ['31', '33']],
    ['url:t-mill.example', ['34']],
    ['url:t_mill.example', ['34']],
    ['url:t.co/abc12', ['34']],
    ['domain:fair.example', ['31', '32']],
    ['domain:shop.fair.example', ['31', '32']],
    ['source:twitter_for_iphone', ['41', '42']],
    ['source:"TWITTER FOR IPHONE"', ['41', '42']],
    ['source:"Twitter for"', []],
    ['has:links', ['31', '32', '33', '34']],
  ])('%s', async (q, ids) => {
    expect(await found(q)).toEqual(ids);
  });
});

describe('accounts', () => {
  test.each<[string, readonly string[]]>([
    ['from:BELL_ringer', ['61']],
    ['from:25080730', ['61']],
    ['from:@bell_ringer', ['61']],
    [`from:${HASH}`, ['58']],
    ['from:a7f0c3d9', ['58', '59']],
    [`from:${HASH.slice(0, 16)}`, ['58']],
    ['from:a7F0c3D9', ['60']],
    [`from:"${CASED_HASH}"`, ['60']],
    [`from:"${CASED_HASH.toLowerCase()}"`, []],
    ['from:bell_ringer,a7F0c3D9', ['60', '61']],
    ['to:mill_lane', ['57']],
    ['to:1001', ['57']],
    ['to:77', ['53']],
    ['to:Far_Away', ['53']],
    ['to:far', ['54']],
    ['retweets_of:far_away', ['51']],
    ['retweets_of:near', ['52']],
    ['retweets_of:77', ['51']],
    ['@mill_lane', ['55', '56']],
    ['@1001', ['55', '56']],
    ['@far_away', ['51', '52', '53']],
    ['bio:journalist', ['61']],
    ['location:"new york"', []],
    ['name:"some one" open', ['61', '62']],
  ])('%s', async (q, ids) => {
    expect(await found(q)).toEqual(ids);
  });

  test.each<[string, readonly string[]]>([
    ['from:bell_ringer', []],
    ['from:nobody_here', ['no_account']],
    ['from:a7f0c3d9', ['accounts_by_hash']],
    [`from:${HASH}`, []],
    ['to:far_away', ['no_account']],
    ['to:77', []],
    ['@far_away', ['no_account']],
    ['bio:unheard', ['no_account']],
  ])('%s is told: %s', async (q, expected) => {
    expect(await codes(q)).toEqual(expected);
  });

  test('counts and exports look them up as well', async () => {
    const { params } = parseSearchParams(new URLSearchParams({ q: 'to:mill_lane' }));
    expect(await searcher.counts([params])).toEqual([1]);
    const opened = await searcher.export(params, 'ids');
    const ids: string[] = [];
    for await (const batch of opened.batches) ids.push(...batch);
    await opened.close();
    expect(ids).toEqual(['57']);
  });
});

describe('counts, places, kinds', () => {
  test.each<[string, readonly string[]]>([
    ['n min_likes:5', ['72']],
    ['n -min_likes:5', ['73']],
    ['n -(min_likes:5 OR bread)', ['73']],
    ['n -(min_likes:5 n)', ['73']],
    ['n max_likes:0', ['73']],
    ['n likes:1..', ['72']],
    ['n has:engagement', ['72']],
    ['n -has:engagement', ['73']],
    ['n -(-min_likes:5)', ['72']],
    ['geocode:59.93,30.36,10km', ['81']],
    ['geocode:59.93,30.36,10mi', ['81', '82']],
    ['point_radius:[30.36 59.93 10km]', ['81']],
    ['bounding_box:[30.3 59.9 30.4 60]', ['81']],
    ['has:geo', ['81', '82']],
    ['has:media', []],
    ['media:5891b5b522d5df08', []],
    ['is:hashed', ['58', '59', '60']],
    ['filter:replies -to:77', ['54', '57']],
    ['created:2013-12-07 open', ['61', '62']],
    ['created:2013-11 open', []],
  ])('%s', async (q, ids) => {
    expect(await found(q)).toEqual(ids);
  });
});

describe('ids in order', () => {
  const ids = TWEETS.map(({ id }) => BigInt(id));

  test('since_id and max_id compare as numbers do, however long the ids are', async () => {
    const around = fc.tuple(fc.constantFrom(...ids), fc.integer({ min: -2, max: 2 }));
    await fc.assert(
      fc.asyncProperty(around, async ([id, step]) => {
        const bound = id + BigInt(step);
        if (bound < 0n || bound >= 2n ** 63n) return;
        const expected = (matches: (id: bigint) => boolean): string[] =>
          ids.filter(matches).map(String).sort();
        expect(await found(`since_id:${bound} -campaign:zebra`)).toEqual(expected((other) => other > bound));
        expect(await found(`max_id:${bound} -campaign:zebra`)).toEqual(expected((other) => other <= bound));
      }),
      { numRuns: 40 },
    );
  });
});
