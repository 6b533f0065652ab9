import type { CountedTime, Timeline, TimelineInterval } from './timelineAnswer.ts';

/** A timeline of all that is indexed, or of what is set beside no other: each bucket is whole, and a part of itself. */
export const wholeTimeline = (
  interval: TimelineInterval,
  buckets: readonly CountedTime[],
  [first, last]: readonly [string | null, string | null] = [null, null],
): Timeline => ({
  interval,
  first,
  last,
  buckets: buckets.map(({ from, to, count }) => ({ from, to, count, of: count, partial: false })),
});
