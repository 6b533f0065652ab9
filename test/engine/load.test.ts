import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listCampaigns, removeCampaign } from '../../indexer/campaigns.ts';
import type { LoadReport } from '../../indexer/loadReport.ts';
import type { AccountDocument, TweetDocument } from '../../search/documents.ts';
import {
  aFolder,
  aTweetRow,
  aUserRow,
  tweetRows,
  tweetsCsv,
  usersCsv,
  writeFiles,
} from '../support/builders.ts';
import { indexNames, load, loadOne, readable } from '../support/loading.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const folder = aFolder();

const tweets = (campaign: string): Promise<ReadonlyMap<string, TweetDocument>> =>
  readable<TweetDocument>(client, prefix, 'tweets', campaign);
const accounts = (campaign: string): Promise<ReadonlyMap<string, AccountDocument>> =>
  readable<AccountDocument>(client, prefix, 'accounts', campaign);

/** Writes the files of a campaign and loads them. */
async function loadFiles(
  campaign: string,
  files: { readonly tweets?: string; readonly users?: string },
  add = false,
): ReturnType<typeof loadOne> {
  const root = await writeFiles(folder, `${campaign}-${Math.random()}`, {
    ...(files.tweets === undefined ? {} : { [`${campaign}_tweets_csv_hashed.csv`]: files.tweets }),
    ...(files.users === undefined ? {} : { [`${campaign}_users_csv_hashed.csv`]: files.users }),
  });
  return loadOne(client, prefix, folder, [root], { add });
}

test('a load adds up, is searchable, and is told in the report', async () => {
  const { report, takenOver, reportFile, rejectedFile } = await loadFiles('sums', {
    tweets: tweetsCsv([
      ...tweetRows(300),
      aTweetRow({ tweetid: '7', tweet_text: 'the last row wins', userid: '2002', like_count: '-4' }),
      aTweetRow({ tweetid: 'none' }),
    ]),
    users: usersCsv([
      aUserRow(),
      aUserRow({ userid: '3003' }),
      aUserRow({ userid: '3003', user_display_name: 'Last' }),
    ]),
  });
  expect(takenOver).toBe(true);
  expect(report).toMatchObject({
    campaign: 'sums',
    tweets: { rows: 302, indexed: 300, duplicates: 1, rejected: 1, dropped: 0 },
    accounts: { rows: 3, fromTweets: 1, indexed: 3, duplicates: 1, rejected: 0, dropped: 0 },
    oddValues: { like_count: 1 },
    rejections: [{ line: 303, reason: 'tweetid is not 1 to 20 digits', count: 1 }],
    drops: [],
    warnings: [],
  });
  expect(report.files.map(({ kind, rows }) => [kind, rows])).toEqual([
    ['accounts', 3],
    ['tweets', 302],
  ]);
  expect(JSON.parse(await readFile(reportFile, 'utf8'))).toEqual(report);
  const kept = JSON.parse(await readFile(rejectedFile ?? '', 'utf8')) as Record<string, unknown>;
  expect(kept).toMatchObject({
    line: 303,
    reason: 'tweetid is not 1 to 20 digits',
    file: report.rejections[0]?.file,
  });
  expect(kept['raw']).toMatch(/^"none","1001",.*""$/);
  const found = await tweets('sums');
  expect([found.size, found.get('7')?.text]).toEqual([300, 'the last row wins']);
  const people = await accounts('sums');
  expect([...people].map(([id, { origin, display_name }]) => [id, origin, display_name]).sort()).toEqual([
    ['1001', 'users', 'Mill Lane'],
    ['2002', 'tweets', 'Mill Lane'],
    ['3003', 'users', 'Last'],
  ]);
});

test('of the same id many times over, the last row wins, in whatever order requests arrive', async () => {
  const rows = Array.from({ length: 12_000 }, (_, at) =>
    aTweetRow({ tweetid: String(at % 3), like_count: String(at) }),
  );
  const { report } = await loadFiles('often', { tweets: tweetsCsv(rows) });
  expect(report.tweets).toEqual({ rows: 12_000, indexed: 3, duplicates: 11_997, rejected: 0, dropped: 0 });
  expect([...(await tweets('often')).values()].map(({ likes }) => likes).sort()).toEqual([
    11_997, 11_998, 11_999,
  ]);
});

describe('what a load replaces:', () => {
  const tweetOf = (tweetid: string, userid: string) => aTweetRow({ tweetid, userid });
  const ids = async (campaign: string): Promise<readonly [string, string]> => [
    [...(await tweets(campaign)).keys()].sort().join(' '),
    [...(await accounts(campaign))]
      .map(([id, { origin }]) => `${id}:${origin}`)
      .sort()
      .join(' '),
  ];

  test('the kinds that it brings', async () => {
    await loadFiles('kinds', {
      tweets: tweetsCsv([tweetOf('1', '10'), tweetOf('2', '20')]),
      users: usersCsv([aUserRow({ userid: '10' }), aUserRow({ userid: '11' })]),
    });
    expect(await ids('kinds')).toEqual(['1 2', '10:users 11:users 20:tweets']);
    // Tweets alone: the users file stays; accounts of the old tweets go.
    const { report } = await loadFiles('kinds', {
      tweets: tweetsCsv([tweetOf('3', '10'), tweetOf('4', '40')]),
    });
    expect(report.accounts).toMatchObject({ rows: 0, fromTweets: 1, indexed: 1 });
    expect(await ids('kinds')).toEqual(['3 4', '10:users 11:users 40:tweets']);
    // Users alone: the tweets stay, and the accounts that only they name.
    const users = await loadFiles('kinds', { users: usersCsv([aUserRow({ userid: '12' })]) });
    expect(users.report).toMatchObject({
      indices: { tweets: null },
      tweets: { rows: 0 },
      accounts: { indexed: 1 },
    });
    expect(await ids('kinds')).toEqual(['3 4', '12:users 40:tweets']);
    // Users that say more of an account that only a tweet named.
    await loadFiles('kinds', { users: usersCsv([aUserRow({ userid: '40' })]) });
    expect(await ids('kinds')).toEqual(['3 4', '40:users']);
  });

  test('with --add, single documents', async () => {
    const first = {
      tweets: tweetsCsv([tweetOf('1', '10'), tweetOf('2', '20')]),
      users: usersCsv([aUserRow({ userid: '10' })]),
    };
    const second = {
      tweets: tweetsCsv([
        aTweetRow({ tweetid: '2', userid: '20', tweet_text: 'anew' }),
        tweetOf('3', '10'),
        tweetOf('5', '50'),
      ]),
      users: usersCsv([aUserRow({ userid: '20' })]),
    };
    await loadFiles('adding', first);
    const { report } = await loadFiles('adding', second, true);
    expect(report.tweets).toEqual({ rows: 3, indexed: 3, duplicates: 0, rejected: 0, dropped: 0 });
    expect(report.accounts).toMatchObject({ rows: 1, fromTweets: 1, indexed: 2 });
    const after = ['1 2 3 5', '10:users 20:users 50:tweets'];
    expect(await ids('adding')).toEqual(after);
    expect((await tweets('adding')).get('2')?.text).toBe('anew');
    // The same once more changes nothing.
    await loadFiles('adding', second, true);
    expect(await ids('adding')).toEqual(after);
    // Words of what was carried over are still found by their stem.
    const { hits } = await client.search({
      index: `${prefix}-tweets`,
      query: {
        bool: { filter: [{ term: { campaign: 'adding' } }, { match: { 'stemmed.en': 'harvesting' } }] },
      },
    });
    expect(hits.hits.map(({ _id }) => _id).sort()).toEqual(['1', '3', '5']);
  });

  test('the same load twice leaves the same, in one index each', async () => {
    const files = { tweets: tweetsCsv(tweetRows(50)), users: usersCsv([aUserRow()]) };
    const one = await loadFiles('twice', files);
    const two = await loadFiles('twice', files);
    expect(two.report.tweets).toEqual(one.report.tweets);
    expect(two.report.accounts).toEqual(one.report.accounts);
    expect(await ids('twice')).toEqual([
      tweetRows(50)
        .map(({ tweetid }) => tweetid)
        .sort()
        .join(' '),
      '1001:users',
    ]);
    expect((await indexNames(client, prefix)).filter((name) => name.includes('-twice-'))).toEqual([
      two.report.indices.accounts,
      two.report.indices.tweets,
    ]);
  });
});

test('files of several campaigns are several loads with one report file', async () => {
  const root = await writeFiles(folder, 'several', {
    'iranian_tweets_csv_hashed.csv': tweetsCsv(tweetRows(2)),
    'ira_tweets_csv_hashed.csv': tweetsCsv([...tweetRows(3), {}]),
  });
  const reportFile = join(folder, 'several.json');
  const results = await load(client, prefix, folder, [root], { reportFile, maxRejected: { count: 1 } });
  expect(results.map(({ report, takenOver }) => [report.campaign, report.tweets.indexed, takenOver])).toEqual(
    [
      ['ira', 3, true],
      ['iran', 2, true],
    ],
  );
  const reports = JSON.parse(await readFile(reportFile, 'utf8')) as LoadReport[];
  expect(reports).toEqual(results.map(({ report }) => report));
  expect(results.map(({ rejectedFile }) => rejectedFile)).toEqual([
    join(folder, 'several.ira.rejected.ndjson'),
    undefined,
  ]);
});

test('campaigns are listed, and removed one by one', async () => {
  await loadFiles('listed', {
    tweets: tweetsCsv([
      aTweetRow({ tweetid: '877919995476496385', tweet_time: '2017-06-22 16:03' }),
      aTweetRow({ tweetid: '5' }),
    ]),
  });
  const row = (await listCampaigns(client, prefix)).find(({ campaign }) => campaign === 'listed');
  expect(row).toEqual({
    advice: [],
    campaign: 'listed',
    tweets: 2,
    accounts: 1,
    media: 0,
    first: '2016-10-03T18:45:00.000Z',
    last: '2017-06-22T16:03:32.543Z',
    indices: expect.arrayContaining([
      expect.stringMatching(/-tweets-listed-\d{17}$/),
      expect.stringMatching(/-accounts-listed-\d{17}$/),
    ]) as unknown,
    loaded: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as unknown,
  });
  expect(await removeCampaign(client, prefix, 'listed')).toBe(true);
  expect(await removeCampaign(client, prefix, 'listed')).toBe(false);
  expect((await listCampaigns(client, prefix)).map(({ campaign }) => campaign)).not.toContain('listed');
});
