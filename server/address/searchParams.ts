import { shortHash } from '../archive/archiveBuild.ts';
import { FACET_NAMES, type FacetName } from './facetNames.ts';
import { checkFacetValue, type CheckedValue } from './facetValue.ts';
import { readPairs, toParamName } from './paramNames.ts';
import { createParamReader, type ParamReader } from './paramReader.ts';
import { readPlace, type Place, type PlacedSearch } from './place.ts';
import { DEFAULT_PER_PAGE, DEFAULT_SEED, defaultSort, searchUrl } from './searchUrl.ts';
import { byName } from './byName.ts';

export { DEFAULT_PER_PAGE, DEFAULT_SEED, inFormat, searchUrl } from './searchUrl.ts';

export const SORTS = ['relevance', 'newest', 'oldest', 'likes', 'retweets', 'replies', 'random'] as const;
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
  /** Hashtags that must all occur. */
  readonly allHashtags: readonly string[];
  /** Whole days UTC, inclusive, as typed: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly dateFrom: string | undefined;
  readonly dateTo: string | undefined;
  readonly sort: Sort;
  /** Where the random order starts, 0 to 2^32 - 1; without meaning under other sorts. */
  readonly seed: number;
  readonly perPage: number;
  /** From 1; without meaning where there is a place. */
  readonly page: number;
  /** The results that follow this place are shown, not a numbered page. */
  readonly after: Place | undefined;
}

/** A parameter that cannot be used as it stands. */
export interface ParamProblem {
  readonly param: string;
  /** What is wrong, with the value, and what would do. */
  readonly message: string;
}

/** What an address says, what of it could not be used, and whether it should be written otherwise. */
export interface Parsed<Params> {
  readonly params: Params;
  /** What was set aside in `params`. */
  readonly problems: readonly ParamProblem[];
  /** Names of parameters that mean nothing here; tracking parameters are not among them. */
  readonly ignored: readonly string[];
  /** Brackets, empty or tracking parameters, and nothing to complain of: send the reader to the canonical address. */
  readonly redirect: boolean;
}

export type ParsedParams = Parsed<SearchParams>;

export const LARGEST_SEED = 2 ** 32 - 1;
export const MOST_PER_PAGE = 100;
/** Results that pages reach; Elasticsearch's default for `index.max_result_window`. */
export const RESULT_WINDOW = 10_000;

/** Reads an address. Total: what cannot be used is set aside with a problem. The order of parameters has no meaning. */
export function parseSearchParams(search: URLSearchParams): ParsedParams {
  const { values, ignored, untidy } = readPairs(search, toParamName);
  const reader = createParamReader(values);
  const q = reader.single('q') ?? '';
  const include = toChoice((name) => reader.values(name, checkOf(name)));
  const exclude = toChoice((name) => reader.values(`not_${name}`, checkOf(name)));
  const [dateFrom, dateTo] = reader.dates('date_from', 'date_to');
  const sort = reader.oneOf('sort', SORTS) ?? defaultSort(q);
  const perPage = reader.integer('per_page', 1, MOST_PER_PAGE) ?? DEFAULT_PER_PAGE;
  const params: SearchParams = {
    q,
    include,
    exclude,
    allHashtags: reader.values('all_hashtag', checkOf('hashtag')),
    dateFrom,
    dateTo,
    // Without a query text every tweet is equally relevant: that order has no meaning of its own.
    sort: q === '' && sort === 'relevance' ? 'newest' : sort,
    seed: readSeed(reader, sort),
    perPage,
    page: reader.integer('page', 1, Math.ceil(RESULT_WINDOW / perPage)) ?? 1,
    after: undefined,
  };
  return {
    params: withPlace(reader, params),
    problems: reader.problems,
    ignored,
    redirect: untidy && reader.problems.length === 0 && ignored.length === 0,
  };
}

const checkOf =
  (name: FacetName) =>
  (text: string): CheckedValue =>
    checkFacetValue(name, text);

function readSeed(reader: ParamReader, sort: Sort): number {
  const seed = reader.integer('seed', 0, LARGEST_SEED);
  if (seed !== undefined && sort !== 'random')
    reader.refuse('seed', `seed: ${seed} means nothing without sort=random`);
  return sort === 'random' ? (seed ?? DEFAULT_SEED) : DEFAULT_SEED;
}

function withPlace(reader: ParamReader, params: SearchParams): SearchParams {
  const token = reader.single('after');
  if (token === undefined) return params;
  const after = readPlace(placedSearch(params), token);
  if ('problem' in after) {
    reader.refuse('after', after.problem);
    return params;
  }
  if (params.page > 1)
    reader.refuse('page', `page: ${params.page} was left out, for after says where the results go on`);
  return { ...params, page: 1, after };
}

/** The same search from its first result on: every change of a search starts there. */
export const firstPage = (params: SearchParams): SearchParams => ({ ...params, page: 1, after: undefined });

/** Characters of a search's key: enough to tell the searches apart that one reader mixes up. */
const KEY_LENGTH = 8;

/** What a place is bound to: the search whatever its page and their length. */
export const placedSearch = (params: SearchParams): PlacedSearch => ({
  sort: params.sort,
  key: shortHash(searchUrl({ ...firstPage(params), perPage: DEFAULT_PER_PAGE }), KEY_LENGTH),
});

const toChoice = (read: (name: FacetName) => readonly string[]): FacetChoice => byName(FACET_NAMES, read);
