import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { InputProblem } from '../../../../indexer/inputProblem.ts';
import { KeyedRecords } from '../../../../indexer/firstPass/records.ts';
import { ScratchFile } from '../../../../indexer/firstPass/scratch.ts';
import { aFolder } from '../../../support/builders.ts';

const folder = aFolder();

test('records come back in partitions by key, in their order, from the file too', () => {
  const scratch = new ScratchFile(folder);
  const records = new KeyedRecords(scratch);
  const other = new KeyedRecords(scratch);
  const rows = 150_000;
  // Two records for each key, so that partitions outgrow what is held of them.
  const keyOf = (row: number) => ({ low: row >>> 1, high: (row >>> 1) % 7 });
  for (let row = 0; row < rows; row += 1) {
    records.add(keyOf(row), row, row * 5);
    if (row % 10 === 0) other.add(keyOf(row), row, 1);
  }
  expect(records.size).toBe(rows);
  const partitionOf = new Map<number, number>();
  let partitions = 0;
  for (const { size, low, high, row, note } of records.partitions()) {
    for (let at = 0; at < size; at += 1) {
      if (at > 0 && row(at) <= row(at - 1)) throw new Error('out of order');
      const { low: wantedLow, high: wantedHigh } = keyOf(row(at));
      if (low(at) !== wantedLow || high(at) !== wantedHigh || note(at) !== row(at) * 5) {
        throw new Error(`row ${row(at)} is damaged`);
      }
      partitionOf.set(row(at), partitions);
    }
    partitions += 1;
  }
  expect(partitionOf.size).toBe(rows);
  expect(new Set(partitionOf.values()).size).toBe(64);
  partitions = 0;
  for (const { size, row } of other.partitions()) {
    for (let at = 0; at < size; at += 1) {
      expect([partitionOf.get(row(at)), partitionOf.get(row(at) + 1)]).toEqual([partitions, partitions]);
    }
    partitions += 1;
  }
  expect(readdirSync(folder)).toEqual([]);
  scratch.close();
});

test('few records need no file', () => {
  const records = new KeyedRecords(new ScratchFile(join(folder, 'not', 'there')));
  for (let row = 0; row < 1_000; row += 1) records.add({ low: row, high: 0 }, row, 0);
  expect([...records.partitions()].reduce((sum, { size }) => sum + size, 0)).toBe(1_000);
});

test('a file that cannot be written is told with its folder', () => {
  const scratch = new ScratchFile(join(folder, 'not', 'there'));
  expect(() => scratch.append(Buffer.from('x'))).toThrow(InputProblem);
  expect(() => scratch.append(Buffer.from('x'))).toThrow(/not\/there.*working file/);
});

test('bytes are read where they were written, and nowhere else', () => {
  const scratch = new ScratchFile(folder);
  const offsets = ['one', 'two', 'three'].map((text) => scratch.append(Buffer.from(text)));
  const bytes = Buffer.alloc(3);
  scratch.read(bytes, offsets[1] ?? -1);
  expect(bytes.toString()).toBe('two');
  expect(() => scratch.read(Buffer.alloc(6), offsets[2] ?? -1)).toThrow(RangeError);
  scratch.close();
  expect(() => scratch.read(bytes, 0)).toThrow(RangeError);
});
