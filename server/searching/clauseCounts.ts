import type { estypes } from '@elastic/elasticsearch';
import { compileQuery } from '../../search/query/compile.ts';
import type { Query } from '../../search/query/syntax.ts';
import type { SearchParams } from '../address/searchParams.ts';
import { buildMatch } from './searchFilters.ts';

/** Name of the aggregation. */
export const CLAUSES = 'clauses';

/** The part of Elasticsearch's answer that we read. Without an index there are no aggregations. */
export interface FoundClauses {
  readonly aggregations?: {
    readonly [CLAUSES]: { readonly buckets: readonly { readonly doc_count: number }[] };
  };
}

/** The clauses that are ANDed: each is counted by itself, and shown with its count. */
export const clausesOf = (query: Query | undefined): readonly Query[] =>
  query === undefined ? [] : query.type === 'and' ? query.clauses : [query];

/**
 * Counts each clause by itself within days and facets; undefined where there is but one, which has the count of the
 * search. A search of its own: aggregations never see past their query.
 */
export function buildClauseCounts(
  params: SearchParams,
  query: Query | undefined,
): estypes.SearchRequest | undefined {
  const clauses = clausesOf(query);
  if (clauses.length < 2) return undefined;
  return {
    query: buildMatch(params, undefined),
    aggs: { [CLAUSES]: { filters: { filters: clauses.map(compileQuery) } } },
    size: 0,
    track_total_hits: false,
  };
}

/** A count for each of clausesOf(query). */
export const readClauseCounts = ({ aggregations }: FoundClauses): readonly number[] =>
  aggregations?.clauses.buckets.map(({ doc_count }) => doc_count) ?? [];
