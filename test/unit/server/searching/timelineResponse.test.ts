import { expect, test } from 'vitest';
import type { Period } from '../../../../search/calendar.ts';
import { ALWAYS } from '../../../../search/query/timeClauses.ts';
import type { TimelineInterval } from '../../../../server/searching/timelineAnswer.ts';
import { bucketStart } from '../../../../server/searching/timelineInterval.ts';
import { readTimeline, shownTime } from '../../../../server/searching/timelineResponse.ts';

const at = (iso: string): number => Date.parse(iso);
const periodOf = (from: string, to: string): Period => ({ from: at(from), to: at(to) });

/** What Elasticsearch answers: buckets with their counts, and the first and the last tweet. */
function answered(buckets: Readonly<Record<string, number>>, first: string, last: string) {
  const found = Object.entries(buckets).map(([start, doc_count]) => ({ key: at(start), doc_count }));
  return { histogram: { buckets: found }, first: { value: at(first) }, last: { value: at(last) } };
}

const RELEASE = ['2016-01-10T05:00Z', '2016-04-20T23:59Z'] as const;
const found = answered(
  { '2016-01-01': 1, '2016-02-01': 0, '2016-03-01': 2, '2016-04-01': 1 },
  '2016-01-12T07:30Z',
  '2016-04-01T00:00Z',
);
const all = {
  aggregations: {
    timeline: answered({ '2016-01-01': 5, '2016-03-01': 4, '2016-04-01': 3 }, ...RELEASE),
    first: { value: at(RELEASE[0]) },
    last: { value: at(RELEASE[1]) },
  },
};
const read = (chosen: Period, interval: TimelineInterval = 'month') =>
  readTimeline({ interval, bounds: undefined }, { found, all, ends: all, chosen });

test('buckets have what they are a part of, and the first and last tweet are told', () => {
  const { first, last, buckets } = read(ALWAYS);
  expect([first, last]).toEqual(['2016-01-12T07:30:00.000Z', '2016-04-01T00:00:00.000Z']);
  expect(buckets.map(({ from, to, count, of }) => [from.slice(0, 10), to.slice(0, 10), count, of])).toEqual([
    ['2016-01-01', '2016-02-01', 1, 5],
    ['2016-02-01', '2016-03-01', 0, 0],
    ['2016-03-01', '2016-04-01', 2, 4],
    ['2016-04-01', '2016-05-01', 1, 3],
  ]);
});

test.each<[string, Period, readonly boolean[]]>([
  ['the release alone', ALWAYS, [true, false, false, true]],
  ['days inside months', periodOf('2016-01-01', '2016-03-31'), [true, false, true, true]],
  ['whole months', periodOf('2016-02-01', '2016-04-01'), [true, false, false, true]],
])('cut ends are marked: %s', (_, chosen, marked) => {
  expect(read(chosen).buckets.map(({ partial }) => partial)).toEqual(marked);
});

test('a release that holds all of its first and last day cuts no day', () => {
  const days = answered({ '2016-01-10': 1, '2016-01-11': 0 }, RELEASE[0], RELEASE[0]);
  const view = readTimeline(
    { interval: 'day', bounds: undefined },
    { found: days, all, ends: all, chosen: periodOf('2016-01-10', '2016-01-11T12:00Z') },
  );
  expect(view.buckets.map(({ partial }) => partial)).toEqual([false, true]);
});

test('what is shown reaches from the start of the first bucket to the end of the last', () => {
  const plan = { interval: 'week', bounds: undefined } as const;
  expect(shownTime(plan, found)).toEqual(periodOf('2016-01-11', '2016-04-04'));
  expect(bucketStart('week', at('2016-01-12'))).toBe(at('2016-01-11'));
  expect(shownTime(plan, undefined)).toBeUndefined();
});

test('without an index there is no timeline', () => {
  const nothing = { found: undefined, all: undefined, ends: undefined, chosen: ALWAYS };
  expect(readTimeline({ interval: 'month', bounds: undefined }, nothing)).toEqual({
    interval: 'month',
    first: null,
    last: null,
    buckets: [],
  });
});
