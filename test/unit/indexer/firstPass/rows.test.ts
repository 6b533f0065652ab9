import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIn, NumberList, RowSet, RowValues, sortOnce } from '../../../../indexer/firstPass/rows.ts';
import { ScratchFile } from '../../../../indexer/firstPass/scratch.ts';
import { RowTable } from '../../../../indexer/firstPass/table.ts';
import { aFolder } from '../../../support/builders.ts';

const folder = aFolder();

const rows = fc.array(fc.oneof(fc.nat(40), fc.nat(100_000)), { maxLength: 80 });

test('a set of rows is a set', () => {
  fc.assert(
    fc.property(rows, rows, (members, others) => {
      const set = new RowSet();
      for (const row of members) set.add(row);
      const oracle = new Set(members);
      expect(set.size).toBe(oracle.size);
      for (const row of [...members, ...others]) expect(set.has(row)).toBe(oracle.has(row));
    }),
  );
});

test('sorted numbers come once each, and are found', () => {
  fc.assert(
    fc.property(rows, rows, (members, others) => {
      const sorted = sortOnce(Uint32Array.from(members));
      const oracle = [...new Set(members)].sort((a, b) => a - b);
      expect([...sorted]).toEqual(oracle);
      for (const row of [...members, ...others]) expect(findIn(sorted, row)).toBe(oracle.indexOf(row));
    }),
  );
});

test('values come in the order of their rows, also the largest', () => {
  const largest = 2 ** 32 - 1;
  fc.assert(
    fc.property(fc.uniqueArray(fc.oneof(fc.nat(40), fc.constant(largest))), (keys) => {
      const collected = new RowValues();
      keys.forEach((row, at) => collected.set(row, largest - at));
      const { rows, values } = collected.takeSorted();
      const oracle = [...keys].sort((a, b) => a - b);
      expect([...rows]).toEqual(oracle);
      expect([...values]).toEqual(oracle.map((row) => largest - keys.indexOf(row)));
    }),
  );
});

test('a table gives the numbers of its rows and of no other, in any order', () => {
  const scratch = new ScratchFile(folder);
  // More than two blocks of 1,024 rows.
  const rows = Uint32Array.from({ length: 2_500 }, (_, at) => at * 3 + 5);
  const table = new RowTable(scratch, rows, 2, (place, numbers) => numbers.set([place, 2 ** 32 - 1 - place]));
  const wanted = (row: number): readonly number[] | undefined => {
    const place = rows.indexOf(row);
    return place === -1 ? undefined : [place, 2 ** 32 - 1 - place];
  };
  const given = (row: number): readonly number[] | undefined => {
    const numbers = table.get(row);
    return numbers === undefined ? undefined : [...numbers];
  };
  for (let row = 0; row < 7_600; row += 1)
    if (given(row)?.[0] !== wanted(row)?.[0]) throw new Error(`${row}`);
  for (const row of [7_502, 5, 0, 3_077, 7_503, 3_074]) expect(given(row)).toEqual(wanted(row));
  expect(table.size).toBe(2_500);
  const empty = new RowTable(scratch, new Uint32Array(), 1, () => undefined);
  expect([empty.size, empty.get(0)]).toEqual([0, undefined]);
});

test('a list keeps its numbers while it grows', () => {
  const list = new NumberList();
  for (let number = 0; number < 5_000; number += 1) list.push(number * 3);
  expect([...list.take()]).toEqual(Array.from({ length: 5_000 }, (_, number) => number * 3));
  expect([list.size, list.at(4_999)]).toEqual([5_000, 14_997]);
});
