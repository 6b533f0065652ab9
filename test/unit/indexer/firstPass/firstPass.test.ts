import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { readAhead } from '../../../../indexer/firstPass/firstPass.ts';
import type { KnownRelease } from '../../../../indexer/firstPass/known.ts';
import { findReleaseFiles } from '../../../../indexer/releaseFiles.ts';
import type { InRelease } from '../../../../indexer/tweetRow.ts';
import { aFolder, aTweetRow, tweetsCsv, writeFiles, type TweetCells } from '../../../support/builders.ts';
import { SILENT } from '../../../support/loading.ts';

const folder = aFolder();
const opened: KnownRelease[] = [];
afterAll(() => opened.forEach((known) => known.close()));

/** What is known after a release of these files. */
async function read(...files: readonly (readonly TweetCells[])[]): Promise<KnownRelease> {
  const contents = files.map((rows, at) => [`fable_tweets_csv_${at}.csv`, tweetsCsv(rows)] as const);
  const path = await writeFiles(folder, `release-${opened.length}`, Object.fromEntries(contents));
  const [release] = await findReleaseFiles([path], 'fable');
  const known = await readAhead({
    files: release?.files ?? [],
    folder,
    signal: undefined,
    warn: () => undefined,
    progress: SILENT,
  });
  opened.push(known);
  return known;
}

/** What is known of every row. */
async function readRows(rows: readonly TweetCells[]): Promise<readonly InRelease[]> {
  const known = await read(rows);
  return rows.map((_, row) => known.inRelease(row));
}

const HARVEST = 'The harvest of barley begins on Monday morning';
const WHOLE = `${HARVEST}, and everybody from the village will be there by noon & bring bread`;

describe('copied:', () => {
  const copied = async (...rows: readonly TweetCells[]): Promise<readonly boolean[]> =>
    (await readRows(rows.map((row, at) => aTweetRow({ tweetid: String(at + 1), ...row })))).map(
      ({ isCopied }) => isCopied,
    );

  test('a text of two accounts, whatever its case, address, names and punctuation', async () => {
    expect(
      await copied(
        { userid: '1', tweet_text: HARVEST },
        { userid: '2', tweet_text: `@mill_lane ${HARVEST.toUpperCase()}!!! https://mill.example/1` },
        { userid: '3', tweet_text: `${HARVEST} tomorrow` },
      ),
    ).toEqual([true, true, false]);
  });

  test('not a text that one account wrote twice', async () => {
    expect(await copied({ tweet_text: HARVEST }, { tweet_text: HARVEST })).toEqual([false, false]);
  });

  test('native retweets neither are copies nor make them', async () => {
    const retweet = { userid: '2', tweet_text: HARVEST, is_retweet: 'true' };
    expect(await copied({ userid: '1', tweet_text: HARVEST }, retweet)).toEqual([false, false]);
  });

  test('not what is short', async () => {
    const tweet_text = 'good morning to all of you, friends';
    expect(
      await copied(
        { userid: '1', tweet_text: 'Good morning!' },
        { userid: '2', tweet_text: 'Good morning!' },
      ),
    ).toEqual([false, false]);
    expect(await copied({ userid: '1', tweet_text }, { userid: '2', tweet_text })).toEqual([true, true]);
  });

  test.each<[string, TweetCells]>([
    ['a bad id', { tweetid: 'x' }],
    ['no account', { userid: '' }],
    ['no time', { tweet_time: 'noon' }],
  ])('a row that is refused does not count: %s', async (_, bad) => {
    const rows = [
      { userid: '1', tweet_text: HARVEST },
      { userid: '2', tweet_text: HARVEST, ...bad },
    ];
    expect((await copied(...rows))[0]).toBe(false);
  });

  test('of a tweet that comes twice the last row counts', async () => {
    expect(
      await copied(
        { tweetid: '9', userid: '1', tweet_text: HARVEST },
        { tweetid: '9', userid: '1', tweet_text: 'other words altogether, and many of them' },
        { tweetid: '10', userid: '2', tweet_text: HARVEST },
      ),
    ).toEqual([false, false, false]);
  });
});

test('tweets that say the same share what they are known by; native retweets and short texts have none', async () => {
  const rows = [
    { tweetid: '1', tweet_text: HARVEST },
    { tweetid: '2', tweet_text: `${HARVEST.toUpperCase()}! https://mill.example/1` },
    { tweetid: '3', tweet_text: WHOLE },
    { tweetid: '4', tweet_text: HARVEST, is_retweet: 'true' },
    { tweetid: '5', tweet_text: 'Good morning!' },
    { tweetid: 'x', tweet_text: HARVEST },
  ].map((row) => aTweetRow(row));
  const [first, second, other, ...none] = (await readRows(rows)).map(({ same_text }) => same_text);
  expect(first).toMatch(/^[\w-]{11}$/);
  expect(second).toBe(first);
  expect(other).toMatch(/^[\w-]{11}$/);
  expect(other).not.toBe(first);
  expect(none).toEqual([undefined, undefined, undefined]);
});

describe('threads:', () => {
  /** Conversations of tweets that are given with what they reply to. */
  const conversations = async (
    tweets: readonly (readonly [id: string, parent?: string])[],
  ): Promise<Readonly<Record<string, string>>> => {
    const rows = tweets.map(([tweetid, parent = '']) => aTweetRow({ tweetid, in_reply_to_tweetid: parent }));
    const known = await readRows(rows);
    return Object.fromEntries(tweets.map(([id], row) => [id, known[row]?.conversation?.join(' ') ?? 'none']));
  };

  test('every tweet of a thread knows its root, in whatever order they come', async () => {
    expect(await conversations([['40', '30'], ['30', '10'], ['10'], ['20', '10'], ['5']])).toEqual({
      40: '10',
      30: '10',
      10: '10',
      20: '10',
      5: 'none',
    });
  });

  test('a root that replies to the outside brings that id to all; who replies there alone needs no thread', async () => {
    expect(
      await conversations([
        ['10', '7'],
        ['20', '10'],
        ['30', '7'],
      ]),
    ).toEqual({
      10: '10 7',
      20: '10 7',
      30: 'none',
    });
  });

  test('circles end at their lowest id', async () => {
    expect(
      await conversations([
        ['10', '30'],
        ['20', '10'],
        ['30', '20'],
        ['40', '30'],
        ['8', '8'],
      ]),
    ).toEqual({
      10: '10',
      20: '10',
      30: '10',
      40: '10',
      8: '8',
    });
  });

  test('ids up to 2^64 are told apart; what is larger, damaged or 0 is in no thread', async () => {
    const largest = '18446744073709551615';
    expect(
      await conversations([
        [largest],
        ['18446744073709551614', largest],
        ['18446744073709551616'],
        ['2', '18446744073709551616'],
        ['3', '1.844674407370955e+19'],
        ['0'],
        ['4', '0'],
      ]),
    ).toEqual({
      [largest]: largest,
      '18446744073709551614': largest,
      '18446744073709551616': 'none',
      2: 'none',
      3: 'none',
      0: 'none',
      4: 'none',
    });
  });

  test('a row whose place a later one takes makes no thread', async () => {
    const rows = [
      aTweetRow({ tweetid: '1' }),
      aTweetRow({ tweetid: '2', in_reply_to_tweetid: '1' }),
      aTweetRow({ tweetid: '2' }),
    ];
    expect((await readRows(rows)).map(({ conversation }) => conversation)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('threads go over files', async () => {
    const known = await read(
      [aTweetRow({ tweetid: '2', in_reply_to_tweetid: '1' })],
      [aTweetRow({ tweetid: '9' }), aTweetRow({ tweetid: '1' })],
    );
    expect([0, 1, 2].map((row) => known.inRelease(row).conversation)).toEqual([['1'], undefined, ['1']]);
    expect(known.counts.threads).toBe(1);
  });
});

describe('quoted accounts:', () => {
  test('of tweets in the release', async () => {
    const known = await readRows([
      aTweetRow({ tweetid: '1', userid: '11', quoted_tweet_tweetid: '2' }),
      aTweetRow({ tweetid: '2', userid: 'a1b2' }),
      aTweetRow({ tweetid: '3', userid: '11', quoted_tweet_tweetid: '99' }),
    ]);
    expect(known.map(({ quote_of_account }) => quote_of_account)).toEqual(['a1b2', undefined, undefined]);
  });
});

describe('whole texts:', () => {
  const CUT = {
    tweet_text: `RT @mill_lane: ${WHOLE.slice(0, 60)}…`,
    is_retweet: 'true',
    retweet_tweetid: '1',
  };
  const texts = async (...rows: readonly TweetCells[]): Promise<readonly (string | undefined)[]> =>
    (await readRows(rows.map((row) => aTweetRow(row)))).map(({ text_restored }) => text_restored);

  test('of originals before and after their retweets, with entities decoded', async () => {
    const original = { tweetid: '1', tweet_text: WHOLE.replace('&', '&amp;') };
    expect(await texts(original, { tweetid: '2', ...CUT })).toEqual([undefined, WHOLE]);
    expect(await texts({ tweetid: '2', ...CUT }, { tweetid: '3', ...CUT }, original)).toEqual([
      WHOLE,
      WHOLE,
      undefined,
    ]);
  });

  test('only where a native retweet is cut, and what it names is no retweet', async () => {
    const original = { tweetid: '1', tweet_text: WHOLE };
    expect(
      await texts(
        original,
        { tweetid: '2', ...CUT, tweet_text: 'RT @mill_lane: whole' },
        { tweetid: '3', ...CUT, is_retweet: 'false' },
        { tweetid: '4', ...CUT, retweet_tweetid: '99' },
        { tweetid: '5', ...CUT, retweet_tweetid: '2' },
      ),
    ).toEqual(Array(5).fill(undefined));
  });

  test('the last row of the original counts', async () => {
    expect(
      await texts(
        { tweetid: '1', tweet_text: 'old' },
        { tweetid: '2', ...CUT },
        { tweetid: '1', tweet_text: 'new' },
      ),
    ).toEqual([undefined, 'new', undefined]);
  });
});

test('no working file is left in the folder, also while the knowledge is in use', async () => {
  const original = aTweetRow({ tweetid: '1', tweet_text: WHOLE });
  const cut = { tweet_text: 'RT @mill_lane: The harvest…', is_retweet: 'true', retweet_tweetid: '1' };
  const known = await read([original, aTweetRow({ tweetid: '2', ...cut })]);
  expect(known.counts).toEqual({ copied: 0, threads: 0, restored: 1 });
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('an abort ends it with its reason', async () => {
  const path = await writeFiles(folder, 'abort', { 'fable_tweets_csv.csv': tweetsCsv([aTweetRow()]) });
  const [release] = await findReleaseFiles([path], 'fable');
  const reading = { files: release?.files ?? [], folder, warn: () => undefined, progress: SILENT };
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(readAhead({ ...reading, signal })).rejects.toThrow('enough');
});
