import { FACET_NAMES, type FacetName } from '../../address/facetNames.ts';
import type { SearchAnswer } from '../../searching/searchAnswer.ts';
import { searchUrl, type SearchParams } from '../../address/searchParams.ts';
import { facetList, type FacetView } from '../facet/facetList.ts';
import { timelineView, type TimelineView } from '../timeline/timelineView.ts';

/** A set of tweets at a glance: when, and the largest values of each facet, all of them links into the search. */
export interface Overview {
  readonly total: number;
  readonly searchUrl: string;
  readonly timeline: TimelineView | undefined;
  readonly facets: readonly FacetView[];
}

/** @param but the facet that the set is made by */
export const overview = (params: SearchParams, answer: SearchAnswer, but?: FacetName): Overview => ({
  total: answer.total,
  searchUrl: searchUrl(params),
  timeline: timelineView(params, answer.timeline),
  facets: facetList(
    params,
    answer,
    FACET_NAMES.filter((name) => name !== but),
  ),
});
