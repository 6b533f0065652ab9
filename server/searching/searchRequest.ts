import type { estypes } from '@elastic/elasticsearch';
import type { Clause } from '../../search/query/clause.ts';
import { compileQuery } from '../../search/query/compile.ts';
import type { Query } from '../../search/query/syntax.ts';
import { buildFacets } from './facetRequest.ts';
import { chosenDays, chosenFacets } from './searchFilters.ts';
import { buildSort, fromRandomPlace } from './searchOrder.ts';
import { RESULT_WINDOW, type SearchParams } from '../address/searchParams.ts';
import type { TimelinePlan } from './timelineInterval.ts';
import { buildTimeline, TIMELINE } from './timelineRequest.ts';

/**
 * The search itself. Facet choices are a post filter: the facets count beside them, while total and results obey them.
 * @param query undefined: every tweet
 */
export function buildSearch(
  params: SearchParams,
  query: Query | undefined,
  timeline: TimelinePlan,
): estypes.SearchRequest {
  return {
    query: buildQuery(params, query),
    post_filter: chosenFacets(params),
    aggs: { ...buildFacets(params), [TIMELINE]: buildTimeline(params, timeline) },
    sort: buildSort(params),
    ...buildPart(params),
    track_total_hits: true,
  };
}

/** The part of the list that is shown. Behind a place, one tweet more tells whether the list goes on. */
function buildPart({ perPage, page, after }: SearchParams): estypes.SearchRequest {
  if (after !== undefined) return { search_after: [...after.values], size: perPage + 1 };
  const from = (page - 1) * perPage;
  return { from, size: Math.min(perPage, RESULT_WINDOW - from) };
}

/** What scores, and the days; the facets are beside it. In random order the text does not score. */
export function buildQuery(params: SearchParams, query: Query | undefined): Clause {
  const text = query === undefined ? [] : [compileQuery(query)];
  const days = chosenDays(params);
  if (params.sort === 'random') {
    // Without any filter Elasticsearch would leave out what does not score.
    const filter = text.length + days.length === 0 ? [{ match_all: {} }] : [...text, ...days];
    return { bool: { filter, should: [fromRandomPlace(params.seed)], minimum_should_match: 0 } };
  }
  return { bool: { ...(text.length > 0 && { must: text }), filter: days } };
}
