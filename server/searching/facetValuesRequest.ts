import type { estypes } from '@elastic/elasticsearch';
import type { AccountField } from '../../search/fields.ts';
import { either, type Clause } from '../../search/query/clause.ts';
import type { Query } from '../../search/query/syntax.ts';
import { FACETS, type FacetName } from '../address/facetNames.ts';
import { MOST_LISTED, type FacetParams } from '../address/facetParams.ts';
import type { SearchParams } from '../address/searchParams.ts';
import { BY_COUNT, buildBeside, LARGEST_VALUES, type Aggregation } from './facetRequest.ts';
import { buildMatch } from './searchFilters.ts';
import { valuePattern } from './valuePattern.ts';

/**
 * Values that each index hands in. Counts are exact where no index has more of them; else Elasticsearch tells how far
 * they may be off.
 */
const LISTED_OF_INDEX = 2 * MOST_LISTED;
/** The most that Elasticsearch counts nearly exactly. */
const PRECISION = 40_000;

/** Names of aggregations beside those of facetRequest.ts. */
export const OF_ACCOUNTS = 'of_accounts';
export const DISTINCT = 'distinct';
export const IDS = 'ids';

const ID = 'id' satisfies AccountField;
const HANDLE = 'screen_name' satisfies AccountField;
const NAME = 'display_name' satisfies AccountField;
const HASHED = 'hashed' satisfies AccountField;
const ALIAS = 'alias' satisfies AccountField;

/** Facets whose values are accounts: they are found by handle and name, too. */
export const namesAccounts = (facet: FacetName): boolean => facet === 'account' || facet === 'mention';

/** Facets whose values are stored with their capitals. */
const HAS_CASE: readonly FacetName[] = ['account', 'mention', 'client'];

/** A search without what is chosen in a facet: its counts ignore that. */
export const withoutChoice = (search: SearchParams, facet: FacetName): SearchParams => ({
  ...search,
  include: { ...search.include, [facet]: [] },
  exclude: { ...search.exclude, [facet]: [] },
});

/**
 * All values of one facet among the tweets of a search. The values of complete facets are few: their text is looked
 * for in what readers call them, once they are here.
 * @param accounts ids of accounts that are called so; undefined where no text is looked for
 */
export function buildFacetValues(
  { facet, search, text, at }: FacetParams,
  query: Query | undefined,
  accounts: readonly string[] | undefined,
): estypes.SearchRequest {
  const { field, complete } = FACETS[facet];
  const list = (include?: string | string[]): Aggregation => ({
    terms: {
      field,
      order: BY_COUNT,
      size: MOST_LISTED,
      shard_size: LISTED_OF_INDEX,
      ...(include !== undefined && { include }),
    },
  });
  const isSought = text !== '' && !complete;
  return {
    query: buildMatch(withoutChoice(search, facet), query),
    aggs: {
      [LARGEST_VALUES]: list(isSought ? valuePattern(text, at, HAS_CASE.includes(facet)) : undefined),
      ...(accounts !== undefined && accounts.length > 0 && { [OF_ACCOUNTS]: list([...accounts]) }),
      ...(!isSought && { [DISTINCT]: { cardinality: { field, precision_threshold: PRECISION } } }),
      ...buildBeside(search, facet),
    },
    size: 0,
    track_total_hits: true,
  };
}

/**
 * Ids of the accounts whose handle holds a text, or begins with it, or whose name or alias has words that do. Names of
 * hashed accounts are their hash, which is a value by itself.
 */
export function buildNamedAccounts({ text, at }: FacetParams): estypes.SearchRequest {
  const handle = `${at === 'start' ? '' : '*'}${text.replace(/[\\*?]/g, '\\$&')}*`;
  const open: Clause[] = [
    { wildcard: { [HANDLE]: { value: handle, case_insensitive: true } } },
    { match_phrase_prefix: { [NAME]: { query: text } } },
  ];
  return {
    query: either(
      { bool: { filter: [either(...open)], must_not: [{ term: { [HASHED]: true } }] } },
      { match_phrase_prefix: { [ALIAS]: { query: text } } },
    ),
    aggs: { [IDS]: { terms: { field: ID, size: MOST_LISTED } } },
    size: 0,
    track_total_hits: false,
  };
}
