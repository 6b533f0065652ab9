import { expect, test } from 'vitest';
import { plainRows } from '../../../indexer/plainRows.ts';

const read = (text: string, offset = 0) => plainRows(Buffer.from(text), offset);

test('rows have values and places; the last may be incomplete', () => {
  expect(read('"1","a ""b"""\r\n"ж","🌾\n"\n"2","no', 100)).toEqual({
    rows: [
      { values: ['1', 'a "b"'], start: 100, end: 115 },
      { values: ['ж', '🌾\n'], start: 115, end: 128 },
    ],
    end: 128,
    isPlain: true,
  });
});

test.each(['', '"', '"1', '"1"', '"1",', '"1"\r', '"1""'])('%j is not yet a row', (text) => {
  expect(read(text)).toEqual({ rows: [], end: 0, isPlain: true });
});

test.each(['1,"a"\n', '"1",a\n', '"1"a\n', '"1" ,"a"\n', '\n"1"\n', '"1"\ra', '\uFEFF"1"\n'])(
  '%j is not plain',
  (text) => {
    expect(read(text)).toEqual({ rows: [], end: 0, isPlain: false });
  },
);

test('hundreds of fields are none too many', () => {
  const values = Array.from({ length: 500 }, (_, at) => String(at));
  expect(read(`${values.map((value) => `"${value}"`).join(',')}\n`).rows[0]?.values).toEqual(values);
});
