import { FACET_NAMES, FACETS, type FacetName } from '../../address/facetNames.ts';
import { labelOf as labelOfValue, type Handles } from '../../searching/facetResponse.ts';
import type { SearchAnswer } from '../../searching/searchAnswer.ts';
import type { SearchParams } from '../../address/searchParams.ts';
import { facetValueLabel } from './facetList.ts';
import { changedUrl, facetUrl, withoutHashtagUrl } from '../../address/searchLinks.ts';

/** Where the counts took too long, accounts are called as the address calls them. */
const NO_HANDLES: Handles = new Map();

/** A filter that is on, and the way to take it off. */
export interface ActiveFilter {
  /** `Language: Russian`, `Not language: Russian` */
  readonly label: string;
  readonly removeUrl: string;
}

/** Every filter of a search, in the order of the page. */
export function activeFilters(params: SearchParams, answer: SearchAnswer): readonly ActiveFilter[] {
  const facets = FACET_NAMES.flatMap((name) => {
    const label = (value: string): string => labelOf(answer, name, value);
    const filter = (start: string, value: string): ActiveFilter => ({
      label: `${start}: ${label(value)}`,
      removeUrl: facetUrl(params, name, value, 'off'),
    });
    return [
      ...params.include[name].map((value) => filter(FACETS[name].label, value)),
      ...params.exclude[name].map((value) => filter(`Not ${FACETS[name].label.toLowerCase()}`, value)),
    ];
  });
  const hashtags = params.allHashtags.map((value) => ({
    label: `With hashtag: ${labelOf(answer, 'hashtag', value)}`,
    removeUrl: withoutHashtagUrl(params, value),
  }));
  return [...facets, ...hashtags, ...dateFilters(params)];
}

function labelOf(answer: SearchAnswer, name: FacetName, value: string): string {
  const known = answer.facets[name].find((row) => row.value === value)?.label;
  return facetValueLabel(name, value, known ?? labelOfValue(name, value, NO_HANDLES));
}

function dateFilters(params: SearchParams): readonly ActiveFilter[] {
  const { dateFrom, dateTo } = params;
  const from = { label: `From ${dateFrom}`, removeUrl: changedUrl(params, { dateFrom: undefined }) };
  const to = {
    label: `To the end of ${dateTo}`,
    removeUrl: changedUrl(params, { dateTo: undefined }),
  };
  return [...(dateFrom === undefined ? [] : [from]), ...(dateTo === undefined ? [] : [to])];
}
