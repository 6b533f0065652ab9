import { expect, test } from 'vitest';
import { parseDay } from '../../../../server/address/days.ts';

test.each([
  ['2016', '2016-01-01', '2017-01-01'],
  ['2016-11', '2016-11-01', '2016-12-01'],
  ['2016-12', '2016-12-01', '2017-01-01'],
  ['2016-02-29', '2016-02-29', '2016-03-01'],
  ['2016-12-31', '2016-12-31', '2017-01-01'],
])('%s is whole and UTC', (text, from, to) => {
  expect(parseDay(text)).toEqual({ from: Date.parse(from), to: Date.parse(to) });
});

test.each([
  '',
  '16',
  '2016-00',
  '2016-13',
  '2016-11-31',
  '2016-11-00',
  '2016-1-1',
  '２０１６',
  '2016-11-08T00:00',
  '0000',
  '-2016',
])('%j is not a date', (text) => {
  expect(parseDay(text)).toEqual({ problem: expect.stringContaining('YYYY-MM-DD') as string });
});
