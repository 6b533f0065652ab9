import { describe, expect, test } from 'vitest';
import { FULL_CAPABILITIES } from '../../../search/analysis.ts';
import { ACCOUNT_FIELDS, TWEET_FIELDS } from '../../../search/fields.ts';
import { AFTER_LOAD, buildLoadSettings, buildMappings } from '../../../search/indices.ts';
import { aliasName, loadId, parsePhysicalName, physicalName } from '../../../search/indexNames.ts';
import { toIndexedTweet } from '../../../search/indexedTweet.ts';
import type { IndexMeta } from '../../../search/indexMeta.ts';
import { aTweetDocument } from '../../support/documents.ts';

const LOAD = loadId(new Date('2018-10-17T12:00:00.123Z'));

describe('a name', () => {
  test('is made of prefix, kind, campaign and load, and read back', () => {
    expect(aliasName('murmuration', 'tweets')).toBe('murmuration-tweets');
    expect(physicalName('murmuration', 'tweets', 'ira-large', LOAD)).toBe(
      'murmuration-tweets-ira-large-20181017120000123',
    );
    expect(
      parsePhysicalName('murmuration', 'tweets', 'murmuration-tweets-ira-large-20181017120000123'),
    ).toEqual({
      campaign: 'ira-large',
      load: '20181017120000123',
    });
  });

  test.each([
    'murmuration-accounts-ira-20181017120000123',
    'murmuration2-tweets-ira-20181017120000123',
    'murmuration-tweets-ira-2018101712000012',
    'murmuration-tweets-20181017120000123',
    'murmuration-tweets--20181017120000123',
    'murmuration-tweets',
    'other',
  ])('%s is none', (name) => {
    expect(parsePhysicalName('murmuration', 'tweets', name)).toBeUndefined();
  });
});

describe('a mapping', () => {
  const meta: IndexMeta = {
    product: 'murmuration',
    prefix: 'murmuration',
    kind: 'tweets',
    campaign: 'ira',
    load: LOAD,
    host: 'here',
    pid: 1,
    declared: 'abc',
    lacking: [],
  };

  test('is strict and has every field of the table', () => {
    const tweets = buildMappings('tweets', FULL_CAPABILITIES, meta);
    expect(tweets.dynamic).toBe('strict');
    expect(Object.keys(tweets.properties ?? {})).toEqual([
      ...Object.keys(TWEET_FIELDS),
      'stemmed',
      'hashtag_words',
      'url_words',
      'local_hours',
    ]);
    // To filter the source would cost more than it saves, on the disk too.
    expect(tweets._source).toBeUndefined();
    const accounts = buildMappings('accounts', FULL_CAPABILITIES, { ...meta, kind: 'accounts' });
    expect(accounts.dynamic).toBe('strict');
    expect(Object.keys(accounts.properties ?? {})).toEqual(Object.keys(ACCOUNT_FIELDS));
  });

  test('names the load that writes it', () => {
    expect(buildMappings('tweets', FULL_CAPABILITIES, meta)._meta).toEqual(meta);
  });
});

describe('the text of a tweet is indexed once more for its language', () => {
  const stemmed = (lang: string, capabilities = FULL_CAPABILITIES): unknown =>
    toIndexedTweet(aTweetDocument({ lang, text: 'Привет' }), capabilities).stemmed;

  test('where it has an analyzer', () => {
    expect(stemmed('ru')).toEqual({ ru: 'Привет' });
    expect(stemmed('zh-CN')).toEqual({ zh: 'Привет' });
  });

  test('and not where it has none, or the server lacks it', () => {
    expect(stemmed('und')).toBeUndefined();
    expect(stemmed('none')).toBeUndefined();
    expect(stemmed('ru', { icuFolding: true, recipes: new Map([['en', 0]]) })).toBeUndefined();
  });
});

describe('a retweet that was cut', () => {
  const tweet = aTweetDocument({
    text: 'RT @mill_lane: the ha\u2026',
    text_restored: 'the harvest #BreadForAll',
    urls: ['https://mill.example/new-bread'],
  });

  test('is indexed by its whole text', () => {
    expect(toIndexedTweet(tweet, FULL_CAPABILITIES)).toMatchObject({
      text: 'RT @mill_lane: the ha\u2026',
      stemmed: { en: 'the harvest Bread For All' },
      hashtag_words: ['BreadForAll', 'Bread For All'],
    });
  });

  test('and the words of its links, as any tweet', () => {
    expect(toIndexedTweet(tweet, FULL_CAPABILITIES).url_words).toEqual(['mill example new bread']);
    expect(toIndexedTweet(aTweetDocument(), FULL_CAPABILITIES).url_words).toBeUndefined();
  });
});

test('the hour of a tweet is indexed by the clocks of each zone', () => {
  const tweet = aTweetDocument({ time: Date.parse('2016-11-09T02:30:00Z') });
  expect(toIndexedTweet(tweet, FULL_CAPABILITIES).local_hours).toEqual([
    'utc.3.2 moscow.3.5 tehran.3.6 newyork.2.21',
  ]);
});

test('an index has a copy where a second node can hold it, and is refreshed once readers have it', () => {
  expect(buildLoadSettings(FULL_CAPABILITIES)).toMatchObject({
    auto_expand_replicas: '0-1',
    refresh_interval: -1,
  });
  expect(AFTER_LOAD).toMatchObject({ auto_expand_replicas: '0-1', refresh_interval: '1s' });
});
