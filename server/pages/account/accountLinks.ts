import { ACCOUNT_FACET_NAMES, type AccountFacetName } from '../../accounts/accountFacets.ts';
import { parseAccountParams, type AccountChoice, type AccountParams } from '../../accounts/accountParams.ts';
import { accountsUrl } from '../../accounts/accountsUrl.ts';
import { searchParamsOf } from '../../address/addresses.ts';
import type { HiddenField } from '../searchForm.ts';
import type { FacetState } from '../../address/searchLinks.ts';

/** The list of every account. */
export const EVERY_ACCOUNT: AccountParams = parseAccountParams(new URLSearchParams()).params;

/** A list that differs; it starts at page 1 again. */
export const changedAccountsUrl = (params: AccountParams, changes: Partial<AccountParams>): string =>
  accountsUrl({ ...params, page: 1, ...changes });

/** Every account for which all of this holds. */
export const accountsWith = (changes: Partial<AccountParams>): string =>
  changedAccountsUrl(EVERY_ACCOUNT, changes);

/** Every account that has one value of a facet. */
export const accountsWithValue = (name: AccountFacetName, value: string): string =>
  accountFacetUrl(EVERY_ACCOUNT, name, value, 'include');

/** The list with one value of a facet set otherwise. */
export function accountFacetUrl(
  params: AccountParams,
  name: AccountFacetName,
  value: string,
  state: FacetState,
): string {
  const set = (choice: AccountChoice, chosen: boolean): AccountChoice => {
    const others = choice[name].filter((other) => other !== value);
    return { ...choice, [name]: chosen ? [...others, value] : others };
  };
  return changedAccountsUrl(params, {
    include: set(params.include, state === 'include'),
    exclude: set(params.exclude, state === 'exclude'),
  });
}

/** The text alone: no filters, the same order. */
export const accountsWithText = ({ q, sort, perPage }: AccountParams): string =>
  accountsWith({ q, sort, perPage });

/** Whether anything but a text narrows the list. */
export const hasAccountFilters = (params: AccountParams): boolean =>
  params.createdFrom !== undefined ||
  params.createdTo !== undefined ||
  params.firstTweet !== undefined ||
  params.description !== undefined ||
  ACCOUNT_FACET_NAMES.some((name) => params.include[name].length + params.exclude[name].length > 0);

/** Every parameter of a list but the named ones, as a form carries them. */
export const hiddenAccountFields = (params: AccountParams, but: readonly string[]): readonly HiddenField[] =>
  [...searchParamsOf(accountsUrl({ ...params, page: 1 }))]
    .filter(([name]) => !but.includes(name))
    .map(([name, value]) => ({ name, value }));
