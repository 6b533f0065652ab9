import { expect, test } from 'vitest';
import { lineProgress } from '../../../indexer/progress.ts';

test('without a terminal: a line every ten seconds, with rate and time left', () => {
  const said: string[] = [];
  let now = 0;
  const progress = lineProgress(
    (line) => said.push(line),
    () => now,
  );
  progress.start('fable', 2, 40_000_000);
  for (; now < 25_000; now += 1_000) progress.update({ bytesRead: now * 1_000, rows: now * 15 });
  progress.note('something to know');
  progress.done();
  expect(said).toEqual([
    'Loading fable: 2 files, 40 MB',
    'fable: 25%, 150,000 rows, 15,000 rows/s, about 30 s left',
    'fable: 50%, 300,000 rows, 15,000 rows/s, about 20 s left',
    'something to know',
  ]);
});

test('a part of a load counts anew, and its lines say which', () => {
  const said: string[] = [];
  let now = 0;
  const progress = lineProgress(
    (line) => said.push(line),
    () => now,
  );
  progress.start('fable', 1, 40_000_000);
  progress.phase('reading ahead', 30_000_000);
  now = 10_000;
  progress.update({ bytesRead: 15_000_000, rows: 90_000 });
  progress.phase('indexing', 40_000_000);
  now = 30_000;
  progress.update({ bytesRead: 10_000_000, rows: 60_000 });
  expect(said.slice(1)).toEqual([
    'fable, reading ahead: 50%, 90,000 rows, 9,000 rows/s, about 10 s left',
    'fable, indexing: 25%, 60,000 rows, 3,000 rows/s, about 60 s left',
  ]);
});
