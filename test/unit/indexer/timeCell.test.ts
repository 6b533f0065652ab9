import { describe, expect, test } from 'vitest';
import { parseDay, parseMinute } from '../../../indexer/timeCell.ts';

describe('a time', () => {
  test.each([
    ['2017-06-22 16:03', '2017-06-22T16:03:00.000Z'],
    ['2017-06-22 16:03:59', '2017-06-22T16:03:00.000Z'],
    ['2017-06-22T16:03:59.5Z', '2017-06-22T16:03:00.000Z'],
    ['2017-06-22 16:03:00+00:00', '2017-06-22T16:03:00.000Z'],
    [' 2016-02-29 00:00 ', '2016-02-29T00:00:00.000Z'],
    ['2018-12-31 23:59', '2018-12-31T23:59:00.000Z'],
  ])('%s', (cell, iso) => {
    expect(new Date(parseMinute(cell) ?? Number.NaN).toISOString()).toBe(iso);
  });

  test.each([
    '',
    'nan',
    '2018-02-31 10:00',
    '2017-02-29 10:00',
    '2018-13-01 10:00',
    '2018-00-10 10:00',
    '2018-01-01 24:00',
    '2018-01-01 10:60',
    '2018-01-01',
    '01/02/2018 10:00',
    '2018-01-01 10:00+02:00',
    '0018-01-01 10:00',
    '2999-01-01 10:00',
  ])('"%s" is none', (cell) => {
    expect(parseMinute(cell)).toBeUndefined();
  });
});

test.each([
  ['2013-12-07', '2013-12-07T00:00:00.000Z'],
  ['2012-02-29', '2012-02-29T00:00:00.000Z'],
  ['2013-02-29', undefined],
  ['2013-12', undefined],
  ['7.12.2013', undefined],
])('the day %s', (cell, iso) => {
  const day = parseDay(cell);
  expect(day === undefined ? undefined : new Date(day).toISOString()).toBe(iso);
});
