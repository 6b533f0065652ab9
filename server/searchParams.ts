import { FACET_NAMES, type FacetName } from './facetNames.ts';
import { inOrder, readPairs, type ParamName } from './paramNames.ts';
import { createParamReader } from './paramReader.ts';

export const SORTS = ['relevance', 'newest', 'oldest', 'likes', 'retweets', 'replies'] as const;
export type Sort = (typeof SORTS)[number];

export type FacetChoice = Readonly<Record<FacetName, readonly string[]>>;

/** A search as its address says it, parsed once. */
export interface SearchParams {
  /** Query text as typed, trimmed. */
  readonly q: string;
  /** Chosen values: OR within a facet, AND between facets. */
  readonly include: FacetChoice;
  /** Values that may not occur. */
  readonly exclude: FacetChoice;
  /** Whole days UTC, inclusive, as typed: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly dateFrom: string | undefined;
  readonly dateTo: string | undefined;
  readonly sort: Sort;
  readonly perPage: number;
  /** From 1. */
  readonly page: number;
}

/** A parameter that cannot be used as it stands. */
export interface ParamProblem {
  readonly param: string;
  /** What is wrong, with the value, and what would do. */
  readonly message: string;
}

/** What an address says, what of it could not be used, and whether it should be written otherwise. */
export interface ParsedParams {
  readonly params: SearchParams;
  /** What was set aside in `params`. */
  readonly problems: readonly ParamProblem[];
  /** Names of parameters that mean nothing here; tracking parameters are not among them. */
  readonly ignored: readonly string[];
  /** Brackets, empty or tracking parameters, and nothing to complain of: send the reader to searchUrl(params). */
  readonly redirect: boolean;
}

export const DEFAULT_PER_PAGE = 20;
const MOST_PER_PAGE = 100;
/** Results that pages reach; Elasticsearch's default for `index.max_result_window`. */
export const RESULT_WINDOW = 10_000;

/** With a query text the best match comes first, without one the newest tweet. */
const defaultSort = (q: string): Sort => (q === '' ? 'newest' : 'relevance');

/** Reads an address. Total: what cannot be used is set aside with a problem. The order of parameters has no meaning. */
export function parseSearchParams(search: URLSearchParams): ParsedParams {
  const { values, ignored, untidy } = readPairs(search);
  const reader = createParamReader(values);
  const q = reader.single('q') ?? '';
  const include = toChoice((name) => reader.values(name, name));
  const exclude = toChoice((name) => reader.values(`not_${name}`, name));
  const [dateFrom, dateTo] = reader.dates('date_from', 'date_to');
  const sort = reader.oneOf('sort', SORTS) ?? defaultSort(q);
  const perPage = reader.integer('per_page', DEFAULT_PER_PAGE, MOST_PER_PAGE);
  const page = reader.integer('page', 1, Math.ceil(RESULT_WINDOW / perPage));
  return {
    // Without a query text every tweet is equally relevant: that order has no meaning of its own.
    params: {
      q,
      include,
      exclude,
      dateFrom,
      dateTo,
      sort: q === '' && sort === 'relevance' ? 'newest' : sort,
      perPage,
      page,
    },
    problems: reader.problems,
    ignored,
    redirect: untidy && reader.problems.length === 0 && ignored.length === 0,
  };
}

/**
 * The canonical path of a search: the inverse of parseSearchParams, and the one place where links to searches are made.
 * Defaults are left out, and the last character is a letter or digit, so that no program cuts it from a pasted link.
 * @param suffix format of the answer, such as `.json`
 */
export function searchUrl(params: SearchParams, suffix = ''): string {
  const { q, include, exclude, dateFrom, dateTo, sort, perPage, page } = params;
  const pairs: readonly (readonly [ParamName, string | number | undefined])[] = [
    ['q', q === '' ? undefined : q],
    ...FACET_NAMES.flatMap((name) => [
      ...inOrder(include[name]).map((value) => [name, value] as const),
      ...inOrder(exclude[name]).map((value) => [`not_${name}`, value] as const),
    ]),
    ['date_from', dateFrom],
    ['date_to', dateTo],
    ['sort', sort === defaultSort(q) ? undefined : sort],
    ['per_page', perPage === DEFAULT_PER_PAGE ? undefined : perPage],
    ['page', page === 1 ? undefined : page],
  ];
  const given = pairs.flatMap<[string, string]>(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const query = new URLSearchParams(given).toString().replace(/[*._-]$/, encodeLast);
  return `/search${suffix}${query === '' ? '' : `?${query}`}`;
}

/** URLSearchParams leaves these four as they are. */
const encodeLast = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

const toChoice = (read: (name: FacetName) => readonly string[]): FacetChoice =>
  Object.fromEntries(FACET_NAMES.map((name) => [name, read(name)])) as unknown as FacetChoice;
