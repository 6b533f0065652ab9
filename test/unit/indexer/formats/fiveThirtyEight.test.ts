import { describe, expect, test } from 'vitest';
import { readHeader } from '../../../../indexer/columns.ts';
import { toTweet } from '../../../../indexer/tweetRow.ts';
import type { TweetDocument } from '../../../../search/documents.ts';
import {
  aFiveThirtyEightRow,
  FIVE_THIRTY_EIGHT_COLUMNS,
  readerOf,
  type ForeignCells,
} from '../../../support/foreignFiles.ts';

const PLACE = { source_file: 'a.csv', source_row: 1, source_line: 2, source_last_line: 2, row_sha256: '' };
const READING = { emptyColumns: new Set<never>(), taken: new Set<never>(), identify: () => undefined };

/** A row as a document, and its odd columns. */
function read(
  given: ForeignCells = {},
  columns: readonly string[] = FIVE_THIRTY_EIGHT_COLUMNS,
): { tweet: TweetDocument; odd: readonly string[] } {
  const reader = readerOf(columns, aFiveThirtyEightRow(given));
  const tweet = toTweet(reader, { campaign: 'mill', load: 'now' }, READING, PLACE);
  if ('refused' in tweet) throw new Error(tweet.refused);
  return { tweet, odd: [...reader.odd] };
}

test('a row becomes a tweet; what the file lacks is not there', () => {
  const { tweet, odd } = read();
  expect(odd).toEqual([]);
  expect(tweet).toMatchObject({
    id: '783015058606129152',
    account_id: '1001',
    account_screen_name: 'MILL_LANE',
    account_followers: 5_200,
    account_following: 12,
    lang: 'en',
    text: 'The harvest begins https://t.co/harvest001',
    types: ['original'],
    urls: ['https://mill.example/harvest'],
    domains: ['mill.example'],
    likes: undefined,
    retweets: undefined,
    replies: undefined,
    quotes: undefined,
    client: undefined,
    account_display_name: undefined,
    account_created: undefined,
    reply_to_id: undefined,
    retweet_of_id: undefined,
    cells_published: undefined,
  });
  // To the millisecond, as the id is one of the published minute.
  expect(new Date(tweet.time).toISOString()).toBe('2016-10-03T18:45:12.345Z');
});

describe('the two layouts', () => {
  test.each<[format: string, columns: readonly string[]]>([
    ['fivethirtyeight-21', FIVE_THIRTY_EIGHT_COLUMNS],
    ['fivethirtyeight-23', ['', 'Unnamed: 0', ...FIVE_THIRTY_EIGHT_COLUMNS]],
  ])('%s is read as any other', (format, columns) => {
    expect(readHeader(columns, 'a.csv')).toMatchObject({ format, width: columns.length, kind: 'tweets' });
    expect(read({}, columns)).toEqual(read());
  });

  test('what is not read is said', () => {
    expect(readHeader(FIVE_THIRTY_EIGHT_COLUMNS, 'a.csv').notes).toEqual([
      'a.csv: read as fivethirtyeight-21: tweets as FiveThirtyEight published them in 2018, 21 columns',
      expect.stringMatching(/^a\.csv: columns not there: user_display_name, .*like_count.*poll_choices$/),
      'a.csv: columns that are not read: region, harvested_date, updates, account_type, account_category, new_june_2018',
    ]);
  });

  test('the first edition, without ids of tweets, is refused with what helps', () => {
    const first = FIVE_THIRTY_EIGHT_COLUMNS.slice(0, 15);
    expect(() => readHeader(first, 'a.csv')).toThrow(
      /^a\.csv, line 1: this looks like fivethirtyeight-21 .* missing: tweetid\. Load files of 21 or 23 columns .*; those of 15, which came first, have no ids of tweets\.$/,
    );
  });
});

describe('ids', () => {
  test('are whole in the address where a spreadsheet has damaged them', () => {
    const damaged = { external_author_id: '9.06E+17', alt_external_id: '9.05875E+17', tweet_id: '7.83E+17' };
    const { tweet, odd } = read({
      ...damaged,
      article_url: 'http://twitter.com/905874659358453760/statuses/783015058606129152',
    });
    expect([tweet.id, tweet.account_id, odd]).toEqual(['783015058606129152', '905874659358453760', []]);
  });

  test.each<[what: string, given: ForeignCells, account: string]>([
    [
      'a handle in the address: the other column of ids',
      { article_url: 'http://twitter.com/Mill_Lane/statuses/783015058606129152', alt_external_id: '2002' },
      '2002',
    ],
    [
      'a rounded id: the handle, as others may share it',
      {
        article_url: 'http://twitter.com/Mill_Lane/statuses/783015058606129152',
        alt_external_id: '9.05875E+17',
        external_author_id: '906000000000000000',
      },
      'mill_lane',
    ],
    [
      'no address: the columns',
      { article_url: '', alt_external_id: "'-1'", external_author_id: '3003' },
      '3003',
    ],
  ])('of accounts with %s', (_, given, account) => {
    expect(read(given).tweet.account_id).toBe(account);
  });

  test.each([
    ['damaged, without an address', { article_url: '', tweet_id: '7.83E+17' }],
    ['none at all', { article_url: '', tweet_id: '' }],
  ])('of tweets that are %s: the row is refused', (_, given) => {
    expect(() => read(given)).toThrow('tweetid is not 1 to 20 digits');
  });
});

describe('kinds', () => {
  const QUOTE = { post_type: 'QUOTE_TWEET', retweet: '1' };

  test('a retweet, of which tweet is not known', () => {
    const { tweet } = read({ post_type: 'RETWEET', retweet: '1' });
    expect(tweet).toMatchObject({ types: ['retweet'], retweet_of_id: undefined });
  });

  test('a quote is no retweet, and its one link to a tweet is what it quotes', () => {
    const { tweet, odd } = read({
      ...QUOTE,
      tco1_step1: 'https://mill.example/',
      tco2_step1: 'https://twitter.com/saltby/status/7830000',
    });
    expect(tweet).toMatchObject({ types: ['quote'], quote_of_id: '7830000' });
    expect(odd).toEqual([]);
  });

  test.each([
    ['no link to a tweet', { tco1_step1: 'https://twitter.com/saltby/status/7830000/photo/1' }],
    ['two', { tco1_step1: 'https://twitter.com/a/status/1', tco2_step1: 'https://twitter.com/b/status/2' }],
  ])('a quote with %s quotes something unknown', (_, links) => {
    const { tweet, odd } = read({ ...QUOTE, ...links });
    expect(tweet).toMatchObject({ types: ['quote'], quote_of_id: undefined, damaged_ids: undefined });
    expect(odd).toEqual(['quoted_tweet_tweetid']);
  });

  test.each([
    ['', 'none', []],
    ['maybe', 'none', ['is_retweet']],
    ['1', 'retweet', []],
  ])('the flag %j alone: %s', (retweet, type, oddColumns) => {
    const { tweet, odd } = read({ post_type: '', retweet });
    expect([tweet.types, odd]).toEqual([[type], oddColumns]);
  });
});

test('a language that is not known is odd and kept, and a time that is none refuses the row', () => {
  const { tweet, odd } = read({ language: 'Elvish' });
  expect(tweet).toMatchObject({ lang: 'none', lang_published: undefined });
  expect(tweet.cells_published).toEqual(['tweet_language=Elvish']);
  expect(odd).toEqual(['tweet_language']);
  expect(() => read({ publish_date: '31/12/2016 18:45' })).toThrow('tweet_time cannot be read');
});
