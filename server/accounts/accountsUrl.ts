import { inOrder } from '../address/paramNames.ts';
import { DEFAULT_PER_PAGE, queryString } from '../address/searchUrl.ts';
import { ACCOUNT_FACET_NAMES } from './accountFacets.ts';
import type { AccountParamName } from './accountParamNames.ts';
import type { AccountParams, AccountSort } from './accountParams.ts';

/** With a text the best match comes first, without one the account that wrote most. */
export const defaultAccountSort = (q: string): AccountSort => (q === '' ? 'tweets' : 'relevance');

/**
 * The canonical path of a list of accounts: the inverse of parseAccountParams, and the one place where links to lists
 * are made. Defaults are left out. @param suffix format of the answer, such as `.json`
 */
export function accountsUrl(params: AccountParams, suffix = ''): string {
  const { q, include, exclude, sort, perPage, page } = params;
  const pairs: readonly (readonly [AccountParamName, string | number | undefined])[] = [
    ['q', q === '' ? undefined : q],
    ...ACCOUNT_FACET_NAMES.flatMap((name) => [
      ...inOrder(include[name]).map((value) => [name, value] as const),
      ...inOrder(exclude[name]).map((value) => [`not_${name}`, value] as const),
    ]),
    ['created_from', params.createdFrom],
    ['created_to', params.createdTo],
    ['first_tweet', params.firstTweet],
    ['description', params.description],
    ['sort', sort === defaultAccountSort(q) ? undefined : sort],
    ['per_page', perPage === DEFAULT_PER_PAGE ? undefined : perPage],
    ['page', page === 1 ? undefined : page],
  ];
  const given = pairs.flatMap<[string, string]>(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `/accounts${suffix}${queryString(given)}`;
}
