import { expect, test } from 'vitest';
import { RowKeys } from '../../../../indexer/firstPass/rowKeys.ts';
import { ScratchFile } from '../../../../indexer/firstPass/scratch.ts';
import { aFolder } from '../../../support/builders.ts';

const folder = aFolder();

test('keys come back by row, over blocks that have none', () => {
  const scratch = new ScratchFile(folder);
  const keys = new RowKeys(scratch);
  const rows = [0, 1, 1_023, 1_024, 5_000, 9_999, 20_000];
  for (const row of rows) keys.add(row, { low: row + 1, high: row * 3 });
  const keyFor = keys.seal();
  for (let row = 0; row < 25_000; row += 1) {
    const wanted = rows.includes(row) ? { low: row + 1, high: row * 3 } : undefined;
    if (keyFor(row)?.low !== wanted?.low || keyFor(row)?.high !== wanted?.high) {
      throw new Error(`the key of row ${row} is another one`);
    }
  }
  expect(keyFor(1_023)).toEqual({ low: 1_024, high: 3_069 });
  scratch.close();
});

test('where no row has a key, none comes back', () => {
  expect(new RowKeys(new ScratchFile(folder)).seal()(7)).toBeUndefined();
});
