import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readThrough } from '../../fuzz/readThrough.ts';
import { aFolder, aTweetRow, tweetsCsv, writeFiles } from '../../support/builders.ts';

const folder = aFolder();

test('a refused row that is not UTF-8 is kept in bytes too', async () => {
  const csv = tweetsCsv([
    aTweetRow(),
    aTweetRow({ tweetid: 'x', tweet_text: 'été' }),
    aTweetRow({ tweetid: 'y', tweet_text: 'ete' }),
  ]);
  const latin1 = Buffer.from(csv, 'latin1');
  const root = await writeFiles(folder, 'latin1', { 'a.csv': latin1 });
  const { rows, sent, rejected } = await readThrough(join(root, 'a.csv'), folder);
  expect([rows, sent.length, rejected.length]).toEqual([3, 1, 2]);
  const [first, second] = rejected;
  expect(first?.raw).toContain('"\uFFFDt\uFFFD"');
  expect(Buffer.from(first?.base64 ?? '', 'base64').toString('latin1')).toBe(csv.split('\n')[2]);
  expect(second).toEqual({
    file: join(root, 'a.csv'),
    line: 4,
    reason: 'tweetid is not 1 to 20 digits',
    raw: csv.split('\n')[3],
  });
});
