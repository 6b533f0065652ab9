import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { removeCampaign } from '../../indexer/campaigns.ts';
import { ResumeProblem } from '../../indexer/checkpoint/halfDone.ts';
import { InputProblem } from '../../indexer/inputProblem.ts';
import { loadReleases } from '../../indexer/loadReleases.ts';
import type { LoadReport } from '../../indexer/loadReport.ts';
import { CampaignLocked } from '../../indexer/lock/campaignLock.ts';
import { loadMedia } from '../../indexer/media/loadMedia.ts';
import type { Progress } from '../../indexer/progress.ts';
import type { LoadOptions } from '../../indexer/runLoads.ts';
import {
  aFolder,
  aTweetRow,
  aUserRow,
  tweetRows,
  tweetsCsv,
  usersCsv,
  writeFiles,
} from '../support/builders.ts';
import { indexNames, load, loadOne, loadOptions, readable, SILENT } from '../support/loading.ts';
import { meddlingClient } from '../support/meddlingClient.ts';
import { documentDifferences } from '../support/sameDocuments.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const { client, prefix, url } = useTestIndices();
const folder = aFolder();
const STOPPED = new Error('stopped by the test');
/** Ids that come twice, rows that are refused, accounts of both files. */
const rows = [
  ...tweetRows(4_000, (n) => ({
    userid: String(1_000 + (n % 7)),
    tweet_text: `The harvest of field ${n} begins ${'with a song '.repeat(20)}`,
    in_reply_to_tweetid: n % 5 === 0 ? String(n - 1) : '',
  })),
  ...tweetRows(300, (n) => ({ tweetid: String(n * 3), like_count: n % 2 === 0 ? 'many' : '7' })),
  aTweetRow({ tweetid: 'x' }),
];
const TWEETS = 'fable_tweets_csv_hashed.csv';
const files = {
  'fable_users_csv_hashed.csv': usersCsv([aUserRow({ userid: '1001' }), aUserRow({ userid: '7' })]),
  [TWEETS]: tweetsCsv(rows),
};
let root = '';
let calm: LoadReport;

beforeAll(async () => {
  root = await writeFiles(folder, 'fable', files);
  ({ report: calm } = await loadOne(client, prefix, folder, [root], { campaign: 'calm' }));
});

afterEach(async () => {
  writeFileSync(join(root, TWEETS), files[TWEETS]);
  for (const id of ['fable', 'mill']) await removeCampaign(client, prefix, id);
});

/** Loads until most rows are read, and stops. @returns what it said */
async function stopMidway(options: Partial<LoadOptions> = {}, paths = [root]): Promise<readonly string[]> {
  const controller = new AbortController();
  const notes: string[] = [];
  let phase = '';
  const progress: Progress = {
    ...SILENT,
    start: (campaign) => notes.push(`start ${campaign}`),
    phase: (name) => (phase = name),
    update: ({ rows: read }) => {
      if (phase === 'indexing' && read > 3_500) controller.abort(STOPPED);
    },
    note: (line) => notes.push(line),
  };
  await expect(
    load(client, prefix, folder, paths, { ...options, signal: controller.signal }, progress),
  ).rejects.toBe(STOPPED);
  return notes;
}

const halfDone = (): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.half-done.json'));

/** What a report says of the release, whatever process loaded it. */
const figures = ({ campaign, seconds, rowsPerSecond, indices, ...rest }: LoadReport): unknown => {
  expect([campaign, seconds, rowsPerSecond, indices]).toHaveLength(4);
  return rest;
};

async function expectCalm(report: LoadReport): Promise<void> {
  expect(figures(report)).toEqual(figures(calm));
  const ignored = ['load', 'campaign'];
  for (const kind of ['tweets', 'accounts'] as const) {
    const [wanted, found] = [calm.indices[kind] ?? '', report.indices[kind] ?? ''];
    expect(await documentDifferences(client, wanted, found, { ignored })).toEqual([]);
  }
  expect(halfDone()).toEqual([]);
}

test('a load that was stopped goes on after the rows that arrived, and ends as if it had not been', async () => {
  const notes = await stopMidway();
  expect(notes.at(-1)).toMatch(
    /^The first \d+ rows are kept: the same command with --resume goes on after them\.$/,
  );
  expect(halfDone()).toHaveLength(1);
  expect((await readable(client, prefix, 'tweets', 'fable')).size).toBe(0);
  // Neither loads of other campaigns nor those of media touch it.
  const mill = await writeFiles(folder, 'mill', { 'mill_tweets_csv.csv': tweetsCsv(tweetRows(2)) });
  await loadOne(client, prefix, folder, [mill]);
  const said: string[] = [];
  const { report, takenOver } = await loadOne(
    client,
    prefix,
    folder,
    [root],
    { resume: true },
    { ...SILENT, note: (line) => said.push(line) },
  );
  expect(takenOver).toBe(true);
  expect(said[0]).toMatch(
    /^Going on with the load of fable \(\d{4}-\d\d-\d\d \d\d:\d\d UTC, [\d,]+ rows in\)\.$/,
  );
  await expectCalm(report);
});

test('without --resume a load starts anew, and says what it clears', async () => {
  await stopMidway();
  const before = await indexNames(client, prefix);
  const said: string[] = [];
  const { report } = await loadOne(
    client,
    prefix,
    folder,
    [root],
    {},
    { ...SILENT, note: (line) => said.push(line) },
  );
  expect(said[0]).toMatch(
    /^A half-done load of fable was there \(.+ rows in\)\. It is cleared, and this one starts anew; --resume would have gone on with it\.$/,
  );
  const after = await indexNames(client, prefix);
  expect(after.filter((name) => before.includes(name) && name.includes('-fable-'))).toEqual([]);
  await expectCalm(report);
});

test('nothing to go on with is told', async () => {
  const error: unknown = await loadOne(client, prefix, folder, [root], { resume: true }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ResumeProblem);
  expect((error as Error).message).toBe(
    'There is no half-done load of fable to resume. Load it without --resume.',
  );
});

test('what is not as it was is told with its remedy, and the half-done load stays', async () => {
  await stopMidway();
  const resume = async (options: Partial<LoadOptions> = {}): Promise<string> => {
    const error: unknown = await loadOne(client, prefix, folder, [root], { resume: true, ...options }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ResumeProblem);
    return (error as Error).message;
  };
  expect(await resume({ add: true })).toMatch(
    /cannot be resumed: it was not begun with --add\. Say that as before, or start anew/,
  );
  expect(await resume({ paths: [join(root, TWEETS)] })).toMatch(
    /its files were fable_users_csv_hashed\.csv, fable_tweets_csv_hashed\.csv\. Name the same, or/,
  );
  // As many rows and bytes.
  writeFileSync(join(root, TWEETS), files[TWEETS].replace('field 2 begins', 'field 2 rested'));
  expect(await resume()).toMatch(
    /fable_tweets_csv_hashed\.csv: the file has changed since the load that stopped\. Put back/,
  );
  writeFileSync(join(root, TWEETS), files[TWEETS]);
  const { report } = await loadOne(client, prefix, folder, [root], { resume: true });
  await expectCalm(report);
});

test('what the campaign held has changed, or the half-done index is gone: told', async () => {
  await stopMidway();
  const [path] = halfDone();
  const checkpoint = JSON.parse(readFileSync(join(folder, path ?? ''), 'utf8')) as {
    tweets: { name: string };
  };
  await client.indices.delete({ index: checkpoint.tweets.name });
  await expect(loadOne(client, prefix, folder, [root], { resume: true })).rejects.toThrow(
    /half-done index .+ is gone\. Start anew/,
  );
  writeFileSync(join(folder, path ?? ''), JSON.stringify({ ...checkpoint, standing: ['another'] }));
  await expect(loadOne(client, prefix, folder, [root], { resume: true })).rejects.toThrow(
    /what the campaign held has changed since/,
  );
  await loadOne(client, prefix, folder, [root]);
});

test('with --add: stopped after the tweets that were held have been carried over', async () => {
  const held = await writeFiles(folder, 'held', {
    [TWEETS]: tweetsCsv(tweetRows(40, (n) => ({ tweetid: String(n * 200), userid: '88' }))),
  });
  await loadOne(client, prefix, folder, [held]);
  const controller = new AbortController();
  const note = (line: string): void => {
    if (line.startsWith('copies, threads')) controller.abort(STOPPED);
  };
  await expect(
    load(client, prefix, folder, [root], { add: true, signal: controller.signal }, { ...SILENT, note }),
  ).rejects.toBe(STOPPED);
  const { report } = await loadOne(client, prefix, folder, [root], { add: true, resume: true });
  const { tweets } = calm;
  expect(report.tweets).toEqual(tweets);
  const index = report.indices.tweets ?? '';
  // Of 40 that were held 20 came again.
  expect((await client.count({ index })).count).toBe(tweets.indexed + 20);
  expect((await client.count({ index, query: { term: { account_id: '88' } } })).count).toBe(20);
});

test('campaigns that the call has loaded before are passed over', async () => {
  const mill = await writeFiles(folder, 'mill', { 'mill_tweets_csv.csv': tweetsCsv(tweetRows(2)) });
  const notes = await stopMidway({}, [mill, root]);
  expect(notes.filter((line) => line.startsWith('start'))).toEqual(['start mill', 'start fable']);
  const said: string[] = [];
  const results = await load(
    client,
    prefix,
    folder,
    [mill, root],
    { resume: true },
    { ...SILENT, note: (line) => said.push(line) },
  );
  expect(said[0]).toBe('mill was loaded before the load stopped, and is passed over.');
  expect(results.map(({ report }) => report.campaign)).toEqual(['fable']);
  expect((await readable(client, prefix, 'tweets', 'mill')).size).toBe(2);
});

test.each([
  ['tweets', TWEETS, ['field 2 begins', 'field 2 rested']],
  ['users', 'fable_users_csv_hashed.csv', ['1001', '1002']],
] as const)(
  'a %s file that changes between its readings: told, and the old index stays',
  async (_kind, name, [was, is]) => {
    const path = join(root, name);
    const content = readFileSync(path, 'utf8');
    const held = await writeFiles(folder, 'held', { [TWEETS]: tweetsCsv(tweetRows(3)) });
    await loadOne(client, prefix, folder, [held]);
    const before = await indexNames(client, prefix);
    const phase = (phaseName: string): void => {
      if (phaseName === 'indexing') writeFileSync(path, content.replace(was, is));
    };
    const error: unknown = await loadOne(client, prefix, folder, [root], {}, { ...SILENT, phase }).catch(
      (thrown: unknown) => thrown,
    );
    writeFileSync(path, content);
    expect(error).toBeInstanceOf(InputProblem);
    expect((error as Error).message).toBe(
      `${path}: the file changed while it was loaded. Nothing of it was taken over; load it again.`,
    );
    expect(await indexNames(client, prefix)).toEqual(before);
    expect(halfDone()).toEqual([]);
  },
);

test('while a campaign is loaded it is neither loaded again, nor its media, nor removed', async () => {
  const told: unknown[] = [];
  const attempts = [
    () => loadReleases(client, prefix, loadOptions(folder, [root]), SILENT),
    () => loadMedia(client, prefix, loadOptions(folder, [media], { campaign: 'fable' }), SILENT),
    () => removeCampaign(client, prefix, 'fable'),
  ];
  const media = await writeFiles(folder, 'media', { 'fable/9-a.jpg': 'no picture' });
  let attempted: Promise<unknown> | undefined;
  const held = meddlingClient(url, async () => {
    attempted ??= Promise.all(
      attempts.map((attempt) => attempt().catch((thrown: unknown) => told.push(thrown))),
    );
    await attempted;
  });
  const { report } = await loadOne(held, prefix, folder, [root]);
  await held.close();
  expect(told).toEqual(attempts.map(() => expect.any(CampaignLocked) as unknown));
  await expectCalm(report);
});
