import { firstPage, searchUrl, type SearchParams } from '../address/searchParams.ts';
import { searchParamsOf } from '../address/addresses.ts';

/** The search box, with the filters that a new search keeps. */
export interface SearchForm {
  /** Value of the box, as typed. */
  readonly q: string;
  readonly hidden: readonly HiddenField[];
  /** Path of the same query text without filters; undefined where there are none. */
  readonly withoutFilters: string | undefined;
  /** The text in the box cannot be used: the message that says why stands on the page as `#query-problem`. */
  readonly invalid: boolean;
}

export interface HiddenField {
  readonly name: string;
  readonly value: string;
}

export const EMPTY_FORM: SearchForm = { q: '', hidden: [], withoutFilters: undefined, invalid: false };

/** Parameters that narrow nothing. */
const ORDER_ONLY: ReadonlySet<string> = new Set(['sort', 'seed', 'per_page']);

/** The box of a search that has been made. A new text starts at page 1. */
export function searchForm(params: SearchParams, without: SearchParams, invalid = false): SearchForm {
  const hidden = hiddenFields(params, ['q']);
  const filtered = hidden.some(({ name }) => !ORDER_ONLY.has(name));
  return { q: params.q, hidden, withoutFilters: filtered ? searchUrl(without) : undefined, invalid };
}

/** Every parameter of a search but the named ones, as a form carries them. */
export function hiddenFields(params: SearchParams, but: readonly string[]): readonly HiddenField[] {
  return [...searchParamsOf(searchUrl(firstPage(params)))]
    .filter(([name]) => !but.includes(name))
    .map(([name, value]) => ({ name, value }));
}
