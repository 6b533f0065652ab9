import type { estypes } from '@elastic/elasticsearch';
import type { TweetField } from '../search/fields.ts';
import { compileQuery } from '../search/query/compile.ts';
import type { Query } from '../search/query/syntax.ts';
import { chosenDays, chosenFacets } from './searchFilters.ts';
import type { SearchParams } from './searchParams.ts';

const TIME = 'time' satisfies TweetField;

/** Names of the aggregations. */
export const FIRST = 'first';
export const LAST = 'last';
export const CLAUSES = 'clauses';

/** The clauses that are ANDed: each is counted by itself, and shown with its count. */
export const clausesOf = (query: Query | undefined): readonly Query[] =>
  query === undefined ? [] : query.type === 'and' ? query.clauses : [query];

/** Asks for the time of the first and the last tweet that is found. */
export function buildSpanLookUp(params: SearchParams, query: Query | undefined): estypes.SearchRequest {
  const filter = [
    ...chosenDays(params),
    chosenFacets(params),
    ...(query === undefined ? [] : [compileQuery(query)]),
  ];
  return {
    query: { bool: { filter } },
    aggs: { [FIRST]: { min: { field: TIME } }, [LAST]: { max: { field: TIME } } },
    size: 0,
    track_total_hits: false,
  };
}

/** Counts each clause by itself within days and facets. A search of its own: aggregations never see past their query. */
export function buildClauseLookUp(params: SearchParams, query: Query | undefined): estypes.SearchRequest {
  const filters = clausesOf(query).map(compileQuery);
  return {
    query: { bool: { filter: [...chosenDays(params), chosenFacets(params)] } },
    aggs: { [CLAUSES]: { filters: { filters } } },
    size: 0,
    track_total_hits: false,
  };
}
