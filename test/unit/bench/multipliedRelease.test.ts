import { beforeAll, describe, expect, test } from 'vitest';
import { MOST_COPIES, multiplied } from '../../../bench/multipliedRelease.ts';
import { csvRows } from '../../../indexer/csvRows.ts';
import { findSources } from '../../../indexer/sources.ts';
import { TWEET_COLUMNS, type TweetColumn } from '../../../search/releaseColumns.ts';
import { aFolder, tweetRows, tweetsCsv, writeFiles } from '../../support/builders.ts';

const ROWS = 60;
const COPIES = 3;
const folder = aFolder();
let rows: readonly Readonly<Record<TweetColumn, string>>[];

beforeAll(async () => {
  const release = tweetRows(ROWS, (n) => ({
    tweetid: String(1_000_000_000_000_000_000n - 9n * BigInt(n)),
    tweet_text: `a "quoted"\ntext ${n}`,
    is_retweet: n % 2 === 0 ? 'True' : 'False',
  }));
  const path = await writeFiles(folder, 'release', { 'fable_tweets_csv.csv': tweetsCsv(release) });
  const [source] = await findSources([path]);
  if (source === undefined) throw new Error('no source');
  const read: Readonly<Record<TweetColumn, string>>[] = [];
  const pieces = await multiplied(source, COPIES).open(() => undefined);
  for await (const batch of csvRows(pieces, 'copies')) {
    for (const { values, broken } of batch) {
      expect([broken, values.length]).toEqual([undefined, TWEET_COLUMNS.length]);
      read.push(
        Object.fromEntries(TWEET_COLUMNS.map((column, at) => [column, values[at] ?? ''])) as (typeof read)[0],
      );
    }
  }
  rows = read.slice(1);
});

const copyOf = (at: number): number => Math.floor(at / ROWS);

describe('a release that is multiplied', () => {
  test('has its rows so many times, each with an id and a text of its own', () => {
    expect(rows).toHaveLength(ROWS * COPIES);
    expect(new Set(rows.map(({ tweetid }) => tweetid)).size).toBe(ROWS * COPIES);
    expect(new Set(rows.map(({ tweet_text }) => tweet_text)).size).toBe(ROWS * COPIES);
    expect(new Set(rows.map(({ userid }) => userid))).toEqual(new Set(['01001', '11001', '21001']));
  });

  test('relates tweets of the same copy', () => {
    const copyOfId = new Map(rows.map(({ tweetid }, at) => [tweetid, copyOf(at)]));
    const found = { in_reply_to_tweetid: 0, quoted_tweet_tweetid: 0, retweet_tweetid: 0, outside: 0 };
    rows.forEach((row, at) => {
      for (const column of ['in_reply_to_tweetid', 'quoted_tweet_tweetid', 'retweet_tweetid'] as const) {
        if (row[column] === '') continue;
        const copy = copyOfId.get(row[column]);
        if (copy === undefined) found.outside += 1;
        else {
          found[column] += 1;
          expect(copy).toBe(copyOf(at));
        }
      }
    });
    for (const count of Object.values(found)) expect(count).toBeGreaterThan(0);
  });

  test('cuts retweets of which the original is there', () => {
    for (const { retweet_tweetid, tweet_text } of rows) {
      expect(tweet_text.endsWith('\u2026')).toBe(retweet_tweetid !== '');
    }
  });
});

test('ids of the last copy are ids still', () => {
  expect(1_100_000_000_000_000_000n + BigInt(MOST_COPIES - 1) * 750_000_000_000_000_000n).toBeLessThan(
    2n ** 64n,
  );
});
