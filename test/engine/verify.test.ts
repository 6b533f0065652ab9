import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadMedia } from '../../indexer/media/loadMedia.ts';
import type { Extent } from '../../indexer/verify/selection.ts';
import { verifyReleases } from '../../indexer/verify/verifyReleases.ts';
import type { VerifyReport } from '../../indexer/verify/verifyReport.ts';
import {
  aFolder,
  aTweetRow,
  aUserRow,
  tweetRows,
  tweetsCsv,
  usersCsv,
  writeFiles,
  type TweetCells,
} from '../support/builders.ts';
import { indexNames, load, loadOne, loadOptions, SILENT } from '../support/loading.ts';
import { aPicture, writeZip } from '../support/media.ts';
import { smallReleases } from '../support/releases.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const folder = aFolder();
const SAMPLE: Extent = { sample: 50, seed: 1 };

async function verify(
  paths: readonly string[],
  extent: Extent = 'whole',
  campaign?: string,
): Promise<readonly VerifyReport[]> {
  const options = { paths, campaign, extent, reportFile: undefined, loadsFolder: folder };
  return verifyReleases(client, prefix, options, SILENT);
}

async function verifyOne(...args: Parameters<typeof verify>): Promise<VerifyReport> {
  const [report, ...more] = await verify(...args);
  if (report === undefined || more.length > 0) throw new Error('one campaign was to be compared');
  return report;
}

/** What differs, without examples. */
const problemsOf = ({ differences, counts, tweets }: VerifyReport): readonly string[] => [
  ...differences.map(({ what, problem, count }) => `${count} ${what} ${problem}`),
  ...counts.map(({ what, inFiles, inIndex }) => `${what.replace(/\d{17}/, 'N')}: ${inFiles}, ${inIndex}`),
  ...tweets.flatMap(({ counts: by }) =>
    by.filter(({ differing }) => differing > 0).map(({ what, differing }) => `${what}: ${differing}`),
  ),
];

/** Tweets of two accounts in two languages; the second account stands in no users file. */
const rowOf = (n: number): TweetCells => ({
  userid: n % 2 === 0 ? '1001' : '1002',
  tweet_language: n % 3 === 0 ? 'ru' : 'en',
  tweet_time: `2016-${String(1 + (n % 12)).padStart(2, '0')}-03 18:45`,
  tweet_text: `The harvest number ${n} begins at the old mill`,
  in_reply_to_tweetid: n > 1 && n % 4 === 0 ? String(n - 1) : '',
  hashtags: '[harvest]',
});
const files = (
  campaign: string,
  rows: readonly TweetCells[],
  users: readonly object[] = [aUserRow()],
): Promise<string> =>
  writeFiles(folder, campaign, {
    [`${campaign}_tweets_csv.csv`]: tweetsCsv(rows),
    [`${campaign}_users_csv.csv`]: usersCsv(users),
  });

describe.each(smallReleases(folder))('%s', (_, filesOf) => {
  test('is as it was loaded, whole and by sample', async () => {
    const paths = await filesOf();
    await load(client, prefix, folder, paths);
    for (const report of [...(await verify(paths)), ...(await verify(paths, SAMPLE))]) {
      expect(problemsOf(report)).toEqual([]);
      expect(report.notes).toEqual([]);
      expect(report.isEqual).toBe(true);
      const [tweets] = report.tweets;
      const compared = report.extent === 'whole' ? (tweets?.inFiles ?? Number.NaN) : 0;
      expect(tweets?.compared).toBeGreaterThanOrEqual(compared);
      expect(tweets?.compared).toBeGreaterThan(30);
      expect(tweets?.inIndex).toBe(tweets?.inFiles);
      expect(report.accounts?.compared).toBeGreaterThan(30);
    }
  });
});

test('what was changed, removed and added by hand is told: tweet, field, line and values', async () => {
  const path = await files('mill', tweetRows(40, rowOf));
  const { report: loaded } = await loadOne(client, prefix, folder, [path]);
  const { tweets = '', accounts } = loaded.indices as { tweets: string; accounts: string };
  const { _source: seventh = {} } = await client.get<object>({ index: tweets, id: '7' });
  await client.update({ index: tweets, id: '7', doc: { likes: 99 } });
  await client.update({ index: tweets, id: '8', doc: { conversation: ['8'], same_text: 'AAAAAAAAAAA' } });
  await client.delete({ index: tweets, id: '9' });
  await client.index({ index: tweets, id: '900', document: { ...seventh, id: '900' } });
  await client.update({ index: accounts, id: '1002', doc: { tweets: 3 } });
  await client.delete({ index: accounts, id: '1001' });
  await client.indices.refresh({ index: [tweets, accounts] });

  const report = await verifyOne([path]);
  expect(report.isEqual).toBe(false);
  expect([...problemsOf(report)].sort()).toEqual(
    [
      '1 account differs in tweets',
      '1 account is not in the index',
      '1 tweet differs in conversation',
      '1 tweet differs in likes',
      '1 tweet differs in same_text',
      '1 tweet is in the index, and no row of the file is it',
      '1 tweet is not in the index',
      'accounts: 2, 1',
      'tweets by language: 2',
      'tweets by month: 2',
    ].sort(),
  );
  const examples = Object.fromEntries(
    report.differences.map(({ problem, what, examples: [first] }) => [`${what} ${problem}`, first]),
  );
  const file = join(path, 'mill_tweets_csv.csv');
  expect(examples['tweet differs in likes']).toEqual({ id: '7', file, line: 8, inFile: 1, inIndex: 99 });
  expect(examples['tweet differs in conversation']).toMatchObject({
    id: '8',
    inFile: ['7'],
    inIndex: ['8'],
  });
  expect(examples['tweet is not in the index']).toEqual({ id: '9', file, line: 10 });
  expect(examples['tweet is in the index, and no row of the file is it']).toMatchObject({
    id: '900',
    line: 8,
  });
  expect(examples['account differs in tweets']).toMatchObject({ id: '1002', inFile: 20, inIndex: 3 });
  expect(examples['account is not in the index']).toMatchObject({ id: '1001', line: 2 });

  // A sample of all finds what is changed; of what was added it sees the counts.
  const sampled = problemsOf(await verifyOne([path], { sample: 40, seed: 3 }));
  expect(sampled).toContain('1 tweet differs in likes');
  expect(sampled).toContain('tweets by month: 2');
});

test('a tweet too many is told by the counts alone, and named where every document is compared', async () => {
  const path = await files('weir', tweetRows(30, rowOf));
  const { report: loaded } = await loadOne(client, prefix, folder, [path]);
  const index = loaded.indices.tweets ?? '';
  const { _source: fifth = {} } = await client.get<object>({ index, id: '5' });
  await client.index({ index, id: '905', document: { ...fifth, id: '905' }, refresh: true });
  const sampled = await verifyOne([path], SAMPLE);
  expect(problemsOf(sampled)).toContain('tweets of load N: 30, 31');
  const whole = await verifyOne([path]);
  expect(problemsOf(whole)).toContain('1 tweet is in the index, and no row of the file is it');
});

test('files that were changed, and files that no load read, are told', async () => {
  const rows = tweetRows(20, rowOf);
  const path = await files('moor', rows);
  await loadOne(client, prefix, folder, [path]);
  await files('moor', [...rows.slice(0, 19), aTweetRow({ ...rows[19], like_count: '5' })]);
  await writeFiles(path, '.', { 'moor_tweets_csv_2.csv': tweetsCsv(tweetRows(3)) });
  const report = await verifyOne([path]);
  expect([...problemsOf(report)].sort()).toEqual([
    '1 file is not the one that was loaded (its SHA-256)',
    '1 file was read by no load of the campaign',
    '1 tweet differs in likes',
    '1 tweet differs in row_sha256',
  ]);
});

test('refused rows and duplicates are counted, and compared with what the load recorded', async () => {
  const rows = [
    ...tweetRows(30, rowOf),
    aTweetRow({ tweetid: 'x' }),
    aTweetRow({ tweetid: '4', userid: '7' }),
  ];
  const path = await files('fen', rows, [aUserRow(), aUserRow({ user_screen_name: 'later' })]);
  const result = await loadOne(client, prefix, folder, [path], { maxRejected: { count: 1 } });
  const report = await verifyOne([path]);
  expect(problemsOf(report)).toEqual([]);
  expect(report.tweets).toMatchObject([{ rows: 32, inFiles: 30, refused: 1, superseded: 1, inIndex: 30 }]);
  expect(report.users).toMatchObject([{ rows: 2, accounts: 1, superseded: 1 }]);
  const record = JSON.parse(await readFile(result.reportFile, 'utf8')) as typeof result.report;
  const changed = { ...record, tweets: { ...record.tweets, rejected: 0 } };
  await writeFiles(folder, '.', { [result.reportFile.slice(folder.length + 1)]: JSON.stringify(changed) });
  const { differences } = await verifyOne([path]);
  expect(differences).toMatchObject([
    { examples: [{ id: 'refused rows of tweets', inFile: 1, recorded: 0 }] },
  ]);
});

describe('a campaign to which was added', () => {
  const first = tweetRows(20, rowOf);
  const second = [
    ...tweetRows(25, (n) => ({ ...rowOf(n), tweetid: String(n + 15), like_count: '4', userid: '1003' })),
  ];
  const pathOf = async (): Promise<readonly [string, string]> => [
    await writeFiles(folder, 'add1', {
      'heath_tweets_csv_1.csv': tweetsCsv(first),
      'heath_users_csv.csv': usersCsv([aUserRow()]),
    }),
    await writeFiles(folder, 'add2', { 'heath_tweets_csv_2.csv': tweetsCsv(second) }),
  ];

  test('is compared load by load', async () => {
    const [one, two] = await pathOf();
    await loadOne(client, prefix, folder, [one], { campaign: 'heath' });
    await loadOne(client, prefix, folder, [two], { campaign: 'heath', add: true });
    const whole = await verifyOne([one, two], 'whole', 'heath');
    expect(problemsOf(whole)).toEqual([]);
    expect(whole.tweets).toMatchObject([
      { rows: 20, inFiles: 15, replaced: 5, inIndex: 15, compared: 15 },
      { rows: 25, inFiles: 25, replaced: 0, inIndex: 25, compared: 25 },
    ]);
    expect(whole.accounts).toMatchObject({ isWhole: true, inFiles: 3, inIndex: 3, compared: 3 });
    const sampled = await verifyOne([one, two], SAMPLE, 'heath');
    expect(problemsOf(sampled)).toEqual([]);
    expect(sampled.tweets[0]).toMatchObject({ inFiles: null, inIndex: 15 });
  });

  test('files that are a part of it are compared, and what the index holds beyond them is told', async () => {
    const [one, two] = await pathOf();
    for (const [path, beyond] of [
      [one, /^load \d+: the index holds 25 tweets beyond these files, of heath_tweets_csv_2.csv$/],
      [two, /^load \d+: the index holds 15 tweets beyond these files, of heath_tweets_csv_1.csv$/],
    ] as const) {
      const report = await verifyOne([path], 'whole', 'heath');
      expect(problemsOf(report)).toEqual([]);
      expect(report.notes).toContainEqual(expect.stringMatching(beyond));
      expect(report.accounts?.isWhole).toBe(false);
    }
  });

  test('one of two files of one load is compared without what only both tell', async () => {
    const all = await writeFiles(folder, 'parts', {
      'lea_tweets_csv_1.csv': tweetsCsv(first),
      'lea_tweets_csv_2.csv': tweetsCsv(second),
    });
    await loadOne(client, prefix, folder, [all], { campaign: 'lea' });
    expect(problemsOf(await verifyOne([all], 'whole', 'lea'))).toEqual([]);
    const part = await verifyOne([join(all, 'lea_tweets_csv_1.csv')], 'whole', 'lea');
    expect(problemsOf(part)).toEqual([]);
    expect(part.tweets).toMatchObject([{ isWhole: false, inFiles: 15, replaced: 5, inIndex: 40 }]);
    expect(part.notes).toContainEqual(expect.stringMatching(/holds 25 tweets beyond these files$/));
  });
});

test('the media that tweets say they have are compared with the media index', async () => {
  const path = await files('mere', tweetRows(12, rowOf));
  await loadOne(client, prefix, folder, [path]);
  const archive = await writeZip(join(folder, 'mere_1.zip'), [
    { name: 'mere_1/1001/images/2-AAA.jpg', content: await aPicture(1) },
    { name: 'mere_1/1001/images/4-BBB.jpg', content: await aPicture(2) },
  ]);
  await loadMedia(client, prefix, loadOptions(folder, [archive]), SILENT);
  expect(problemsOf(await verifyOne([path]))).toEqual([]);
  const [index = ''] = await indexNames(client, `${prefix}-tweets-mere`);
  const { _source: second = {} } = await client.get<object>({ index, id: '2' });
  expect(second).toMatchObject({ media: ['image'] });
  await client.index({ index, id: '2', document: { ...second, media: undefined }, refresh: true });
  const [problem] = (await verifyOne([path], SAMPLE)).differences;
  expect(problem).toMatchObject({
    problem: 'differs in media',
    examples: [{ inFile: ['image'], inIndex: null }],
  });
});

test('a campaign that is not there', async () => {
  const path = await files('nowhere', tweetRows(2));
  const report = await verifyOne([path]);
  expect(problemsOf(report)).toContain('1 campaign is not in the index');
  expect(report.isEqual).toBe(false);
});
