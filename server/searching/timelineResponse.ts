import type { Timeline } from './searchAnswer.ts';
import { bucketEnd, planOfTweets, type TimelinePlan } from './timelineInterval.ts';
import type { FIRST, HISTOGRAM, LAST } from './timelineRequest.ts';

/** Elasticsearch's answer to the timeline. */
export interface TimelineAggregate {
  readonly [HISTOGRAM]: {
    readonly buckets: readonly { readonly key: number; readonly doc_count: number }[];
  };
  /** Epoch milliseconds; null where no tweet is found. */
  readonly [FIRST]: { readonly value: number | null };
  readonly [LAST]: { readonly value: number | null };
}

/** How the time is to be cut in which tweets were found. @param otherwise where there are none */
export function readPlan(found: TimelineAggregate | undefined, otherwise: TimelinePlan): TimelinePlan {
  const [first, last] = [found?.first.value ?? undefined, found?.last.value ?? undefined];
  return first === undefined || last === undefined ? otherwise : planOfTweets(first, last);
}

/** @param found undefined where nothing is indexed: there is then no timeline */
export const readTimeline = ({ interval }: TimelinePlan, found: TimelineAggregate | undefined): Timeline => ({
  interval,
  buckets: (found?.histogram.buckets ?? []).map(({ key, doc_count }) => ({
    from: new Date(key).toISOString(),
    to: new Date(bucketEnd(interval, key)).toISOString(),
    count: doc_count,
  })),
});
