import { FACET_NAMES, type FacetName } from './facetNames.ts';
import { checkFacetValue } from './facetValue.ts';
import {
  firstPage,
  parseSearchParams,
  searchUrl,
  type FacetChoice,
  type SearchParams,
  type Sort,
} from './searchParams.ts';

/** The search for every tweet. */
export const EVERYTHING: SearchParams = parseSearchParams(new URLSearchParams()).params;

/** What a facet value is set to: only this, not this, or no matter. */
export type FacetState = 'include' | 'exclude' | 'off';

/** A search that differs; it starts at page 1 again. */
export const changedUrl = (params: SearchParams, changes: Partial<SearchParams>): string =>
  searchUrl(firstPage({ ...params, ...changes }));

/** The search with one value of a facet set otherwise. */
export function facetUrl(params: SearchParams, name: FacetName, value: string, state: FacetState): string {
  return changedUrl(params, {
    include: setValue(params.include, name, value, state === 'include'),
    exclude: setValue(params.exclude, name, value, state === 'exclude'),
  });
}

function setValue(choice: FacetChoice, name: FacetName, value: string, chosen: boolean): FacetChoice {
  const others = choice[name].filter((other) => other !== value);
  return { ...choice, [name]: chosen ? [...others, value] : others };
}

/** The search with one hashtag more that must occur; undefined where no other is chosen, or this one is there. */
export function alsoHashtagUrl(params: SearchParams, value: string): string | undefined {
  const { include, allHashtags } = params;
  if (include.hashtag.length + allHashtags.length === 0 || allHashtags.includes(value)) return undefined;
  // A single choice means the same among those that must all occur.
  const [only, ...others] = include.hashtag;
  if (only === undefined || others.length > 0)
    return changedUrl(params, { allHashtags: [...allHashtags, value] });
  return changedUrl(params, {
    include: { ...include, hashtag: [] },
    allHashtags: [...allHashtags, only, value],
  });
}

/** The search without one of the hashtags that must all occur. */
export const withoutHashtagUrl = (params: SearchParams, value: string): string =>
  changedUrl(params, { allHashtags: params.allHashtags.filter((other) => other !== value) });

/** Every tweet that has one value of a facet. @param value as addresses write it, or as a tweet has it: `#MAGA` is `maga` */
export function onlyFacet(name: FacetName, value: string): SearchParams {
  const checked = checkFacetValue(name, value);
  const canonical = 'value' in checked ? checked.value : value;
  return { ...EVERYTHING, include: { ...EVERYTHING.include, [name]: [canonical] } };
}

export const onlyFacetUrl = (name: FacetName, value: string): string => searchUrl(onlyFacet(name, value));

/** The search for a query text in everything. */
export const queryUrl = (q: string, sort: Sort = 'newest'): string => changedUrl(EVERYTHING, { q, sort });

/** The search without its query text. Relevance then means nothing. */
export const withoutQueryUrl = (params: SearchParams): string =>
  changedUrl(params, { q: '', sort: withoutText(params.sort) });

export const withoutText = (sort: Sort): Sort => (sort === 'relevance' ? EVERYTHING.sort : sort);

/** The query text alone: no filters, the same order. */
export const withoutFilters = (params: SearchParams): SearchParams => ({
  ...EVERYTHING,
  q: params.q,
  sort: params.sort,
  seed: params.seed,
  perPage: params.perPage,
});

/** Whether the address holds anything but a place in everything. */
export const isNarrowed = ({ q, include, exclude, allHashtags, dateFrom, dateTo }: SearchParams): boolean =>
  q !== '' ||
  dateFrom !== undefined ||
  dateTo !== undefined ||
  allHashtags.length > 0 ||
  FACET_NAMES.some((name) => include[name].length + exclude[name].length > 0);
