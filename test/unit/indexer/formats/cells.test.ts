import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asHandle,
  dayOfApiTime,
  fromEpochMs,
  fromUsTime,
  isIntactId,
  nameOfClient,
  toList,
} from '../../../../indexer/formats/cells.ts';
import { codeOfLanguage } from '../../../../indexer/formats/languageNames.ts';
import { parseList } from '../../../../indexer/listCell.ts';

test.each([
  ['905874659358453760', true],
  ['12', true],
  ['1000000000', true],
  ['9.06E+17', false],
  ['731000000000000000', false],
  ['743167000000000000', false],
  ['98336677.0', false],
  ["'-1'", false],
  ['', false],
  ['0', false],
  ['123456789012345678901', false],
])('the digits of %s are all there: %s', (id, intact) => {
  expect(isIntactId(id)).toBe(intact);
});

test.each([
  ['MILL_LANE', 'mill_lane'],
  [' mill_lane ', 'mill_lane'],
  ['906000000000000000', ''],
  ['mill lane', ''],
  ['', ''],
])('the handle %j is %j', (cell, handle) => {
  expect(asHandle(cell)).toBe(handle);
});

describe('a time', () => {
  test.each([
    ['1/2/2017 16:48', '2017-01-02 16:48'],
    ['12/31/2015 0:05', '2015-12-31 00:05'],
    ['10/1/17 19:58', '2017-10-01 19:58'],
    ['31.12.2015 0:05', '31.12.2015 0:05'],
    ['', ''],
  ])('with the month first: %s is %s', (cell, time) => {
    expect(fromUsTime(cell)).toBe(time);
  });

  test.each([
    ['1475520300000', '2016-10-03 18:45'],
    ['1475520300000.0', '2016-10-03 18:45'],
    ['1.4755203E12', '1.4755203E12'],
    ['', ''],
  ])('in milliseconds: %s is %s', (cell, time) => {
    expect(fromEpochMs(cell)).toBe(time);
  });

  test.each([
    ['Wed Jan 07 04:38:02 +0000 2009', '2009-01-07'],
    ['Wed Foo 07 04:38:02 +0000 2009', 'Wed Foo 07 04:38:02 +0000 2009'],
    ['Wed Jan 07 04:38:02 +0200 2009', 'Wed Jan 07 04:38:02 +0200 2009'],
  ])('of the API: the day of %s is %s', (cell, day) => {
    expect(dayOfApiTime(cell)).toBe(day);
  });
});

test('a list is read as it was written, whatever is in it', () => {
  expect(toList([])).toBe('');
  expect(toList(['https://mill.example/a,b', "it's"])).toBe(`['https://mill.example/a,b', 'it\\'s']`);
  const items = fc.array(fc.string({ minLength: 1 }).filter((item) => item.trim() === item && item !== ''));
  fc.assert(
    fc.property(items, (list) => {
      expect(parseList(toList(list))).toEqual(list);
    }),
  );
});

test.each([
  ['<a href="https://mill.example" rel="nofollow">Twitter Web Client</a>', 'Twitter Web Client'],
  ['Twitter Web Client', 'Twitter Web Client'],
  ['', ''],
])('the client of %s is %s', (cell, name) => {
  expect(nameOfClient(cell)).toBe(name);
});

test('the client of a long row of brackets is there at once', () => {
  expect(nameOfClient('<'.repeat(1_000_000))).toHaveLength(1_000_000);
});

test.each([
  ['English', 'en'],
  ['Farsi (Persian)', 'fa'],
  ['LANGUAGE UNDEFINED', 'und'],
  ['Simplified Chinese', 'zh-CN'],
  ['Pushto', 'ps'],
  ['Elvish', 'Elvish'],
  ['', ''],
])('the language %s is %s', (name, code) => {
  expect(codeOfLanguage(name)).toBe(code);
});
