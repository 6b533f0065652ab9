import type { estypes } from '@elastic/elasticsearch';
import type { TweetField } from '../search/fields.ts';
import type { Clause } from '../search/query/clause.ts';
import { compileQuery } from '../search/query/compile.ts';
import type { Query } from '../search/query/syntax.ts';
import { buildFacets, type Aggregation } from './facetRequest.ts';
import { chosenDays, chosenFacets } from './searchFilters.ts';
import { RESULT_WINDOW, type SearchParams, type Sort } from './searchParams.ts';
import type { TimelinePlan } from './timelineInterval.ts';

/** Name of the timeline among the aggregations, and of the histogram in it. */
export const TIMELINE = 'timeline';
export const HISTOGRAM = 'histogram';

const TIME = 'time' satisfies TweetField;

type OrderField =
  Extract<TweetField, 'id' | 'campaign' | 'time' | 'likes' | 'retweets' | 'replies'> | '_score';
type Order = readonly (readonly [OrderField, 'asc' | 'desc'])[];

/** What a sort compares first; ties are broken by id and campaign, so that the order is total. */
const ORDERS: Readonly<Record<Sort, Order>> = {
  relevance: [
    ['_score', 'desc'],
    ['id', 'desc'],
  ],
  newest: [
    ['time', 'desc'],
    ['id', 'desc'],
  ],
  oldest: [
    ['time', 'asc'],
    ['id', 'asc'],
  ],
  likes: [
    ['likes', 'desc'],
    ['id', 'desc'],
  ],
  retweets: [
    ['retweets', 'desc'],
    ['id', 'desc'],
  ],
  replies: [
    ['replies', 'desc'],
    ['id', 'desc'],
  ],
};

/**
 * The search itself. Facet choices are a post filter: the facets count beside them, while total and results obey them.
 * @param query undefined: every tweet
 */
export function buildSearch(
  params: SearchParams,
  query: Query | undefined,
  timeline: TimelinePlan,
): estypes.SearchRequest {
  const { perPage, page } = params;
  const from = (page - 1) * perPage;
  return {
    query: buildQuery(params, query),
    post_filter: chosenFacets(params),
    aggs: { ...buildFacets(params), [TIMELINE]: buildTimeline(params, timeline) },
    sort: buildSort(params),
    from,
    size: Math.min(perPage, RESULT_WINDOW - from),
    track_total_hits: true,
  };
}

/** What scores, and the days; the facets are beside it. */
export const buildQuery = (params: SearchParams, query: Query | undefined): Clause => ({
  bool: { ...(query !== undefined && { must: [compileQuery(query)] }), filter: chosenDays(params) },
});

/** The order of a search: total, so that pages and exports neither repeat nor leave out a tweet. */
export const buildSort = ({ sort }: SearchParams): NonNullable<estypes.SearchRequest['sort']> =>
  [...ORDERS[sort], ['campaign', 'asc'] as const].map(([field, order]) => ({ [field]: { order } }));

/** The tweets that are found, over time; empty buckets too. */
function buildTimeline(params: SearchParams, { interval, bounds }: TimelinePlan): Aggregation {
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
    },
  };
}
