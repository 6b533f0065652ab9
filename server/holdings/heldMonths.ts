import { bucketEnd, planOfTweets } from '../searching/timelineInterval.ts';
import type { CountedTime, Timeline } from '../searching/timelineAnswer.ts';
import { wholeTimeline } from '../searching/wholeTimeline.ts';

/** Months, or where these are too many to tell apart years, without a gap. */
export function readMonths(
  buckets: readonly { readonly key: number; readonly doc_count: number }[],
): Timeline {
  const [first, last] = [buckets[0]?.key, buckets.at(-1)?.key];
  if (first === undefined || last === undefined) return wholeTimeline('month', []);
  const interval = planOfTweets(first, bucketEnd('month', last)).interval === 'year' ? 'year' : 'month';
  const start = interval === 'year' ? Date.UTC(new Date(first).getUTCFullYear(), 0, 1) : first;
  const found: CountedTime[] = [];
  for (let from = start; from <= last; from = bucketEnd(interval, from)) {
    const to = bucketEnd(interval, from);
    const inside = buckets.filter(({ key }) => key >= from && key < to);
    found.push({
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      count: inside.reduce((sum, { doc_count }) => sum + doc_count, 0),
    });
  }
  return wholeTimeline(interval, found);
}
