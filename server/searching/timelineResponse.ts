import type { Timeline } from './searchAnswer.ts';
import { bucketEnd, type TimelinePlan } from './timelineInterval.ts';
import type { HISTOGRAM } from './timelineRequest.ts';

/** Elasticsearch's answer to the timeline. */
export interface TimelineAggregate {
  readonly [HISTOGRAM]: {
    readonly buckets: readonly { readonly key: number; readonly doc_count: number }[];
  };
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
