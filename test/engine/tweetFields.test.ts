import { beforeAll, describe, expect, test } from 'vitest';
import type { TweetDocument } from '../../search/documents.ts';
import { EXACT, type TweetField } from '../../search/fields.ts';
import { aliasName } from '../../search/indexNames.ts';
import { NOT_KEPT, STEMMED, URL_WORDS } from '../../search/indexedTweet.ts';
import type { Clause } from '../../search/query/clause.ts';
import { toAddressPrefixes, toUrlAddress, urlWords } from '../../search/urlAddress.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import { parseSearchParams } from '../../server/address/searchParams.ts';
import { aTweetDocument, indexDocuments } from '../support/documents.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const index = aliasName(prefix, 'tweets');

const EXACT_TEXT = `text.${EXACT}`;

const withUrls = (...urls: string[]): Partial<TweetDocument> => ({
  urls,
  url_addresses: urls.map((url) => toUrlAddress(url) ?? ''),
});

const TWEETS: readonly (Partial<TweetDocument> & { readonly id: string })[] = [
  { id: '1', text: 'The Résumé of a MILLER' },
  { id: '2', text: 'the resume of a miller' },
  { id: '3', text: 'the re\u0301sume\u0301 of a mi\u00ADlle\u200Er' },
  { id: '4', text: 'bells 👍🏽 ring_loud' },
  {
    id: '5',
    text: 'RT @mill_lane: The bakers of the town sing of the ha…',
    text_restored: 'The bakers of the town sing of the harvests #BreadForAll',
    types: ['retweet'],
    traits: ['truncated'],
  },
  {
    id: '6',
    text: 'a',
    ...withUrls('https://www.fair.example/Bread/Rolls?day=2', 'http://shop.fair.example'),
  },
  { id: '7', text: 'b', ...withUrls('http://unfair.example/bread', 'https://t.co/AbC') },
  {
    id: '8',
    text: 'c',
    text_published: 'c &amp; d',
    cells_published: ['like_count=1,234', `client=${'a'.repeat(40_000)}`],
    traits: ['self_reply', 'poll'],
    conversation: ['5', '4'],
    quote_of_account: '1002',
    mention_handles: ['bell_ringer'],
    account_following: 7,
    account_created: Date.UTC(2012, 0, 1),
    account_language: 'ru',
  },
];

beforeAll(() =>
  indexDocuments(
    client,
    prefix,
    'tweets',
    TWEETS.map((tweet) => aTweetDocument(tweet)),
  ),
);

async function found(query: Clause): Promise<readonly string[]> {
  const { hits } = await client.search({ index, query, size: 100 });
  return hits.hits.map(({ _id }) => _id ?? '').sort();
}

const phrase = (field: string, query: string): Promise<readonly string[]> =>
  found({ match_phrase: { [field]: query } });

describe('the exact text', () => {
  test.each([
    ['Résumé', ['1']],
    ['résumé', ['3']],
    ['re\u0301sume\u0301', ['3']],
    ['resume', ['2']],
    ['MILLER', ['1']],
    ['miller', ['2', '3']],
    ['of a MILLER', ['1']],
    // What parts words and what means nothing is the same as elsewhere.
    ['👍', ['4']],
    ['ring loud', ['4']],
    ['Ring loud', []],
  ])('%s', async (text, ids) => {
    expect(await phrase(EXACT_TEXT, text)).toEqual(ids);
  });

  test('is folded without it', async () => {
    expect(await phrase('text', 'résumé of a Miller')).toEqual(['1', '2', '3']);
  });
});

describe('the whole text of a retweet that was cut', () => {
  test.each([
    ['text', 'harvests'],
    ['text', 'sing of the harvests'],
    ['text', 'sing of the ha'],
    [EXACT_TEXT, 'The bakers of the town sing of the harvests'],
    [`${STEMMED}.en`, 'harvest'],
    [`${STEMMED}.en`, 'harvest bread for all'],
    ['hashtag_words', 'bread for all'],
  ])('is found in %s by %s', async (field, text) => {
    expect(await phrase(field, text)).toEqual(['5']);
  });

  test('is no part of a phrase with the cut one, not even a loose one', async () => {
    expect(await phrase('text', 'of the ha The bakers')).toEqual([]);
    expect(await found({ match_phrase: { text: { query: 'RT harvests', slop: 50 } } })).toEqual([]);
  });

  test('is kept beside the text as published', async () => {
    const { _source } = await client.get<TweetDocument>({ index, id: '5' });
    expect([_source?.text, _source?.text_restored]).toEqual([TWEETS[4]?.text, TWEETS[4]?.text_restored]);
  });

  test.each([
    [
      'sing',
      'RT @mill_lane: The bakers of the town <mark>sing</mark> of the ha…',
      'The bakers of the town <mark>sing</mark> of the harvests #BreadForAll',
    ],
    [
      'harvest',
      'RT @mill_lane: The bakers of the town sing of the ha…',
      'The bakers of the town sing of the <mark>harvests</mark> #BreadForAll',
    ],
  ])('stands beside the text, and %s is marked wherever it is', async (q, snippet, restored) => {
    const searcher = createSearcher(client, { prefix, timeoutMs: 10_000 });
    const { results } = await searcher.search(parseSearchParams(new URLSearchParams({ q })).params);
    expect(
      results.map(({ id, highlight, highlight_restored }) => [id, highlight, highlight_restored]),
    ).toEqual([['5', snippet, restored]]);
  });
});

describe('a link', () => {
  const byAddress = async (typed: string): Promise<readonly string[]> =>
    found({
      bool: {
        should: (toAddressPrefixes(typed) ?? []).map((prefix) => ({ prefix: { url_addresses: prefix } })),
      },
    });
  test.each([
    ['fair.example', ['6']],
    ['http://www.FAIR.example/bread', ['6']],
    ['fair.example/bread/rolls?day=2', ['6']],
    ['fair.example/rolls', []],
    ['shop.fair.example', ['6']],
    ['unfair.example/', ['7']],
    ['t.co/abc', ['7']],
  ])('is found by its start %s', async (typed, ids) => {
    expect(await byAddress(typed)).toEqual(ids);
  });

  test.each([
    ['rolls', ['6']],
    ['bread-rolls', ['6']],
    ['bread', ['6', '7']],
    ['day 2 shop', []],
    ['https', []],
  ])('is found by its words %s', async (typed, ids) => {
    expect(await phrase(URL_WORDS, urlWords(typed))).toEqual(ids);
  });
});

describe('what is stored of a tweet', () => {
  test.each<[Partial<Record<TweetField, string | number>>]>([
    [{ traits: 'self_reply' }],
    [{ traits: 'poll' }],
    [{ conversation: '4' }],
    [{ quote_of_account: '1002' }],
    [{ mention_handles: 'Bell_Ringer' }],
    [{ account_following: 7 }],
    [{ account_created: Date.UTC(2012, 0, 1) }],
    [{ account_language: 'ru' }],
  ])('finds it: %o', async (term) => {
    expect(await found({ term: term as Record<string, string> })).toEqual(['8']);
  });

  test('comes back as it was sent, a long cell too', async () => {
    const { _source } = await client.get<TweetDocument>({ index, id: '8', _source_excludes: NOT_KEPT });
    expect(_source).toEqual(JSON.parse(JSON.stringify(aTweetDocument(TWEETS[7]))));
  });

  test('comes without what it is searched by alone, by search and in exports', async () => {
    const { _source } = await client.get<TweetDocument>({ index, id: '5' });
    expect(Object.keys(_source ?? {})).toEqual(
      expect.arrayContaining([STEMMED, 'hashtag_words', 'local_hours']),
    );
    const searcher = createSearcher(client, { prefix, timeoutMs: 10_000 });
    const exported = await searcher.export(
      parseSearchParams(new URLSearchParams({ q: 'id:5' })).params,
      'tweets',
    );
    const tweets: TweetDocument[] = [];
    for await (const batch of exported.batches) tweets.push(...batch);
    expect(tweets.map(({ id }) => id)).toEqual(['5']);
    for (const field of NOT_KEPT) expect(Object.keys(tweets[0] ?? {})).not.toContain(field);
  });

  test('has an order that is random, and not that of the ids', async () => {
    const { hits } = await client.search<TweetDocument>({ index, sort: 'random', size: 100 });
    const places = hits.hits.map(({ _source }) => _source?.random ?? -1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(hits.hits.map(({ _id }) => _id)).not.toEqual(TWEETS.map(({ id }) => id));
    const half = places[4] ?? 0;
    expect(await found({ range: { random: { gte: half } } })).toHaveLength(TWEETS.length - 4);
  });
});
