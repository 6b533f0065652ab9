import { FACET_NAMES } from './facetNames.ts';
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
export function searchUrl(params: SearchParams, suffix = ''): string {
  const { q, include, exclude, sort, seed, perPage, page, after } = params;
  const pairs: (readonly [ParamName, string])[] = [];
  const add = (name: ParamName, value: string | number | undefined): void => {
    if (value !== undefined) pairs.push([name, String(value)]);
  };
  const addAll = (name: ParamName, values: readonly string[]): void => {
    for (const value of inOrder(values)) pairs.push([name, value]);
  };
  add('q', q === '' ? undefined : q);
  for (const name of FACET_NAMES) {
    addAll(name, include[name]);
    addAll(`not_${name}`, exclude[name]);
  }
  addAll('all_hashtag', params.allHashtags);
  add('date_from', params.dateFrom);
  add('date_to', params.dateTo);
  add('sort', sort === defaultSort(q) ? undefined : sort);
  add('seed', sort !== 'random' || seed === DEFAULT_SEED ? undefined : seed);
  add('per_page', perPage === DEFAULT_PER_PAGE ? undefined : perPage);
  add('page', page === 1 || after !== undefined ? undefined : page);
  add('after', after?.token);
  return `/search${suffix}${queryString(pairs)}`;
}

/** A query string with its `?`, or nothing. Its last character is a letter or digit. */
export function queryString(pairs: readonly (readonly [string, string])[]): string {
  if (pairs.length === 0) return '';
  const text = pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
  return `?${text.replace(/[*._-]$/, encodeLast)}`;
}

/** A page has hundreds of links, and most of their values are written as they are. */
const PLAIN = /^[\w*.-]*$/;

/** As URLSearchParams writes it (application/x-www-form-urlencoded). */
const encode = (text: string): string =>
  PLAIN.test(text) ? text : new URLSearchParams([['', text]]).toString().slice(1);

/** The path of a search in another format. @param path what searchUrl made, without format */
export const inFormat = (path: string, suffix: string): string => path.replace(SEARCH_PATH, `$&${suffix}`);

const SEARCH_PATH = /^\/search/;

/** URLSearchParams leaves these four as they are. */
const encodeLast = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
