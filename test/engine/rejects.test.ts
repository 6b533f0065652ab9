import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { InputProblem } from '../../indexer/inputProblem.ts';
import type { TweetDocument } from '../../search/documents.ts';
import { aFolder, aTweetRow, tweetRows, tweetsCsv, usersCsv, writeFiles, zip } from '../support/builders.ts';
import { indexNames, load, loadOne, readable } from '../support/loading.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const NAME = 'fable_tweets_csv_hashed.csv';
const folder = aFolder();
beforeAll(async () => {
  await loadOne(client, prefix, folder, [
    await writeFiles(folder, 'before', { [NAME]: tweetsCsv(tweetRows(3)) }),
  ]);
});

describe('input that cannot be loaded leaves what was searchable:', () => {
  const packed = gzipSync(tweetsCsv(tweetRows(3_000, (n) => ({ tweet_text: `text ${n * 7919}` }))));

  test.each<[what: string, files: Record<string, string | Uint8Array>, message: RegExp]>([
    ['a folder without CSV', { 'notes.txt': 'no' }, /no CSV file in there/],
    [
      'an unknown header',
      { [NAME]: 'author,content\nx,y\n' },
      /Columns found: author, content\. A tweets file needs tweetid/,
    ],
    ['an empty file', { [NAME]: '' }, /the file is empty/],
    [
      'headers alone',
      { [NAME]: tweetsCsv([]), 'fable_users_csv_hashed.csv': usersCsv([]) },
      /no file of these holds a row; there is nothing to load/,
    ],
    [
      'a gzip that is cut',
      { [`${NAME}.gz`]: packed.subarray(0, packed.length - 1_000) },
      /cannot be read to its end \(unexpected end of file\)/,
    ],
    [
      'a zip whose content is damaged',
      { 'fable_tweets_csv.zip': zip({ [NAME]: tweetsCsv(tweetRows(5)) }, { badChecksum: true }) },
      /its checksum is wrong/,
    ],
    ['a name without campaign', { 'tweets.csv': tweetsCsv(tweetRows(5)) }, /Say it with --campaign ID/],
    [
      'one bad file among good ones',
      { [NAME]: tweetsCsv(tweetRows(5)), 'fable_users_csv_hashed.csv': 'a,b\n' },
      /Columns found: a, b/,
    ],
  ])('%s', async (what, files, message) => {
    const names = await indexNames(client, prefix);
    const root = await writeFiles(folder, what.replaceAll(' ', '-'), files);
    const error: unknown = await load(client, prefix, folder, [root]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputProblem);
    expect((error as InputProblem).message).toMatch(message);
    expect(await indexNames(client, prefix)).toEqual(names);
    expect((await readable(client, prefix, 'tweets', 'fable')).size).toBe(3);
  });

  test('a report that cannot be written is told before the load', async () => {
    const root = await writeFiles(folder, 'report', { [NAME]: tweetsCsv(tweetRows(5)) });
    const reportFile = join(folder, 'nowhere', 'report.json');
    await expect(load(client, prefix, folder, [root], { reportFile })).rejects.toThrow(
      /--report .*: there is no folder/,
    );
    expect((await readable(client, prefix, 'tweets', 'fable')).size).toBe(3);
  });
});

test('of two campaigns in one call, the one whose files hold no row stays as it was', async () => {
  const root = await writeFiles(folder, 'half', {
    [NAME]: tweetsCsv([]),
    'other_tweets_csv_hashed.csv': tweetsCsv(tweetRows(5)),
  });
  const results = await load(client, prefix, folder, [root]);
  expect(results.map(({ takenOver, reason }) => [takenOver, reason])).toEqual([
    [false, 'its files hold no row'],
    [true, undefined],
  ]);
  expect((await readable(client, prefix, 'tweets', 'fable')).size).toBe(3);
});

/** Loads one tweets file that is told as bytes. */
async function loadBytes(campaign: string, bytes: string | Uint8Array): ReturnType<typeof loadOne> {
  return loadOne(
    client,
    prefix,
    folder,
    [await writeFiles(folder, campaign, { [`${campaign}_tweets_csv.csv`]: bytes })],
    {
      maxRejected: { share: 0.5 },
    },
  );
}

test('a field of a megabyte is loaded', async () => {
  const { report } = await loadBytes(
    'long',
    tweetsCsv([aTweetRow({ tweet_text: 'harvest '.repeat(131_072), user_screen_name: 'x'.repeat(40_000) })]),
  );
  expect(report.tweets).toMatchObject({ indexed: 1, dropped: 0 });
  const found = await readable<TweetDocument>(client, prefix, 'tweets', 'long');
  expect(found.get('783017634562412544')?.text).toHaveLength(1_048_576);
});

test('bytes that are not UTF-8 are shown as such, counted, and said once per file', async () => {
  const text = tweetsCsv(tweetRows(3, () => ({ tweet_text: 'caf#' })));
  const { report } = await loadBytes('latin', Buffer.from(text.replaceAll('#', '\xe9'), 'latin1'));
  expect(report).toMatchObject({ tweets: { indexed: 3, rejected: 0 }, oddValues: { tweet_text: 3 } });
  expect(report.warnings).toEqual([
    expect.stringMatching(/latin_tweets_csv\.csv, line 2: bytes that are not UTF-8 are shown as \uFFFD/),
  ]);
  const found = await readable<TweetDocument>(client, prefix, 'tweets', 'latin');
  expect(found.get('2')?.text).toBe('caf\uFFFD');
});

test('an unclosed quote costs its own row alone', async () => {
  const rows = tweetsCsv(tweetRows(5)).split('\n');
  rows[2] = (rows[2] ?? '').slice(0, 60);
  const { report } = await loadBytes('unclosed', rows.join('\n'));
  expect(report.tweets).toMatchObject({ rows: 5, indexed: 4, rejected: 1 });
  expect(report.rejections).toMatchObject([
    { line: 3, reason: 'a quote is not closed, or stands inside a field' },
  ]);
});

test('NUL, control characters and lone surrogates do no harm', async () => {
  const hostile = {
    tweet_text: 'a\0b\x1b[31m\u202Ec',
    hashtags: String.raw`['\ud83c', 'ok']`,
    user_display_name: '\x07',
  };
  const { report } = await loadBytes('hostile', tweetsCsv([aTweetRow(hostile)]));
  expect(report.tweets).toMatchObject({ indexed: 1, dropped: 0 });
  const [tweet] = (await readable<TweetDocument>(client, prefix, 'tweets', 'hostile')).values();
  expect(tweet).toMatchObject({ text: hostile.tweet_text, hashtags: ['\uFFFD', 'ok'] });
});

test('columns that lack and others that are new are said once per file', async () => {
  const columns = ['note', 'tweetid', 'userid', 'tweet_text', 'tweet_time'];
  const { report } = await loadBytes('few', tweetsCsv(tweetRows(3), columns));
  expect(report.tweets.indexed).toBe(3);
  expect(report.warnings).toEqual([
    expect.stringMatching(/few_tweets_csv\.csv: columns not there: user_display_name, .*poll_choices$/),
    expect.stringMatching(/few_tweets_csv\.csv: columns that are not read: note$/),
  ]);
  const [tweet] = (await readable<TweetDocument>(client, prefix, 'tweets', 'few')).values();
  expect(tweet).toMatchObject({ types: ['none'], lang: 'none' });
});

test('without refused rows no file of them is left', async () => {
  const { reportFile, rejectedFile } = await loadBytes('clean', tweetsCsv(tweetRows(1)));
  expect(rejectedFile).toBeUndefined();
  await access(reportFile);
  await expect(access(reportFile.replace(/\.json$/, '.rejected.ndjson'))).rejects.toThrow('ENOENT');
});
