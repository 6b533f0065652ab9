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
  const pairs: readonly (readonly [ParamName, string | number | undefined])[] = [
    ['q', q === '' ? undefined : q],
    ...FACET_NAMES.flatMap((name) => [
      ...inOrder(include[name]).map((value) => [name, value] as const),
      ...inOrder(exclude[name]).map((value) => [`not_${name}`, value] as const),
    ]),
    ...inOrder(params.allHashtags).map((value) => ['all_hashtag', value] as const),
    ['date_from', params.dateFrom],
    ['date_to', params.dateTo],
    ['sort', sort === defaultSort(q) ? undefined : sort],
    ['seed', sort !== 'random' || seed === DEFAULT_SEED ? undefined : seed],
    ['per_page', perPage === DEFAULT_PER_PAGE ? undefined : perPage],
    ['page', page === 1 || after !== undefined ? undefined : page],
    ['after', after?.token],
  ];
  const given = pairs.flatMap<[string, string]>(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `/search${suffix}${queryString(given)}`;
}

/** A query string with its `?`, or nothing. Its last character is a letter or digit. */
export function queryString(pairs: readonly (readonly [string, string])[]): string {
  const text = new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value]))
    .toString()
    .replace(/[*._-]$/, encodeLast);
  return text === '' ? '' : `?${text}`;
}

/** The path of a search in another format. @param path what searchUrl made, without format */
export const inFormat = (path: string, suffix: string): string => path.replace(SEARCH_PATH, `$&${suffix}`);

const SEARCH_PATH = /^\/search/;

/** URLSearchParams leaves these four as they are. */
const encodeLast = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
