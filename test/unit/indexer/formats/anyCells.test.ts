import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAccount } from '../../../../indexer/accountRow.ts';
import { toTweet } from '../../../../indexer/tweetRow.ts';
import {
  aFiveThirtyEightRow,
  anNbcTweetRow,
  anNbcUserRow,
  FIVE_THIRTY_EIGHT_COLUMNS,
  NBC_TWEET_COLUMNS,
  NBC_USER_COLUMNS,
  readerOf,
  type ForeignCells,
} from '../../../support/foreignFiles.ts';

const PLACE = { source_file: 'a.csv', source_row: 1, source_line: 2, source_last_line: 2, row_sha256: '' };
const READING = { emptyColumns: new Set<never>(), taken: new Set<never>(), identify: () => undefined };
const CONTEXT = { campaign: 'mill', load: 'now' };

/** Cells that are nearly right, and any others. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'nan',
    '0',
    '1',
    '9.06E+17',
    '906000000000000000',
    '[]',
    "['",
    'QUOTE_TWEET',
    '2/31/17 25:61',
  ),
  fc.constantFrom(
    'http://twitter.com/a/statuses/1',
    '<a href="">',
    'Wed Feb 31 04:38:02 +0000 2009',
    '\uFFFD',
    '\0',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** A row that is right but for some cells. */
const damaged = (columns: readonly string[], row: ForeignCells): fc.Arbitrary<ForeignCells> =>
  fc
    .dictionary(fc.constantFrom(...columns), cell, { noNullPrototype: true })
    .map((cells) => ({ ...row, ...cells }));

test.each([
  ['FiveThirtyEight', FIVE_THIRTY_EIGHT_COLUMNS, aFiveThirtyEightRow()],
  ['NBC', NBC_TWEET_COLUMNS, anNbcTweetRow()],
] as const)('any row of %s is a tweet with its own id, or is refused', (_, columns, row) => {
  fc.assert(
    fc.property(damaged(columns, row), (cells) => {
      const tweet = toTweet(readerOf(columns, cells), CONTEXT, READING, PLACE);
      if ('refused' in tweet) return;
      expect(tweet.id).toMatch(/^\d{1,20}$/);
      expect(Object.values(cells).join(' ')).toContain(tweet.id);
      // What is shared by accounts through rounding is no id of one.
      expect(tweet.account_id).not.toMatch(/^\d+\.?\d*E\+\d+$|0{9}$/);
      expect(Number.isSafeInteger(tweet.time)).toBe(true);
      for (const count of [tweet.likes, tweet.retweets, tweet.account_followers]) {
        expect(count ?? 0).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('any row of NBC’s users is an account, or is refused', () => {
  fc.assert(
    fc.property(damaged(NBC_USER_COLUMNS, anNbcUserRow()), (cells) => {
      const account = toAccount(readerOf(NBC_USER_COLUMNS, cells), 'users', CONTEXT);
      if ('refused' in account) return;
      expect(account.id).not.toBe('');
      expect(account.created === undefined || Number.isSafeInteger(account.created)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
