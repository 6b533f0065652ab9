import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIn, NumberList, RowSet, RowValues, sortOnce } from '../../../indexer/firstPassRows.ts';

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

test('values of rows are those of a map, also the largest', () => {
  const largest = 2 ** 32 - 1;
  fc.assert(
    fc.property(fc.uniqueArray(fc.oneof(fc.nat(40), fc.constant(largest))), rows, (keys, others) => {
      const values = new RowValues();
      keys.forEach((row, at) => values.set(row, largest - at));
      expect(values.size).toBe(keys.length);
      for (const row of [...keys, ...others]) {
        const at = keys.indexOf(row);
        expect(values.get(row)).toBe(at === -1 ? undefined : largest - at);
      }
    }),
  );
});

test('a list keeps its numbers while it grows', () => {
  const list = new NumberList();
  for (let number = 0; number < 5_000; number += 1) list.push(number * 3);
  expect([...list.take()]).toEqual(Array.from({ length: 5_000 }, (_, number) => number * 3));
  expect([list.size, list.at(4_999)]).toEqual([5_000, 14_997]);
});
