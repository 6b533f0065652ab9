import { describe, expect, test } from 'vitest';
import { periodOf } from '../../../../server/address/days.ts';
import {
  bucketEnd,
  bucketStart,
  planOfDays,
  planOfTime,
  planOfTweets,
} from '../../../../server/searching/timelineInterval.ts';

describe('the finest interval that does not give too many bars', () => {
  test.each([
    ['2016-11-08T10:00Z', '2016-11-08T10:00Z', 'minute'],
    ['2016-11-08T10:00Z', '2016-11-08T12:30Z', 'minute'],
    ['2016-11-08T10:00Z', '2016-11-09T10:00Z', 'hour'],
    ['2016-11-08T10:00Z', '2016-12-08T10:00Z', 'day'],
    ['2016-11-08T10:00Z', '2016-11-08T13:00Z', 'minute'],
    ['2016-11-08T10:00Z', '2016-11-08T13:01Z', 'hour'],
    ['2016-11-08T10:00Z', '2016-11-15T10:00Z', 'hour'],
    ['2016-11-08T10:00Z', '2016-11-15T11:00Z', 'day'],
    ['2016-11-08T10:00Z', '2017-02-08T10:00Z', 'day'],
    ['2016-11-08T10:00Z', '2017-02-08T11:00Z', 'week'],
    ['2016-01-01T00:00Z', '2018-01-01T00:00Z', 'week'],
    ['2016-01-01T00:00Z', '2018-01-10T00:00Z', 'month'],
    ['2013-01-01T00:00Z', '2018-01-01T00:00Z', 'month'],
    ['2009-05-01T00:00Z', '2021-12-01T00:00Z', 'month'],
    ['2006-01-01T00:00Z', '2021-12-01T00:00Z', 'year'],
  ])('from %s to %s: %s', (first, last, interval) => {
    expect(planOfTweets(Date.parse(first), Date.parse(last))).toEqual({ interval, bounds: undefined });
  });
});

describe('chosen days', () => {
  test('are shown whole where both ends are given', () => {
    expect(planOfDays(periodOf('2016'), periodOf('2016'))).toEqual({
      interval: 'week',
      bounds: { from: Date.UTC(2016, 0), to: Date.UTC(2017, 0) },
    });
  });

  test.each([
    ['2016', undefined],
    [undefined, '2016'],
    ['1970', '9999'],
  ])('leave it to the tweets otherwise: %s to %s', (from, to) => {
    expect(planOfDays(periodOf(from), periodOf(to))).toBeUndefined();
  });
});

test.each([
  ['year', '2016-01-01T00:00Z', '2015-12-31T23:59:59.999Z'],
  ['month', '2016-02-01T00:00Z', '2016-01-31T23:59:59.999Z'],
  ['week', '2016-02-29T00:00Z', '2016-02-28T23:59:59.999Z'],
  ['day', '2016-03-01T00:00Z', '2016-02-29T23:59:59.999Z'],
  ['hour', '2017-01-01T00:00Z', '2016-12-31T23:59:59.999Z'],
  ['minute', '2017-01-01T00:00Z', '2016-12-31T23:59:59.999Z'],
] as const)(
  'a %s starts at %s, and the moment before it lies in the one before',
  (interval, start, before) => {
    const from = Date.parse(start);
    expect(bucketStart(interval, from)).toBe(from);
    const earlier = bucketStart(interval, Date.parse(before));
    expect(earlier).toBeLessThan(from);
    expect(bucketEnd(interval, earlier)).toBe(from);
  },
);

test.each([
  ['a chosen minute', '2016-11-08T14:30Z', '2016-11-08T14:31Z', 'minute'],
  ['a chosen hour', '2016-11-08T14:00Z', '2016-11-08T15:00Z', 'minute'],
  ['a day', '2016-02-29T00:00Z', '2016-03-01T00:00Z', 'hour'],
  ['a month', '2016-12-01T00:00Z', '2017-01-01T00:00Z', 'day'],
] as const)('%s from %s to %s is cut by the %s', (_, from, to, interval) => {
  const bounds = { from: Date.parse(from), to: Date.parse(to) };
  expect(planOfTime(bounds)).toEqual({ interval, bounds });
});

test('a time of nothing, or without an end, is no plan', () => {
  expect(planOfTime({ from: 5, to: 5 })).toBeUndefined();
  expect(planOfTime({ from: -Infinity, to: 5 })).toBeUndefined();
  expect(planOfTime({ from: 5, to: Infinity })).toBeUndefined();
});

test.each([
  ['minute', '2016-12-31T23:59Z', '2017-01-01T00:00Z'],
  ['hour', '2016-12-31T23:00Z', '2017-01-01T00:00Z'],
  ['day', '2016-02-28T00:00Z', '2016-02-29T00:00Z'],
  ['week', '2016-12-26T00:00Z', '2017-01-02T00:00Z'],
  ['month', '2016-12-01T00:00Z', '2017-01-01T00:00Z'],
  ['year', '2016-01-01T00:00Z', '2017-01-01T00:00Z'],
] as const)('a %s that starts at %s ends at %s', (interval, start, end) => {
  expect(bucketEnd(interval, Date.parse(start))).toBe(Date.parse(end));
});
