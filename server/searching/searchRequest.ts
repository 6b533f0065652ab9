import type { estypes } from '@elastic/elasticsearch';
import type { Clause } from '../../search/query/clause.ts';
import { compileQuery } from '../../search/query/compile.ts';
import type { Query } from '../../search/query/syntax.ts';
import { RESULT_WINDOW, type SearchParams } from '../address/searchParams.ts';
import { buildFacets } from './facetRequest.ts';
import { chosenDays, chosenFacets } from './searchFilters.ts';
import { buildSort, fromRandomPlace } from './searchOrder.ts';
import { buildAccountShare, SHARE } from './shareRequest.ts';
import type { TimelinePlan } from './timelineInterval.ts';
import { buildTimeline, TIMELINE } from './timelineRequest.ts';

/** The tweets of one page, and the total. @param query undefined: every tweet */
export function buildPage(params: SearchParams, query: Query | undefined): estypes.SearchRequest {
  return {
    query: { bool: { must: [buildQuery(params, query)], filter: [chosenFacets(params)] } },
    sort: buildSort(params),
    ...buildPart(params),
    track_total_hits: true,
  };
}

/**
 * What is counted beside every page of a search: facets, time, accounts. Choices in facets are no part of its query, for
 * a facet counts beside its own choice. It has no page, order or score in it, so that Elasticsearch keeps it in its
 * cache of requests while a reader turns pages: of 28,595 tweets in 9 ms instead of 25, of 422,434 in 10 instead of 108
 * (2026-11). Apart from the page it costs no more than in one request with it: 36 ms against 37, and 105 against 104.
 */
export const buildCounts = (
  params: SearchParams,
  query: Query | undefined,
  timeline: TimelinePlan,
): estypes.SearchRequest => ({
  query: buildUnnarrowed(params, query),
  aggs: {
    ...buildFacets(params),
    [TIMELINE]: buildTimeline(params, timeline),
    [SHARE]: buildAccountShare(params),
  },
  size: 0,
  track_total_hits: false,
});

/** The timeline alone, where it turned out that it has to be cut otherwise. */
export const buildTimelineAlone = (
  params: SearchParams,
  query: Query | undefined,
  timeline: TimelinePlan,
): estypes.SearchRequest => ({
  query: buildUnnarrowed(params, query),
  aggs: { [TIMELINE]: buildTimeline(params, timeline) },
  size: 0,
  track_total_hits: false,
});

/** What is found whatever is chosen in facets, without scores. */
const buildUnnarrowed = (params: SearchParams, query: Query | undefined): Clause => ({
  bool: { filter: [...chosenDays(params), ...(query === undefined ? [] : [compileQuery(query)])] },
});

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
