import type { Period } from '../../search/calendar.ts';
import type { TimelineInterval } from './searchAnswer.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Finest first; months and years are taken at their average length. */
const INTERVALS: readonly { readonly name: TimelineInterval; readonly ms: number }[] = [
  { name: 'minute', ms: MINUTE_MS },
  { name: 'hour', ms: HOUR_MS },
  { name: 'day', ms: DAY_MS },
  { name: 'month', ms: 30.44 * DAY_MS },
  { name: 'year', ms: 365.25 * DAY_MS },
];

/** Bars that can still be told apart and clicked. Releases reach from 2009 to 2021: 156 months. */
const MOST_BARS = 156;

/** How the timeline is cut. */
export interface TimelinePlan {
  readonly interval: TimelineInterval;
  /** Shown whole, with empty bars at its ends; undefined: from the first tweet to the last. */
  readonly bounds: Period | undefined;
}

/** The plan that the chosen days give by themselves; undefined where it takes a look at the first and the last tweet. */
export function planOfDays(from: Period | undefined, to: Period | undefined): TimelinePlan | undefined {
  if (from === undefined || to === undefined) return undefined;
  const bounds = { from: from.from, to: to.to };
  const year = INTERVALS.at(-1)?.ms ?? 0;
  return (bounds.to - bounds.from) / year > MOST_BARS ? undefined : { interval: intervalOf(bounds), bounds };
}

/** The plan for tweets of which the first and the last are known, in epoch milliseconds. */
export const planOfTweets = (first: number, last: number): TimelinePlan => ({
  interval: intervalOf({ from: first, to: last }),
  bounds: undefined,
});

/** The finest interval that does not give too many bars. */
function intervalOf({ from, to }: Period): TimelineInterval {
  return INTERVALS.find(({ ms }) => (to - from) / ms <= MOST_BARS)?.name ?? 'year';
}

/** End of a bucket, exclusive. Both in epoch milliseconds. */
export function bucketEnd(interval: TimelineInterval, start: number): number {
  const date = new Date(start);
  switch (interval) {
    case 'year':
      return Date.UTC(date.getUTCFullYear() + 1, 0, 1);
    case 'month':
      return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
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
