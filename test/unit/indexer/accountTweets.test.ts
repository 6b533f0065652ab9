import { expect, test } from 'vitest';
import type { AccountBucket } from '../../../indexer/accountBuckets.ts';
import { toAccountTweets } from '../../../indexer/accountTweets.ts';

const CREATED = Date.UTC(2015, 5, 1);

const bucket = (first: number, clients: readonly string[] = ['Mill']): AccountBucket => ({
  key: { account: '1001' },
  doc_count: 7,
  first: { value: first },
  last: { value: Date.UTC(2018, 0, 1) },
  langs: { buckets: [{ key: 'ru' }, { key: 'none' }] },
  clients: { buckets: clients.map((key) => ({ key })) },
});

test('what is counted of the tweets of an account', () => {
  expect(toAccountTweets(bucket(Date.UTC(2015, 5, 11, 12)), CREATED)).toEqual({
    tweets: 7,
    first_tweet: Date.UTC(2015, 5, 11, 12),
    last_tweet: Date.UTC(2018, 0, 1),
    tweet_langs: ['ru', 'none'],
    clients: ['Mill'],
    days_to_first_tweet: 10,
  });
});

test.each([
  ['on the day itself', Date.UTC(2015, 5, 1, 23, 59), CREATED, 0],
  ['on the next', Date.UTC(2015, 5, 2), CREATED, 1],
  ['before it was made, which cannot be', Date.UTC(2015, 4, 31, 23, 59), CREATED, undefined],
  ['of an account whose day is not published', Date.UTC(2015, 5, 2), undefined, undefined],
])('days to a first tweet %s', (_, first, created, days) => {
  expect(toAccountTweets(bucket(first), created).days_to_first_tweet).toBe(days);
});

test('no client is published', () => {
  expect(toAccountTweets(bucket(CREATED, []), CREATED).clients).toBeUndefined();
});
