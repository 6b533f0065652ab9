import type { estypes } from '@elastic/elasticsearch';
import type { Period } from '../../search/calendar.ts';
import type { TweetField } from '../../search/fields.ts';
import { ALWAYS, intersect } from '../../search/query/timeClauses.ts';
import type { SearchParams } from '../address/searchParams.ts';
import { toRange } from './chosenTime.ts';
import type { Aggregation } from './facetRequest.ts';
import { chosenFacets, ofCampaigns } from './searchFilters.ts';
import type { TimelinePlan } from './timelineInterval.ts';

/** Name of the timeline among the aggregations, and of what is in it. */
export const TIMELINE = 'timeline';
export const HISTOGRAM = 'histogram';
export const FIRST = 'first';
export const LAST = 'last';

const TIME = 'time' satisfies TweetField;

/** When the first and the last tweet was written. */
const ENDS = { [FIRST]: { min: { field: TIME } }, [LAST]: { max: { field: TIME } } };

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
      ...ENDS,
    },
  };
}

/**
 * All tweets of the chosen campaigns over the same time, whatever else is asked: what those that are found are a part
 * of. Elasticsearch keeps the answer in its cache of requests, for most searches want the same.
 * @param chosen the time that the search is narrowed to: buckets at its ends count no more of it than the timeline does
 * @param within the time that the timeline shows, where that is known: fine intervals of all time would be too many
 */
export function buildTimelineOfAll(
  params: SearchParams,
  { interval }: TimelinePlan,
  chosen: Period,
  within: Period = ALWAYS,
): estypes.SearchRequest {
  const range = toRange(intersect(chosen, within));
  return {
    query: ofCampaigns(params),
    aggs: {
      [TIMELINE]: {
        filter: range === undefined ? { match_all: {} } : { range: { [TIME]: range } },
        aggs: {
          [HISTOGRAM]: { date_histogram: { field: TIME, calendar_interval: interval, min_doc_count: 1 } },
        },
      },
      ...ENDS,
    },
    size: 0,
    track_total_hits: false,
  };
}
