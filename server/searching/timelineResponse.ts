import type { Period } from '../../search/calendar.ts';
import type { Timeline, TimelineInterval } from './timelineAnswer.ts';
import { bucketEnd, bucketStart, planOfTweets, type TimelinePlan } from './timelineInterval.ts';
import type { FIRST, HISTOGRAM, LAST, TIMELINE } from './timelineRequest.ts';
import { toIso } from '../archive/isoTime.ts';

interface Histogram {
  readonly [HISTOGRAM]: {
    readonly buckets: readonly { readonly key: number; readonly doc_count: number }[];
  };
}

/** Epoch milliseconds; null where no tweet is found. */
interface Ends {
  readonly [FIRST]: { readonly value: number | null };
  readonly [LAST]: { readonly value: number | null };
}

/** Elasticsearch's answer to the timeline. */
export type TimelineAggregate = Histogram & Ends;

/** Elasticsearch's answer to the timeline of all tweets. Without an index there are no aggregations. */
export interface FoundTimelineOfAll {
  readonly aggregations?: { readonly [TIMELINE]: Histogram } & Ends;
}

/** How the time is to be cut in which tweets were found. @param otherwise where there are none */
export function readPlan(found: TimelineAggregate | undefined, otherwise: TimelinePlan): TimelinePlan {
  const ends = found && readEnds(found);
  return ends === undefined ? otherwise : planOfTweets(ends.from, ends.to);
}

/** The buckets from that of the first tweet to that of the last, whole. */
export function shownTime({ interval }: TimelinePlan, found: Ends | undefined): Period | undefined {
  const ends = found && readEnds(found);
  if (ends === undefined) return undefined;
  return { from: bucketStart(interval, ends.from), to: bucketEnd(interval, bucketStart(interval, ends.to)) };
}

/** Both ends inclusive; undefined where there is no tweet. */
function readEnds({ first, last }: Ends): Period | undefined {
  return first.value === null || last.value === null ? undefined : { from: first.value, to: last.value };
}

/** All that was answered about time. */
export interface FoundTimes {
  /** Undefined where nothing is indexed: there is then no timeline. */
  readonly found: TimelineAggregate | undefined;
  /** The tweets of the chosen campaigns, cut in the same way. */
  readonly all: FoundTimelineOfAll | undefined;
  /** First and last tweet of the chosen campaigns at any time. */
  readonly ends: FoundTimelineOfAll | undefined;
  /** The time that the search is narrowed to. */
  readonly chosen: Period;
}

export function readTimeline({ interval }: TimelinePlan, { found, all, ends, chosen }: FoundTimes): Timeline {
  const edges = edgesOf(interval, chosen, ends?.aggregations);
  const counts = new Map(
    all?.aggregations?.timeline.histogram.buckets.map(({ key, doc_count }) => [key, doc_count]),
  );
  return {
    interval,
    first: toIso(found?.first.value),
    last: toIso(found?.last.value),
    buckets: (found?.histogram.buckets ?? []).map(({ key, doc_count }) => {
      const to = bucketEnd(interval, key);
      return {
        from: new Date(key).toISOString(),
        to: new Date(to).toISOString(),
        count: doc_count,
        of: counts.get(key) ?? 0,
        partial: edges.some((edge) => edge > key && edge < to),
      };
    }),
  };
}

/**
 * Where the search, and the release, begin and end. A release is taken to hold all of the days of its first and its last
 * tweet.
 */
function edgesOf(
  interval: TimelineInterval,
  { from, to }: Period,
  found: Ends | undefined,
): readonly number[] {
  const ends = found && readEnds(found);
  if (ends === undefined || interval === 'minute' || interval === 'hour') return [from, to];
  return [from, to, bucketStart('day', ends.from), bucketEnd('day', bucketStart('day', ends.to))];
}
