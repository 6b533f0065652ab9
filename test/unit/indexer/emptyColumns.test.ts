import { expect, test } from 'vitest';
import { TWEET_COLUMNS } from '../../../search/releaseColumns.ts';
import { readAhead } from '../../../indexer/firstPass/firstPass.ts';
import { findReleaseFiles } from '../../../indexer/releaseFiles.ts';
import { aFolder, aTweetRow, tweetRows, tweetsCsv, writeFiles, zip } from '../../support/builders.ts';
import { SILENT } from '../../support/loading.ts';

const folder = aFolder();

async function emptyColumns(name: string, content: string | Uint8Array): Promise<readonly string[]> {
  const path = await writeFiles(folder, name, { [`fable_tweets_csv${name}`]: content });
  const [release] = await findReleaseFiles([path], 'fable');
  const files = release?.files ?? [];
  const known = await readAhead({
    files,
    folder,
    signal: undefined,
    warn: () => undefined,
    progress: SILENT,
  });
  known.close();
  return files.flatMap((file) => [...known.emptyColumns(file)]);
}

const FULL = aTweetRow({ hashtags: '[a]', urls: "['https://mill.example']", user_mentions: '[1]' });

test('a value in any row counts, in the last one of a long file too', async () => {
  const rows = [...tweetRows(3_000), aTweetRow({ hashtags: '[a]' })];
  expect(await emptyColumns('1.csv', tweetsCsv(rows))).toEqual(['urls', 'user_mentions']);
  expect(await emptyColumns('2.csv', tweetsCsv([FULL]))).toEqual([]);
});

test.each(['', '[]', '[ ]', 'nan', 'no list'])('%j is no value', async (cell) => {
  const rows = tweetRows(2, () => ({ hashtags: cell, urls: cell, user_mentions: '[1]' }));
  expect(await emptyColumns('3.csv', tweetsCsv(rows))).toEqual(['hashtags', 'urls']);
});

test('a column that is not there is empty', async () => {
  const columns = TWEET_COLUMNS.filter((column) => column !== 'hashtags');
  expect(await emptyColumns('4.csv', tweetsCsv([FULL, FULL], columns))).toEqual(['hashtags']);
});

test('a row that will be refused does not count', async () => {
  const csv = `${tweetsCsv(tweetRows(2, () => ({ urls: '[b]', user_mentions: '[1]' })))}"1","[a]"\n`;
  expect(await emptyColumns('5.csv', csv)).toEqual(['hashtags']);
});

test('a file without rows has no empty columns', async () => {
  expect(await emptyColumns('6.csv', tweetsCsv([]))).toEqual([]);
});

test('an archive is read as well', async () => {
  const content = zip({ 'fable_tweets_csv.csv': tweetsCsv([FULL]) });
  expect(await emptyColumns('7.zip', content)).toEqual([]);
});
