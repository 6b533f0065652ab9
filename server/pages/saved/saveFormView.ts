import type { SaveForm, SaveProblems } from '../../saved/saveForm.ts';
import { LONGEST_TITLE } from '../../saved/saveForm.ts';
import type { SearchParams } from '../../address/searchParams.ts';
import { changedUrl } from '../../address/searchLinks.ts';

/** The form “Save this search”. Whether it asks for the token is the site's affair: `@root.saving`. */
export interface SaveFormView {
  /** Path of the search. */
  readonly search: string;
  readonly title: Field;
  readonly note: Field;
  readonly token: { readonly problem: string | undefined };
}

interface Field {
  readonly value: string;
  readonly problem: string | undefined;
}

/** The form with what was typed, and what is wrong with it. */
export const saveFormView = (
  { search, title, note }: SaveForm,
  problems: SaveProblems = {},
  tokenProblem: string | undefined = undefined,
): SaveFormView => ({
  search,
  title: { value: title, problem: problems.title },
  note: { value: note, problem: problems.note },
  token: { problem: tokenProblem },
});

/** What the search page offers to those who want to come back to a search, or to point others to it. */
export interface KeepView {
  /** Canonical path of the search, first page. */
  readonly search: string;
  readonly citeUrl: string;
  readonly form: SaveFormView;
}

/** @param params a short query text is a title to begin with */
export function keepView(params: SearchParams): KeepView {
  const search = changedUrl(params, {});
  const title = params.q.length <= LONGEST_TITLE ? params.q : '';
  return { search, citeUrl: citeSearchUrl(params), form: saveFormView({ search, title, note: '' }) };
}

/** @param suffix format, such as `.bib`; empty for the page */
export const citeSearchUrl = (params: SearchParams, suffix = ''): string =>
  changedUrl(params, {}).replace(/^\/search/, `/cite${suffix}`);
