import type { Period } from '../../search/calendar.ts';
import type { TimelineInterval } from './timelineAnswer.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;

/**
 * Finest first; months and years are taken at their average length. `most` is how many bars it may give: so few that they
 * can be told apart and clicked, and so that a time people look at has an interval of its own: three hours of minutes, a
 * week of hours, a quarter of days, two years of weeks. Releases reach from 2009 to 2021, which is 156 months; what is
 * longer than 156 years is no time of tweets.
 */
const INTERVALS: readonly { readonly name: TimelineInterval; readonly ms: number; readonly most: number }[] =
  [
    { name: 'minute', ms: MINUTE_MS, most: 180 },
    { name: 'hour', ms: HOUR_MS, most: 168 },
    { name: 'day', ms: DAY_MS, most: 92 },
    { name: 'week', ms: WEEK_MS, most: 105 },
    { name: 'month', ms: 30.44 * DAY_MS, most: 156 },
    { name: 'year', ms: 365.25 * DAY_MS, most: 156 },
  ];

/** How the timeline is cut. */
export interface TimelinePlan {
  readonly interval: TimelineInterval;
  /** Shown whole, with empty bars at its ends; undefined: from the first tweet to the last. */
  readonly bounds: Period | undefined;
}

/** The plan that the chosen days give by themselves; undefined where it takes a look at the first and the last tweet. */
export function planOfDays(from: Period | undefined, to: Period | undefined): TimelinePlan | undefined {
  if (from === undefined || to === undefined) return undefined;
  return planOfTime({ from: from.from, to: to.to });
}

/** The plan that a chosen time gives by itself; undefined where an end is open, or it is far longer than any release. */
export function planOfTime(bounds: Period): TimelinePlan | undefined {
  if (!Number.isFinite(bounds.from) || !Number.isFinite(bounds.to) || bounds.from >= bounds.to)
    return undefined;
  const interval = intervalOf(bounds);
  return interval === undefined ? undefined : { interval, bounds };
}

/** The plan for tweets of which the first and the last are known, in epoch milliseconds. */
export const planOfTweets = (first: number, last: number): TimelinePlan => ({
  interval: intervalOf({ from: first, to: last }) ?? 'year',
  bounds: undefined,
});

/** The finest interval that does not give too many bars; undefined where all of them do. */
const intervalOf = ({ from, to }: Period): TimelineInterval | undefined =>
  INTERVALS.find(({ ms, most }) => (to - from) / ms <= most)?.name;

/** Start of the bucket that holds a moment. Both in epoch milliseconds, UTC; weeks start on Monday. */
export function bucketStart(interval: TimelineInterval, ms: number): number {
  const date = new Date(ms);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  switch (interval) {
    case 'year':
      return Date.UTC(year, 0, 1);
    case 'month':
      return Date.UTC(year, month, 1);
    case 'week':
      return Date.UTC(year, month, day - ((date.getUTCDay() + 6) % 7));
    case 'day':
      return Date.UTC(year, month, day);
    case 'hour':
      return ms - (ms % HOUR_MS);
    case 'minute':
      return ms - (ms % MINUTE_MS);
    default:
      return interval satisfies never;
  }
}

/** End of a bucket, exclusive. Both in epoch milliseconds. */
export function bucketEnd(interval: TimelineInterval, start: number): number {
  const date = new Date(start);
  switch (interval) {
    case 'year':
      return Date.UTC(date.getUTCFullYear() + 1, 0, 1);
    case 'month':
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
    case 'week':
      return start + WEEK_MS;
    case 'day':
      return start + DAY_MS;
    case 'hour':
      return start + HOUR_MS;
    case 'minute':
      return start + MINUTE_MS;
    default:
      return interval satisfies never;
  }
}
