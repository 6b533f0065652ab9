import { expect, test } from 'vitest';
import { allCells } from '../../../indexer/cells.ts';
import { plainRows } from '../../../indexer/plainRows.ts';

function read(text: string, offset = 0, mark = 0) {
  const { rows, ...rest } = plainRows(Buffer.from(text), offset, mark);
  return { rows: rows.map(({ cells, ...place }) => ({ values: allCells(cells), ...place })), ...rest };
}

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

test('fields without quotes may hold anything but a quote, a comma and a line end', () => {
  expect(read('1,ж,\r\n\rx,"a,""b""",y\rz\n,\n')).toEqual({
    rows: [
      { values: ['1', 'ж', ''], start: 0, end: 7 },
      { values: ['\rx', 'a,"b"', 'y\rz'], start: 7, end: 24 },
      { values: ['', ''], start: 24, end: 26 },
    ],
    end: 26,
    isPlain: true,
  });
});

test.each(['', '"', '"1', '"1"', '"1",', '"1"\r', '"1""', '1', '1,', '1\r', 'x,"'])(
  '%j is not yet a row',
  (text) => {
    expect(read(text)).toEqual({ rows: [], end: 0, isPlain: true });
  },
);

test.each(['"1"a\n', '"1" ,"a"\n', '\n"1"\n', '\r\n"1"\n', '"1"\ra', '\uFEFF"1"\n', '1,x"y"\n'])(
  '%j is not plain',
  (text) => {
    expect(read(text)).toEqual({ rows: [], end: 0, isPlain: false });
  },
);

test('hundreds of fields are none too many', () => {
  const values = Array.from({ length: 500 }, (_, at) => String(at));
  expect(read(`${values.map((value) => `"${value}"`).join(',')}\n`).rows[0]?.values).toEqual(values);
});

test('a mark before the first field belongs to the first row', () => {
  expect(read('\uFEFF"1","a"\n"2","b"\n', 0, 3)).toEqual({
    rows: [
      { values: ['1', 'a'], start: 0, end: 11 },
      { values: ['2', 'b'], start: 11, end: 19 },
    ],
    end: 19,
    isPlain: true,
  });
});

test('cells that are asked for later, and in any order, are those of their row', () => {
  const { rows } = plainRows(Buffer.from('"1","","ж"\n"2","a","b"\n'), 0);
  plainRows(Buffer.from('"other","rows","here"\n"and","there","too"\n'), 0);
  const [first, second] = rows;
  expect([second?.cells.at(2), first?.cells.at(2), second?.cells.at(0), first?.cells.at(1)]).toEqual([
    'b',
    'ж',
    '2',
    '',
  ]);
  expect([first?.cells.at(3), first?.cells.at(-1)]).toEqual([undefined, undefined]);
});
