import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { createGunzip, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { LoadReport } from '../../indexer/loadReport.ts';
import type { AccountDocument, TweetDocument } from '../../search/documents.ts';
import { aliasName } from '../../search/indexNames.ts';
import { TWEET_COLUMNS } from '../../search/releaseColumns.ts';
import {
  aFolder,
  aTweetRow,
  aUserRow,
  tweetRows,
  tweetsCsv,
  usersCsv,
  writeFiles,
  zip,
} from '../support/builders.ts';
import {
  aFiveThirtyEightRow,
  anNbcTweetRow,
  anNbcUserRow,
  FIVE_THIRTY_EIGHT_COLUMNS,
  foreignCsv,
  NBC_TWEET_COLUMNS,
  NBC_USER_COLUMNS,
} from '../support/foreignFiles.ts';
import { load, loadOne, readable } from '../support/loading.ts';
import { realData } from '../support/realData.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const folder = aFolder();

const tweets = (campaign: string): Promise<ReadonlyMap<string, TweetDocument>> =>
  readable<TweetDocument>(client, prefix, 'tweets', campaign);
const accounts = (campaign: string): Promise<ReadonlyMap<string, AccountDocument>> =>
  readable<AccountDocument>(client, prefix, 'accounts', campaign);

const FIVE_THIRTY_EIGHT = foreignCsv(FIVE_THIRTY_EIGHT_COLUMNS, [
  aFiveThirtyEightRow(),
  aFiveThirtyEightRow({
    article_url: 'http://twitter.com/saltby_fair/statuses/783015058606129153',
    author: 'SALTBY_FAIR',
    alt_external_id: '9.06E+17',
    external_author_id: '9.06E+17',
    language: 'Farsi (Persian)',
    post_type: 'RETWEET',
    retweet: '1',
  }),
]);
const NBC_TWEETS = foreignCsv(NBC_TWEET_COLUMNS, [
  anNbcTweetRow({ tweet_id: '783015058606129154' }),
  anNbcTweetRow({ tweet_id: '783015058606129155', user_id: '', user_key: 'saltby_fair' }),
  anNbcTweetRow({ tweet_id: '' }),
]);
const NBC_USERS = foreignCsv(NBC_USER_COLUMNS, [
  anNbcUserRow(),
  { ...Object.fromEntries(NBC_USER_COLUMNS.map((name) => [name, ''])), screen_name: 'Saltby_Fair' },
]);
const SWAPPED = [...TWEET_COLUMNS].map((name) =>
  name === 'in_reply_to_tweetid'
    ? 'in_reply_to_userid'
    : name === 'in_reply_to_userid'
      ? 'in_reply_to_tweetid'
      : name,
);

/** Formats of the files of a load, in order. */
const formatsOf = ({ files }: LoadReport): readonly string[] => files.map(({ format }) => format);

test('files of all formats in one folder are one campaign, packed or not', async () => {
  const root = await writeFiles(folder, 'mixed', {
    'a.csv': tweetsCsv([aTweetRow({ tweetid: '11' })]),
    'b.csv.gz': gzipSync(tweetsCsv([aTweetRow({ tweetid: '12' })], SWAPPED)),
    'c.csv': tweetsCsv(
      [aTweetRow({ tweetid: '13' })],
      SWAPPED.filter((name) => name !== 'poll_choices'),
    ),
    'd.zip': zip({ 'tweets.csv': NBC_TWEETS, 'users.csv': NBC_USERS }),
    'e/f.csv': FIVE_THIRTY_EIGHT,
    'g.csv': usersCsv([aUserRow({ userid: '77' })]),
  });
  const { report, takenOver } = await loadOne(client, prefix, folder, [root], {
    campaign: 'mixed',
    maxRejected: { count: 1 },
  });
  expect(takenOver).toBe(true);
  expect(formatsOf(report)).toEqual([
    'nbc-users',
    'twitter-users',
    'twitter-2018-10',
    'twitter-2019-01',
    'twitter-2021-12',
    'nbc-tweets',
    'fivethirtyeight-21',
  ]);
  expect(report.tweets).toEqual({ rows: 8, indexed: 7, duplicates: 0, rejected: 1, dropped: 0 });
  expect(report.rejections).toMatchObject([
    { file: join(root, 'd.zip/tweets.csv'), line: 4, reason: 'tweetid is not 1 to 20 digits' },
  ]);
  const found = await tweets('mixed');
  expect([...found.keys()].sort()).toEqual([
    '11',
    '12',
    '13',
    '783015058606129152',
    '783015058606129153',
    '783015058606129154',
    '783015058606129155',
  ]);
  // What a source does not tell is not there at all.
  const retweet = found.get('783015058606129153');
  expect(retweet).toMatchObject({ account_id: 'saltby_fair', lang: 'fa', types: ['retweet'] });
  for (const field of [
    'likes',
    'retweets',
    'replies',
    'quotes',
    'client',
    'retweet_of_id',
    'account_created',
  ]) {
    expect(retweet).not.toHaveProperty(field);
  }
  expect(found.get('783015058606129154')).toMatchObject({
    likes: 4,
    retweets: 3,
    client: 'Twitter Web Client',
  });
  // The account without an id is one in users.csv and tweets.csv, and the row of the users file tells of it.
  const people = await accounts('mixed');
  expect([...people.keys()].sort()).toEqual(['1001', '77', 'saltby_fair']);
  expect(people.get('saltby_fair')).toMatchObject({ origin: 'users', screen_name: 'Saltby_Fair', tweets: 2 });
});

test('several releases of different formats in one call are a load each', async () => {
  const root = await writeFiles(folder, 'several', {
    'fair_tweets_csv_hashed.csv': FIVE_THIRTY_EIGHT,
    'mill_tweets_csv_hashed.csv': tweetsCsv(tweetRows(3)),
    'mill_users_csv_hashed.csv': NBC_USERS,
  });
  const results = await load(client, prefix, folder, [root]);
  expect(results.map(({ report }) => [report.campaign, formatsOf(report), report.tweets.indexed])).toEqual([
    ['fair', ['fivethirtyeight-21'], 2],
    ['mill', ['nbc-users', 'twitter-2018-10'], 3],
  ]);
});

describe('standard input', () => {
  const indexInput = (campaign: string | undefined, stdin: Readable): ReturnType<typeof loadOne> =>
    loadOne(client, prefix, folder, ['-'], { campaign, stdin: () => stdin });

  test('is a file, packed by gzip too', async () => {
    const { report, takenOver } = await indexInput('input', Readable.from([gzipSync(FIVE_THIRTY_EIGHT)]));
    expect([takenOver, report.tweets.indexed, report.files[0]?.path]).toEqual([true, 2, 'standard input']);
    expect((await tweets('input')).get('783015058606129152')?.source_file).toBe('standard input');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test.each<[what: string, campaign: string | undefined, stdin: () => Readable, message: string]>([
    ['without a campaign', undefined, () => new PassThrough(), 'Say it with --campaign ID.'],
    [
      'of another header',
      'input',
      () => Readable.from([Buffer.from('a,b\n')]),
      'standard input, line 1: this is',
    ],
  ])('%s is refused', async (_, campaign, stdin, message) => {
    await expect(indexInput(campaign, stdin())).rejects.toThrow(message);
  });
});

/** CSV files of a folder of MURMURATION_DATA and those below it. */
function realFiles(name: string): readonly string[] {
  const root = realData(name);
  if (root === undefined) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => join(root, path))
    .filter((path) => statSync(path).isFile())
    .sort();
}

/** Larger ones are loaded whole by largeRelease.test.ts; here their first rows are, from standard input. */
const MOST_BYTES = 5_000_000;
const FIRST_BYTES = 1_000_000;

const REAL = [...realFiles('releases'), ...realFiles('other-formats')];
const isLarge = (path: string): boolean => statSync(path).size > MOST_BYTES;

describe.skipIf(REAL.length === 0)('every real file', () => {
  test('is loaded, each by its format', async () => {
    const small = REAL.filter((path) => !isLarge(path));
    const { report, takenOver } = await loadOne(client, prefix, folder, small, { campaign: 'real' });
    expect(takenOver).toBe(true);
    expect(report.files.map(({ path }) => path).toSorted()).toEqual(small.toSorted());
    expect(
      Object.fromEntries(report.files.map(({ path, format }) => [basename(path), format])),
    ).toMatchObject({
      'fivethirtyeight-21-columns-ids-damaged.csv': 'fivethirtyeight-21',
      'fivethirtyeight-23-columns.csv': 'fivethirtyeight-23',
      'ira_tweets_csv_hashed.csv': 'twitter-2018-10',
      'ira_users_csv_hashed.csv': 'twitter-users',
      'nbc-users.csv': 'nbc-users',
      'russia_201901_1_tweets_csv_hashed.csv': 'twitter-2019-01',
    });
    for (const { rows } of report.files) expect(rows).toBeGreaterThan(0);
    // The record of 2019 that is cut.
    expect(report.tweets).toMatchObject({ rejected: 1, dropped: 0 });
    expect(report.accounts).toMatchObject({ rejected: 0, dropped: 0 });
    expect(report.rejections).toMatchObject([
      { line: 998, reason: expect.stringContaining('is cut') as string },
    ]);
  });

  test.each(REAL.filter(isLarge).map((path) => [basename(path), path]))(
    '%s is loaded from standard input',
    async (_, path) => {
      const unpacked = createReadStream(path).pipe(createGunzip());
      const { report, takenOver } = await loadOne(client, prefix, folder, ['-'], {
        campaign: 'real-large',
        stdin: () => Readable.from(firstOf(unpacked, FIRST_BYTES)),
      });
      expect(takenOver).toBe(true);
      // Cut in the middle of a row.
      expect(report.tweets).toMatchObject({ indexed: report.tweets.rows - 1, rejected: 1 });
      expect(report.files).toMatchObject([{ path: 'standard input', format: 'twitter-2019-01' }]);
    },
  );

  test('of FiveThirtyEight has whole ids, and times that are true to the millisecond', async () => {
    const { hits } = await client.search<TweetDocument>({
      index: aliasName(prefix, 'tweets'),
      query: { term: { campaign: 'real' } },
      size: 10_000,
    });
    const found = hits.hits.filter(({ _source }) => _source?.source_file.startsWith('fivethirtyeight-21'));
    expect(found).toHaveLength(100);
    for (const { _source } of found) {
      const { id = '', time = 0, account_id } = _source ?? {};
      expect([id, account_id]).toEqual(
        Array.from({ length: 2 }, () => expect.stringMatching(/^\d{18}$/) as string),
      );
      expect(BigInt(time)).toBe((BigInt(id) >> 22n) + 1_288_834_974_657n);
      expect(_source).not.toHaveProperty('likes');
      expect(_source).not.toHaveProperty('damaged_ids');
    }
  });
});

/** The first bytes of a stream, as of an input that breaks off. */
async function* firstOf(stream: Readable, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    yield piece.subarray(0, left);
    left -= piece.length;
    if (left <= 0) return;
  }
}
