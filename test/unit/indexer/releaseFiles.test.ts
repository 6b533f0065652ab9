import { describe, expect, test } from 'vitest';
import { InputProblem } from '../../../indexer/inputProblem.ts';
import { findReleaseFiles } from '../../../indexer/releaseFiles.ts';
import {
  aFolder,
  aTweetRow,
  aUserRow,
  tweetsCsv,
  usersCsv,
  writeFiles,
  zip,
} from '../../support/builders.ts';

const folder = aFolder();

const TWEETS = tweetsCsv([aTweetRow()]);
const USERS = usersCsv([aUserRow()]);

test('files are sorted by campaign, users first', async () => {
  const root = await writeFiles(folder, 'two', {
    'iranian_tweets_csv_hashed.csv': TWEETS,
    'iranian_users_csv_hashed.csv': USERS,
    'MX_0621_tweets_csv_hashed_2021.zip': zip({ 'tweets.csv': TWEETS }),
  });
  const found = await findReleaseFiles([root], undefined);
  expect(found.map(({ campaign, files }) => [campaign, files.map(({ columns }) => columns.kind)])).toEqual([
    ['mx_0621', ['tweets']],
    ['iran', ['accounts', 'tweets']],
  ]);
});

test('a campaign that is given is that of all files', async () => {
  const root = await writeFiles(folder, 'given', { 'a.csv': TWEETS, 'ira_users_csv_hashed.csv': USERS });
  const found = await findReleaseFiles([root], 'my-own');
  expect(found.map(({ campaign, files }) => [campaign, files.length])).toEqual([['my-own', 2]]);
});

test('a header alone is a file of no rows', async () => {
  const root = await writeFiles(folder, 'header', { 'ira_tweets_csv_hashed.csv': tweetsCsv([]) });
  expect(await findReleaseFiles([root], undefined)).toHaveLength(1);
});

describe('refused before anything is written:', () => {
  test.each<[what: string, file: string, content: string, campaign: string | undefined, message: string]>([
    [
      'no campaign in the name',
      'tweets.csv',
      TWEETS,
      undefined,
      'tweets.csv: the file name gives no campaign (as ira_tweets_csv_hashed.csv does). Say it with --campaign ID.',
    ],
    ['a bad campaign', 'tweets.csv', TWEETS, 'My own', '--campaign My own: a campaign id has 1 to 64 of a-z'],
    [
      'an empty file',
      'ira_tweets_csv_hashed.csv',
      '',
      undefined,
      'ira_tweets_csv_hashed.csv: the file is empty; it has not even a header.',
    ],
    [
      'another header',
      'ira_tweets_csv_hashed.csv',
      'author,content\na,b\n',
      undefined,
      'Columns found: author, content. A tweets file needs tweetid, userid, tweet_text, tweet_time; a users file needs userid.',
    ],
    [
      'an unclosed header',
      'ira_tweets_csv_hashed.csv',
      '"tweetid,userid',
      undefined,
      'line 1: the header cannot be read (the row is cut: a quote is never closed).',
    ],
    [
      'no CSV but bytes',
      'ira_tweets_csv_hashed.csv',
      '\x89PNG\r\n\x1a\n\0\0',
      undefined,
      'this is not the header of a release',
    ],
  ])('%s', async (what, file, content, campaign, message) => {
    const root = await writeFiles(folder, what.replaceAll(' ', '-'), { [file]: content });
    const error: unknown = await findReleaseFiles([root], campaign).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputProblem);
    expect((error as InputProblem).message).toContain(message);
  });
});
