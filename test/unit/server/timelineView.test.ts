import { expect, test } from 'vitest';
import { EVERYTHING } from '../../../server/pages/searchLinks.ts';
import { timelineView } from '../../../server/pages/timelineView.ts';
import type { TimelineInterval } from '../../../server/searching/searchAnswer.ts';

const draw = (interval: TimelineInterval, from: string, to: string, params = EVERYTHING) =>
  timelineView(params, { interval, buckets: [{ from, to, count: 1_234 }] })?.bars[0];

test.each<[TimelineInterval, string, string, string, string | undefined]>([
  [
    'year',
    '2016-01-01T00:00:00.000Z',
    '2017-01-01T00:00:00.000Z',
    '2016',
    '/search?date_from=2016&date_to=2016',
  ],
  [
    'month',
    '2016-02-01T00:00:00.000Z',
    '2016-03-01T00:00:00.000Z',
    'February 2016',
    '/search?date_from=2016-02&date_to=2016-02',
  ],
  [
    'day',
    '2016-02-29T00:00:00.000Z',
    '2016-03-01T00:00:00.000Z',
    '29 February 2016',
    '/search?date_from=2016-02-29&date_to=2016-02-29',
  ],
  [
    'hour',
    '2016-02-29T23:00:00.000Z',
    '2016-03-01T00:00:00.000Z',
    '29 February 2016, 23:00 to 23:59 UTC',
    undefined,
  ],
  ['minute', '2016-02-29T23:59:00.000Z', '2016-03-01T00:00:00.000Z', '29 Feb 2016, 23:59 UTC', undefined],
])('a bar of one %s from %s is named and leads to its days', (interval, from, to, label, url) => {
  expect(draw(interval, from, to)).toMatchObject({ label, tweets: '1,234 tweets', url });
});

test('a bar that the search cuts keeps the end of the search', () => {
  const params = { ...EVERYTHING, dateFrom: '2016-02-10', dateTo: '2016-02-20' };
  const bar = draw('month', '2016-02-01T00:00:00.000Z', '2016-03-01T00:00:00.000Z', params);
  expect(bar?.url).toBe('/search?date_from=2016-02-10&date_to=2016-02-20');
});

test('a bar with few tweets can be seen, an empty one takes no ink', () => {
  const bucket = (month: string, count: number) => ({
    from: `2016-${month}-01T00:00:00.000Z`,
    to: '2016-12-01T00:00:00.000Z',
    count,
  });
  const view = timelineView(EVERYTHING, {
    interval: 'month',
    buckets: [bucket('01', 10_000), bucket('02', 1), bucket('03', 0)],
  });
  expect(view?.bars.map(({ height }) => height)).toEqual([100, 2, 0]);
  expect(view?.bars.map(({ y }) => y)).toEqual([0, 98, 100]);
  expect([view?.start, view?.end, view?.largest]).toEqual(['January 2016', 'March 2016', '10,000 tweets']);
});

test('nothing found, nothing drawn', () => {
  expect(timelineView(EVERYTHING, { interval: 'day', buckets: [] })).toBeUndefined();
});
