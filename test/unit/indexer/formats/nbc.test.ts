import { describe, expect, test } from 'vitest';
import { toAccount } from '../../../../indexer/accountRow.ts';
import { readHeader } from '../../../../indexer/columns.ts';
import { toTweet } from '../../../../indexer/tweetRow.ts';
import type { AccountDocument, TweetDocument } from '../../../../search/documents.ts';
import {
  anNbcTweetRow,
  anNbcUserRow,
  NBC_TWEET_COLUMNS,
  NBC_USER_COLUMNS,
  readerOf,
  type ForeignCells,
} from '../../../support/foreignFiles.ts';

const PLACE = { source_file: 'a.csv', source_row: 1, source_line: 2, source_last_line: 2, row_sha256: '' };
const READING = { emptyColumns: new Set<never>(), taken: new Set<never>(), identify: () => undefined };
const CONTEXT = { campaign: 'mill', load: 'now' };

function readTweet(given: ForeignCells = {}): { tweet: TweetDocument; odd: readonly string[] } {
  const reader = readerOf(NBC_TWEET_COLUMNS, anNbcTweetRow(given));
  const tweet = toTweet(reader, CONTEXT, READING, PLACE);
  if ('refused' in tweet) throw new Error(tweet.refused);
  return { tweet, odd: [...reader.odd] };
}

function readUser(given: ForeignCells = {}): { account: AccountDocument; odd: readonly string[] } {
  const reader = readerOf(NBC_USER_COLUMNS, anNbcUserRow(given));
  const account = toAccount(reader, 'users', CONTEXT);
  if ('refused' in account) throw new Error(account.refused);
  return { account, odd: [...reader.odd] };
}

describe('tweets.csv', () => {
  test('is known, and a row becomes a tweet', () => {
    expect(readHeader(NBC_TWEET_COLUMNS, 'a.csv')).toMatchObject({ format: 'nbc-tweets', kind: 'tweets' });
    const { tweet, odd } = readTweet();
    expect(odd).toEqual([]);
    expect(tweet).toMatchObject({
      id: '783015058606129152',
      account_id: '1001',
      account_screen_name: 'mill_lane',
      account_followers: undefined,
      text: 'The harvest & more #harvest',
      text_published: 'The harvest &amp; more #harvest',
      client: 'Twitter Web Client',
      likes: 4,
      retweets: 3,
      replies: undefined,
      quotes: undefined,
      lang: 'none',
      types: ['original'],
      hashtags: ['harvest'],
      urls: ['https://mill.example/a,b'],
      mentions: ['saltby'],
    });
    expect(new Date(tweet.time).toISOString()).toBe('2016-10-03T18:45:12.345Z');
  });

  test('a row that Twitter did not answer has no counts, and does not say what it is', () => {
    const { tweet, odd } = readTweet({ retweet_count: '', favorite_count: '', retweeted: '', source: '' });
    expect(tweet).toMatchObject({
      likes: undefined,
      retweets: undefined,
      types: ['none'],
      client: undefined,
    });
    expect(odd).toEqual([]);
  });

  test('a retweet and a reply name the other tweet', () => {
    expect(readTweet({ retweeted_status_id: '77' }).tweet).toMatchObject({
      types: ['retweet'],
      retweet_of_id: '77',
    });
    expect(readTweet({ in_reply_to_status_id: '78' }).tweet).toMatchObject({
      types: ['reply'],
      reply_to_id: '78',
    });
    expect(readTweet({ retweeted_status_id: '7.11E+17' }).tweet).toMatchObject({
      types: ['retweet'],
      retweet_of_id: undefined,
      damaged_ids: ['retweet_tweetid'],
    });
  });

  test('an account without an id is known by its handle', () => {
    expect(readTweet({ user_id: '' }).tweet.account_id).toBe('mill_lane');
    expect(readTweet({ user_id: '4.2E+9' }).tweet.account_id).toBe('mill_lane');
    expect(() => readTweet({ user_id: '', user_key: '' })).toThrow('userid is empty');
  });

  test('the time may stand in milliseconds alone; without any the row is refused', () => {
    expect(readTweet({ created_str: '' }).tweet.time).toBe(readTweet().tweet.time);
    expect(() => readTweet({ created_str: '', created_at: '' })).toThrow('tweet_time cannot be read');
    expect(() => readTweet({ tweet_id: '' })).toThrow('tweetid is not 1 to 20 digits');
  });
});

describe('users.csv', () => {
  test('is known, and a row becomes an account', () => {
    expect(readHeader(NBC_USER_COLUMNS, 'a.csv')).toMatchObject({ format: 'nbc-users', kind: 'accounts' });
    const { account, odd } = readUser();
    expect(odd).toEqual([]);
    expect(account).toMatchObject({
      id: '1001',
      screen_name: 'Mill_Lane',
      display_name: 'Mill Lane',
      location: 'Saltby',
      description: 'Bread & barley',
      followers: 5_200,
      following: 12,
      created: Date.UTC(2013, 11, 7),
      account_language: 'en',
      profile_url: undefined,
    });
  });

  test('a row with a name alone is that account, as tweets.csv names it', () => {
    const { account, odd } = readUser({
      ...Object.fromEntries(NBC_USER_COLUMNS.map((column) => [column, ''])),
      screen_name: 'Mill_Lane',
    });
    expect(account).toMatchObject({ id: 'mill_lane', followers: undefined, created: undefined });
    expect(odd).toEqual([]);
  });
});
