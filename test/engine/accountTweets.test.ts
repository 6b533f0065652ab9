import { describe, expect, test } from 'vitest';
import { SAME } from '../../search/fields.ts';
import { aliasName } from '../../search/indexNames.ts';
import type { IndexMeta, LoadSource } from '../../search/indexMeta.ts';
import type { AccountDocument, TweetDocument } from '../../search/documents.ts';
import { aFolder, aTweetRow, aUserRow, tweetsCsv, usersCsv, writeFiles } from '../support/builders.ts';
import { loadOne, readable } from '../support/loading.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix } = useTestIndices();
const folder = aFolder();
let folders = 0;

/** Writes the files of a campaign and loads them. */
async function loadFiles(campaign: string, files: Files, add = false): ReturnType<typeof loadOne> {
  folders += 1;
  const root = await writeFiles(folder, `${campaign}-${folders}`, {
    ...(files.tweets && { [`${campaign}_tweets_csv_hashed.csv`]: files.tweets }),
    ...(files.users && { [`${campaign}_users_csv_hashed.csv`]: files.users }),
  });
  return loadOne(client, prefix, folder, [root], { add });
}

interface Files {
  readonly tweets?: string;
  readonly users?: string;
}

/** What the accounts of a campaign tell of their tweets, by account. */
async function described(campaign: string): Promise<Readonly<Record<string, unknown>>> {
  const accounts = await readable<AccountDocument>(client, prefix, 'accounts', campaign);
  return Object.fromEntries(
    [...accounts].map(
      ([id, { tweets, first_tweet, last_tweet, tweet_langs, clients, days_to_first_tweet }]) => [
        id,
        [tweets, toMinute(first_tweet), toMinute(last_tweet), tweet_langs, clients, days_to_first_tweet],
      ],
    ),
  );
}

const toMinute = (ms: number | undefined): string | undefined =>
  ms === undefined ? undefined : new Date(ms).toISOString().slice(0, 16);

async function sources(kind: 'tweets' | 'accounts', campaign: string): Promise<readonly LoadSource[]> {
  const answer = await client.indices.getMapping({ index: aliasName(prefix, kind) });
  const metas = Object.values(answer).map(({ mappings }) => mappings._meta as IndexMeta);
  return metas.find((meta) => meta.campaign === campaign)?.sources ?? [];
}

const tweet = (tweetid: string, userid: string, tweet_time: string, more = {}) =>
  aTweetRow({ tweetid, userid, tweet_time, account_creation_date: '2015-06-01', ...more });
const user = (userid: string, account_creation_date = '2015-06-01') =>
  aUserRow({ userid, account_creation_date });

const TWEETS = [
  tweet('1', '10', '2015-06-01 23:59', { tweet_language: 'ru' }),
  tweet('2', '10', '2016-01-02 00:00', { tweet_language: 'en', tweet_client_name: 'Mill' }),
  tweet('3', '10', '2016-01-01 00:00', { tweet_language: 'ru', tweet_client_name: 'Mill' }),
  tweet('4', '20', '2015-06-11 00:00', { tweet_language: '', tweet_client_name: '' }),
  // Said twice: the last row wins, and counts once.
  tweet('4', '20', '2015-06-12 10:00', { tweet_language: '', tweet_client_name: '' }),
  // Before the account was made, as the release has it.
  tweet('5', '40', '2015-05-31 23:59'),
];
const OF_TEN = [3, '2015-06-01T23:59', '2016-01-02T00:00', ['ru', 'en'], ['Mill', 'Twitter Web Client'], 0];
const OF_TWENTY = [1, '2015-06-12T10:00', '2015-06-12T10:00', ['none'], undefined, 11];
const NOTHING = [0, undefined, undefined, undefined, undefined, undefined];

describe('an account tells of its tweets', () => {
  test('after a load of all', async () => {
    const { report, takenOver } = await loadFiles('whole', {
      tweets: tweetsCsv(TWEETS),
      users: usersCsv([user('10'), user('20'), user('30')]),
    });
    expect(takenOver).toBe(true);
    expect(report.tweets).toEqual({ rows: 6, indexed: 5, duplicates: 1, rejected: 0, dropped: 0 });
    expect(report.accounts).toEqual({
      rows: 3,
      fromTweets: 1,
      indexed: 4,
      duplicates: 0,
      rejected: 0,
      dropped: 0,
    });
    expect(await described('whole')).toEqual({
      '10': OF_TEN,
      '20': OF_TWENTY,
      '30': NOTHING,
      '40': [1, '2015-05-31T23:59', '2015-05-31T23:59', ['en'], ['Twitter Web Client'], undefined],
    });
  });

  test('after loads of one kind alone', async () => {
    await loadFiles('parts', { users: usersCsv([user('10'), user('30')]) });
    expect(await described('parts')).toEqual({ '10': NOTHING, '30': NOTHING });
    await loadFiles('parts', { tweets: tweetsCsv(TWEETS.slice(0, 3)) });
    expect(await described('parts')).toEqual({ '10': OF_TEN, '30': NOTHING });
    // The tweets stay, and the day of creation is another.
    await loadFiles('parts', { users: usersCsv([user('10', '2015-05-01')]) });
    expect(await described('parts')).toEqual({ '10': [...OF_TEN.slice(0, 5), 31] });
    // Other tweets: what was said of the old ones is gone.
    await loadFiles('parts', { tweets: tweetsCsv(TWEETS.slice(3, 5)) });
    expect(await described('parts')).toEqual({ '10': NOTHING, '20': OF_TWENTY });
  });

  test('and of those that were kept, where a load adds', async () => {
    await loadFiles('grown', { tweets: tweetsCsv(TWEETS.slice(0, 1)), users: usersCsv([user('10')]) });
    await loadFiles('grown', { tweets: tweetsCsv(TWEETS.slice(1, 5)) }, true);
    expect(await described('grown')).toEqual({ '10': OF_TEN, '20': OF_TWENTY });
    await loadFiles('grown', { users: usersCsv([user('30')]) }, true);
    expect(await described('grown')).toEqual({ '10': OF_TEN, '20': OF_TWENTY, '30': NOTHING });
  });

  test('of more accounts than are asked for at a time', async () => {
    const rows = Array.from({ length: 1_203 }, (_, at) =>
      tweet(String(at + 1), String(5_000 + (at % 1_001)), '2016-01-01 00:00'),
    );
    await loadFiles('many', { tweets: tweetsCsv(rows) });
    const { hits, aggregations } = await client.search<unknown, { sum: { value: number } }>({
      index: aliasName(prefix, 'accounts'),
      query: { bool: { filter: [{ term: { campaign: 'many' } }, { range: { tweets: { gte: 1 } } }] } },
      size: 0,
      track_total_hits: true,
      aggs: { sum: { sum: { field: 'tweets' } } },
    });
    expect([hits.total, aggregations?.sum.value]).toEqual([{ value: 1_001, relation: 'eq' }, 1_203]);
  });
});

test('a description is found as a whole, whatever its case and blanks', async () => {
  const users = ['Bread, bells & BARLEY', 'bread,  bells &amp; barley', 'Bread and bells'].map((text, at) =>
    aUserRow({ userid: String(at + 1), user_profile_description: text }),
  );
  await loadFiles('cohort', { users: usersCsv(users) });
  const { hits } = await client.search<AccountDocument>({
    index: aliasName(prefix, 'accounts'),
    query: {
      bool: {
        filter: [
          { term: { campaign: 'cohort' } },
          { term: { [`description.${SAME}`]: 'Bread, bells & barley' } },
        ],
      },
    },
  });
  expect(hits.hits.map(({ _id }) => _id).sort()).toEqual(['1', '2']);
});

describe('an index tells from which files its documents are', () => {
  const file = (name: string, kind: 'tweets' | 'accounts', rows: number) => ({
    name: `files_${name}_csv_hashed.csv`,
    kind,
    rows,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
  });

  test('of every load that left some', async () => {
    const first = await loadFiles('files', {
      tweets: tweetsCsv(TWEETS.slice(0, 2)),
      users: usersCsv([user('10')]),
    });
    const both = [file('users', 'accounts', 1), file('tweets', 'tweets', 2)];
    expect((await sources('tweets', 'files')).map(({ files }) => files)).toEqual([both.slice(1)]);
    expect((await sources('accounts', 'files')).map(({ files }) => files)).toEqual([both]);
    expect((await sources('accounts', 'files'))[0]?.files.map(({ sha256 }) => sha256)).toEqual(
      first.report.files.map(({ sha256 }) => sha256),
    );

    await loadFiles('files', { tweets: tweetsCsv(TWEETS.slice(2, 5)) }, true);
    const [before, added, ...more] = await sources('tweets', 'files');
    expect([before?.files, added?.files, more]).toEqual([both.slice(1), [file('tweets', 'tweets', 3)], []]);
    const stored = await readable<TweetDocument>(client, prefix, 'tweets', 'files');
    expect([...stored].map(([id, { load }]) => [id, load]).sort()).toEqual([
      ['1', before?.load],
      ['2', before?.load],
      ['3', added?.load],
      ['4', added?.load],
    ]);

    // All that the first load left is replaced.
    await loadFiles('files', { tweets: tweetsCsv(TWEETS.slice(0, 2)) }, true);
    expect((await sources('tweets', 'files')).map(({ files }) => files[0]?.rows)).toEqual([3, 2]);
  });

  test('and a tweet names the row of its file', async () => {
    const stored = await readable<TweetDocument>(client, prefix, 'tweets', 'whole');
    const places = [...stored.values()].map(({ id, source_file, source_row, source_line }) => [
      id,
      source_file,
      source_row,
      source_line,
    ]);
    expect(places.sort()).toEqual([
      ['1', 'whole_tweets_csv_hashed.csv', 1, 2],
      ['2', 'whole_tweets_csv_hashed.csv', 2, 3],
      ['3', 'whole_tweets_csv_hashed.csv', 3, 4],
      ['4', 'whole_tweets_csv_hashed.csv', 5, 6],
      ['5', 'whole_tweets_csv_hashed.csv', 6, 7],
    ]);
  });
});
