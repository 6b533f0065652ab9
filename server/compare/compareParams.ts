import type { ParamName } from '../address/paramNames.ts';
import {
  parseSearchParams,
  searchUrl,
  type ParamProblem,
  type Parsed,
  type SearchParams,
} from '../address/searchParams.ts';
import { searchParamsOf } from '../address/addresses.ts';
import { queryString } from '../address/searchUrl.ts';

/** Two searches that are to be compared, as their address says it. */
export interface CompareParams {
  /** Query texts as typed, trimmed. Without `a` nothing is compared; without `b`, `a` with all other tweets. */
  readonly a: string;
  readonly b: string;
  /** What both are narrowed by: its query text is empty. */
  readonly scope: SearchParams;
}

/** Names of the two query texts. */
export const SIDES = ['a', 'b'] as const;
export type SideName = (typeof SIDES)[number];

/** Parameters of a search that narrow both sides. */
export const SCOPE_NAMES = [
  'campaign',
  'lang',
  'date_from',
  'date_to',
] as const satisfies readonly ParamName[];

const NO_SEARCH = parseSearchParams(new URLSearchParams()).params;

/** Reads an address. Total: what cannot be used is set aside with a problem. A second text alone is the first. */
export function parseCompareParams(search: URLSearchParams): Parsed<CompareParams> {
  const texts = SIDES.map((name) => search.getAll(name).map((text) => text.trim()));
  const [a = '', b = ''] = texts.map((all) => all.find((text) => text !== '') ?? '');
  const rest = parseSearchParams(new URLSearchParams([...search].filter(([name]) => !isSide(name))));
  const scope = scopeOf(rest.params);
  const foreign = [...searchParamsOf(searchUrl(rest.params)).keys()].filter((name) => !isScope(name));
  const problems = [...SIDES.flatMap((name, at) => repeated(name, texts[at] ?? [])), ...rest.problems];
  const ignored = [...new Set([...foreign, ...rest.ignored])];
  const untidy = texts.some((all) => all.includes('')) || (a === '' && b !== '');
  return {
    params: a === '' ? { a: b, b: '', scope } : { a, b, scope },
    problems: problems.filter(({ param }) => !ignored.includes(param)),
    ignored,
    redirect: (untidy && problems.length + ignored.length === 0) || rest.redirect,
  };
}

/** The canonical path of a comparison: the inverse of parseCompareParams. @param suffix format, such as `.json` */
export function compareUrl({ a, b, scope }: CompareParams, suffix = ''): string {
  const texts = Object.entries({ a, b }).filter(([, text]) => text !== '');
  return `/compare${suffix}${queryString([...texts, ...searchParamsOf(searchUrl(scopeOf(scope)))])}`;
}

/** The search of one side as a page of its own. @param q its query text */
export const sideSearch = ({ scope }: CompareParams, q: string): SearchParams => ({
  ...scope,
  q,
  sort: 'relevance',
});

const isSide = (name: string): boolean => SIDES.some((side) => side === name);
const isScope = (name: string): boolean => SCOPE_NAMES.some((known) => known === name);

const scopeOf = ({ include, dateFrom, dateTo }: SearchParams): SearchParams => ({
  ...NO_SEARCH,
  include: { ...NO_SEARCH.include, campaign: include.campaign, lang: include.lang },
  dateFrom,
  dateTo,
});

const repeated = (param: SideName, texts: readonly string[]): readonly ParamProblem[] =>
  new Set(texts.filter((text) => text !== '')).size > 1
    ? [{ param, message: `${param} may be given once: the first was used` }]
    : [];
