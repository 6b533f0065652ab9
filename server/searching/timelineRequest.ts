import type { TweetField } from '../../search/fields.ts';
import type { SearchParams } from '../address/searchParams.ts';
import type { Aggregation } from './facetRequest.ts';
import { chosenFacets } from './searchFilters.ts';
import type { TimelinePlan } from './timelineInterval.ts';

/** Name of the timeline among the aggregations, and of what is in it. */
export const TIMELINE = 'timeline';
export const HISTOGRAM = 'histogram';
export const FIRST = 'first';
export const LAST = 'last';

const TIME = 'time' satisfies TweetField;

/** The tweets that are found, over time; empty buckets too, and the time of the first and the last. */
export function buildTimeline(params: SearchParams, { interval, bounds }: TimelinePlan): Aggregation {
  const extended_bounds = bounds && { min: bounds.from, max: bounds.to - 1 };
  return {
    filter: chosenFacets(params),
    aggs: {
      [HISTOGRAM]: {
        date_histogram: {
          field: TIME,
          calendar_interval: interval,
          min_doc_count: 0,
          ...(extended_bounds !== undefined && { extended_bounds }),
        },
      },
      [FIRST]: { min: { field: TIME } },
      [LAST]: { max: { field: TIME } },
    },
  };
}
