import { FACET_NAMES, type FacetName } from './facetNames.ts';
import { parsedOwn, readOwnParams } from './ownParams.ts';
import { createParamReader } from './paramReader.ts';
import { firstPage, searchUrl, type Parsed, type SearchParams } from './searchParams.ts';
import { searchParamsOf } from './addresses.ts';
import { queryString } from './searchUrl.ts';

/** Orders of the values of a facet: the largest first, or by what readers call them. */
export const FACET_ORDERS = ['count', 'name'] as const;
export type FacetOrder = (typeof FACET_ORDERS)[number];

/** Parameters of `/facet/{name}` beside those of the search, in the order in which addresses are written. */
export const OWN_NAMES = ['contains', 'prefix', 'order', 'page'] as const;
export type OwnName = (typeof OWN_NAMES)[number];

/** The values of one facet, as an address asks for them. */
export interface FacetParams {
  readonly facet: FacetName;
  /** The search whose tweets are counted, at its first page. */
  readonly search: SearchParams;
  /** Text that the values hold, or begin with; empty: all values. */
  readonly text: string;
  readonly at: 'anywhere' | 'start';
  readonly order: FacetOrder;
  /** From 1; undefined: all pages at once. */
  readonly page: number | undefined;
}

/** Values that are listed at most: the largest of those that the text leaves. */
export const MOST_LISTED = 10_000;
export const VALUES_PER_PAGE = 100;
/** Longest text that is looked for in values, in UTF-16 units. */
export const LONGEST_TEXT = 100;

/** The facet of a path; names have one spelling. */
export const facetOf = (name: string): FacetName | undefined => FACET_NAMES.find((facet) => facet === name);

/** A place in the results means nothing here. */
const MEANINGLESS: ReadonlySet<string> = new Set(['after']);

/** Reads the address of a facet's values. Total, like parseSearchParams. */
export function parseFacetParams(facet: FacetName, address: URLSearchParams): Parsed<FacetParams> {
  const read = readOwnParams(address, OWN_NAMES, MEANINGLESS);
  const reader = createParamReader(read.own.values);
  const contains = reader.text('contains', LONGEST_TEXT);
  const prefix = reader.text('prefix', LONGEST_TEXT);
  if (contains !== undefined && prefix !== undefined)
    reader.refuse('prefix', 'prefix was left out, for contains is given: write one of the two');
  const params: FacetParams = {
    facet,
    search: firstPage(read.search.params),
    text: contains ?? prefix ?? '',
    at: contains === undefined && prefix !== undefined ? 'start' : 'anywhere',
    order: reader.oneOf('order', FACET_ORDERS) ?? 'count',
    page: reader.integer('page', 1, MOST_LISTED / VALUES_PER_PAGE) ?? 1,
  };
  return parsedOwn(read, params, reader.problems);
}

/**
 * The canonical path of a facet's values: the inverse of parseFacetParams.
 * @param suffix format of the answer: empty, `.json` or `.csv`
 */
export function facetListUrl({ facet, search, text, at, order, page }: FacetParams, suffix = ''): string {
  const own: readonly (readonly [OwnName, string])[] = [
    ...(text === '' ? [] : [[at === 'start' ? 'prefix' : 'contains', text] as const]),
    ...(order === 'count' ? [] : [['order', order] as const]),
    ...(page === undefined || page === 1 ? [] : [['page', String(page)] as const]),
  ];
  const pairs = [...searchParamsOf(searchUrl(firstPage(search))), ...own];
  return `/facet/${facet}${suffix}${queryString(pairs)}`;
}

/** All values of a facet among the tweets of a search, the largest first. */
export const wholeFacet = (facet: FacetName, search: SearchParams): FacetParams => ({
  facet,
  search: firstPage(search),
  text: '',
  at: 'anywhere',
  order: 'count',
  page: 1,
});
