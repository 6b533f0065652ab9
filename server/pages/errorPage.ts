import { toRoutePath } from '../address/addresses.ts';
import { parseSearchParams } from '../address/searchParams.ts';
import { ERROR_KINDS, type ErrorKind, type SiteError } from '../http/siteError.ts';
import { pageFrame, type PageFrame } from './pageFrame.ts';
import { EMPTY_FORM, searchForm, type SearchForm } from './searchForm.ts';
import { withoutFilters } from '../address/searchLinks.ts';

/** Any error, in our own words, with the search that led to it. */
export interface ErrorPageView extends PageFrame {
  readonly heading: string;
  readonly message: string;
  readonly problems: readonly string[];
  /** The reader can mend the text in the search box. */
  readonly mendable: boolean;
  /** Path to try once more; undefined where that would not help. */
  readonly retryUrl: string | undefined;
}

const isSearch = (path: string): boolean => toRoutePath(path) === '/search';

/** Errors that another text in the search box may do away with. */
const MENDABLE: ReadonlySet<ErrorKind> = new Set(['bad_request', 'too_large']);

/** @param typed parameters of the address that failed */
export function errorPage(error: SiteError, path: string, typed: URLSearchParams): ErrorPageView {
  const { status, title } = ERROR_KINDS[error.kind];
  const mendable = MENDABLE.has(error.kind) && isSearch(path);
  const query = typed.size > 0 ? `?${typed}` : '';
  return {
    ...pageFrame({ title: `Error: ${title}`, noindex: true, form: formOf(path, typed, mendable) }),
    heading: title,
    message: error.message,
    problems: error.problems.map(({ message }) => message).filter((message) => message !== error.message),
    mendable,
    retryUrl: status === 503 || status === 500 ? `${path}${query}` : undefined,
  };
}

/** The box as it was filled in. */
function formOf(path: string, typed: URLSearchParams, invalid: boolean): SearchForm {
  if (!isSearch(path)) return EMPTY_FORM;
  const { params } = parseSearchParams(typed);
  return { ...searchForm(params, withoutFilters(params), invalid), q: typed.get('q') ?? '' };
}
