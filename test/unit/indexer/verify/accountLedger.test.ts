import { expect, test } from 'vitest';
import { AccountLedger } from '../../../../indexer/verify/accountLedger.ts';
import { USER_COLUMNS } from '../../../../search/releaseColumns.ts';
import { aUserRow } from '../../../support/builders.ts';

const account = (load: string, name: string) => ({
  load,
  profile: USER_COLUMNS.map((column) => aUserRow({ userid: '7', user_screen_name: name })[column] ?? ''),
  file: 'a.csv',
  line: undefined,
});

const tweet = (day: number, language: string, client: string | undefined) => ({
  types: ['original'] as const,
  language,
  month: '2016-10',
  account: '7',
  time: Date.UTC(2016, 9, day),
  client,
});

test('a row of a users file stays before what tweets tell, in whatever order loads come', () => {
  const ledger = new AccountLedger();
  ledger.see('7', () => account('1', 'of_tweet'));
  expect(ledger.documentOf('7', 'fable')).toMatchObject({
    origin: 'tweets',
    screen_name: 'of_tweet',
    load: '1',
  });
  ledger.list('7', account('2', 'of_users'));
  ledger.see('7', () => account('3', 'of_later_tweet'));
  expect(ledger.documentOf('7', 'fable')).toMatchObject({
    origin: 'users',
    screen_name: 'of_users',
    load: '2',
  });
  ledger.drop('tweets');
  expect(ledger.accounts.size).toBe(1);
  ledger.drop('users');
  expect(ledger.documentOf('7', 'fable')).toBeUndefined();
});

test('tweets tell of an account what Elasticsearch counts', () => {
  const ledger = new AccountLedger();
  ledger.list('7', account('1', 'mill_lane'));
  expect(ledger.documentOf('7', 'fable')).toMatchObject({ tweets: 0, first_tweet: undefined });
  ledger.count(tweet(5, 'ru', 'Web'));
  ledger.count(tweet(3, 'en', undefined));
  ledger.count(tweet(4, 'en', 'App'));
  expect(ledger.documentOf('7', 'fable')).toMatchObject({
    tweets: 3,
    first_tweet: Date.UTC(2016, 9, 3),
    last_tweet: Date.UTC(2016, 9, 5),
    tweet_langs: ['en', 'ru'],
    clients: ['App', 'Web'],
    created: Date.UTC(2013, 11, 7),
    days_to_first_tweet: 1_031,
  });
});
