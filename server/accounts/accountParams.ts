import { readPairs } from '../address/paramNames.ts';
import { createParamReader, type ParamReader } from '../address/paramReader.ts';
import { MOST_PER_PAGE, RESULT_WINDOW, type Parsed } from '../address/searchParams.ts';
import { DEFAULT_PER_PAGE } from '../address/searchUrl.ts';
import { ACCOUNT_FACET_NAMES, checkAccountValue, type AccountFacetName } from './accountFacets.ts';
import { parseMoment } from './accountMoment.ts';
import { toAccountParamName, type AccountParamName } from './accountParamNames.ts';
import { defaultAccountSort } from './accountsUrl.ts';
import { byName } from '../address/byName.ts';

/** Orders of a list of accounts. */
export const ACCOUNT_SORTS = [
  'relevance',
  'tweets',
  'followers',
  'following',
  'newest',
  'oldest',
  'first_tweet',
  'sleep',
  'name',
] as const;
export type AccountSort = (typeof ACCOUNT_SORTS)[number];

export type AccountChoice = Readonly<Record<AccountFacetName, readonly string[]>>;

/** A list of accounts as its address says it, parsed once. */
export interface AccountParams {
  /** Text as typed, trimmed. */
  readonly q: string;
  /** Chosen values: OR within a facet, AND between facets. */
  readonly include: AccountChoice;
  readonly exclude: AccountChoice;
  /** Whole days UTC of the account's creation, inclusive, as typed: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly createdFrom: string | undefined;
  readonly createdTo: string | undefined;
  /** When the account's first tweet here was written: a day, month or year, or a minute `YYYY-MM-DDTHH:MM`, UTC. */
  readonly firstTweet: string | undefined;
  /** The whole description; case and spaces do not count. */
  readonly description: string | undefined;
  readonly sort: AccountSort;
  readonly perPage: number;
  readonly page: number;
}

/** Longest text that is searched for, in UTF-16 units. */
export const LONGEST_ACCOUNT_QUERY = 256;
/** Twitter's limit is 160 characters; some of them are several units. */
export const LONGEST_DESCRIPTION = 1_024;

type Reader = ParamReader<AccountParamName>;

/** Reads an address of `/accounts`. Total: what cannot be used is set aside with a problem. */
export function parseAccountParams(search: URLSearchParams): Parsed<AccountParams> {
  const { values, ignored, untidy } = readPairs(search, toAccountParamName);
  const reader = createParamReader(values);
  const q = reader.text('q', LONGEST_ACCOUNT_QUERY) ?? '';
  const include = readChoice(reader, '');
  const exclude = readChoice(reader, 'not_');
  const [createdFrom, createdTo] = reader.dates('created_from', 'created_to');
  const sort = reader.oneOf('sort', ACCOUNT_SORTS) ?? defaultAccountSort(q);
  const perPage = reader.integer('per_page', 1, MOST_PER_PAGE) ?? DEFAULT_PER_PAGE;
  const params: AccountParams = {
    q,
    include,
    exclude,
    createdFrom,
    createdTo,
    firstTweet: reader.checked('first_tweet', parseMoment),
    description: reader.text('description', LONGEST_DESCRIPTION),
    // Without a text every account is equally relevant.
    sort: q === '' && sort === 'relevance' ? defaultAccountSort(q) : sort,
    perPage,
    page: reader.integer('page', 1, Math.ceil(RESULT_WINDOW / perPage)) ?? 1,
  };
  const { problems } = reader;
  return { params, problems, ignored, redirect: untidy && problems.length === 0 && ignored.length === 0 };
}

function readChoice(reader: Reader, not: '' | 'not_'): AccountChoice {
  return byName(ACCOUNT_FACET_NAMES, (name) =>
    reader.values(`${not}${name}`, (text) => checkAccountValue(name, text)),
  );
}
