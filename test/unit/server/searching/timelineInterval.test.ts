import { describe, expect, test } from 'vitest';
import { periodOf } from '../../../../server/address/days.ts';
import { bucketEnd, planOfDays, planOfTweets } from '../../../../server/searching/timelineInterval.ts';

describe('the finest interval that does not give too many bars', () => {
  test.each([
    ['2016-11-08T10:00Z', '2016-11-08T10:00Z', 'minute'],
    ['2016-11-08T10:00Z', '2016-11-08T12:30Z', 'minute'],
    ['2016-11-08T10:00Z', '2016-11-09T10:00Z', 'hour'],
    ['2016-11-08T10:00Z', '2016-12-08T10:00Z', 'day'],
    ['2016-01-01T00:00Z', '2016-12-31T00:00Z', 'month'],
    ['2009-05-01T00:00Z', '2021-12-01T00:00Z', 'month'],
    ['2006-01-01T00:00Z', '2021-12-01T00:00Z', 'year'],
  ])('from %s to %s: %s', (first, last, interval) => {
    expect(planOfTweets(Date.parse(first), Date.parse(last))).toEqual({ interval, bounds: undefined });
  });
});

describe('chosen days', () => {
  test('are shown whole where both ends are given', () => {
    expect(planOfDays(periodOf('2016'), periodOf('2016'))).toEqual({
      interval: 'month',
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
  ['minute', '2016-12-31T23:59Z', '2017-01-01T00:00Z'],
  ['hour', '2016-12-31T23:00Z', '2017-01-01T00:00Z'],
  ['day', '2016-02-28T00:00Z', '2016-02-29T00:00Z'],
  ['month', '2016-12-01T00:00Z', '2017-01-01T00:00Z'],
  ['year', '2016-01-01T00:00Z', '2017-01-01T00:00Z'],
] as const)('a %s that starts at %s ends at %s', (interval, start, end) => {
  expect(bucketEnd(interval, Date.parse(start))).toBe(Date.parse(end));
});
