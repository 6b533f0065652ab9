import { FACET_NAMES, type FacetName } from './facetNames.ts';
import { inOrder, type ParamName } from './paramNames.ts';
import type { SearchParams, Sort } from './searchParams.ts';

export const DEFAULT_PER_PAGE = 20;
/** A search in random order without a seed has this one: its address shows everyone the same tweets. */
export const DEFAULT_SEED = 1;

/** With a query text the best match comes first, without one the newest tweet. */
export const defaultSort = (q: string): Sort => (q === '' ? 'newest' : 'relevance');

/**
 * The canonical path of a search: the inverse of parseSearchParams, and the one place where links to searches are made.
 * Defaults are left out, and the last character is a letter or digit, so that no program cuts it from a pasted link.
 * @param suffix format of the answer, such as `.json`
 */
export const searchUrl = (params: SearchParams, suffix = ''): string =>
  urlByDays(params, suffix)(params.dateFrom, params.dateTo);

/** The same for several times: a page has hundreds of links to its search at other days. */
export function urlByDays(params: SearchParams, suffix = ''): (from?: string, to?: string) => string {
  const [before, behind] = [beforeDays(params), behindDays(params)];
  return (from, to) =>
    `/search${suffix}${tidy(`${before}${add('date_from', from)}${add('date_to', to)}${behind}`)}`;
}

/** Names of what may not occur, made once. */
const NOT = Object.fromEntries(FACET_NAMES.map((name) => [name, `not_${name}`])) as {
  readonly [Name in FacetName]: `not_${Name}`;
};

function beforeDays({ q, include, exclude, allHashtags }: SearchParams): string {
  let text = q === '' ? '' : add('q', q);
  for (const name of FACET_NAMES) {
    text += addAll(name, include[name]);
    text += addAll(NOT[name], exclude[name]);
  }
  return text + addAll('all_hashtag', allHashtags);
}

const behindDays = ({ q, sort, seed, perPage, page, after }: SearchParams): string =>
  [
    add('sort', sort === defaultSort(q) ? undefined : sort),
    add('seed', sort !== 'random' || seed === DEFAULT_SEED ? undefined : String(seed)),
    add('per_page', perPage === DEFAULT_PER_PAGE ? undefined : String(perPage)),
    add('page', page === 1 || after !== undefined ? undefined : String(page)),
    add('after', after?.token),
  ].join('');

const add = (name: ParamName, value: string | undefined): string =>
  value === undefined ? '' : `&${name}=${encode(value)}`;

const addAll = (name: ParamName, values: readonly string[]): string =>
  values.length === 0
    ? ''
    : inOrder(values)
        .map((value) => add(name, value))
        .join('');

/** A query string with its `?`, or nothing. Its last character is a letter or digit. */
export const queryString = (pairs: readonly (readonly [string, string])[]): string =>
  tidy(pairs.map(([name, value]) => `&${encode(name)}=${encode(value)}`).join(''));

/** @param text each parameter behind a `&` */
const tidy = (text: string): string =>
  // These four are left as they are elsewhere.
  text === '' ? '' : `?${text.slice(1).replace(/[*._-]$/, percentEncoded)}`;

/** Most values are written as they are. */
const PLAIN = /^[\w*.-]*$/;

/**
 * As URLSearchParams writes it (application/x-www-form-urlencoded), which is slow for one value.
 * https://url.spec.whatwg.org/#application-x-www-form-urlencoded-percent-encode-set
 */
const encode = (text: string): string =>
  PLAIN.test(text)
    ? text
    : encodeURIComponent(text.toWellFormed()).replace(/%20|[!'()~]/g, (part) =>
        part === '%20' ? '+' : percentEncoded(part),
      );

const percentEncoded = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** The path of a search in another format. @param path what searchUrl made, without format */
export const inFormat = (path: string, suffix: string): string => path.replace(SEARCH_PATH, `$&${suffix}`);

const SEARCH_PATH = /^\/search/;
