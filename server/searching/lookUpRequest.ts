import type { estypes } from '@elastic/elasticsearch';
import type { TweetField } from '../../search/fields.ts';
import { compileQuery } from '../../search/query/compile.ts';
import type { Query } from '../../search/query/syntax.ts';
import { periodOf } from '../address/days.ts';
import { buildMatch } from './searchFilters.ts';
import type { SearchParams } from '../address/searchParams.ts';
import { planOfDays, type TimelinePlan } from './timelineInterval.ts';

const TIME = 'time' satisfies TweetField;

/** Names of the aggregations. */
export const FIRST = 'first';
export const LAST = 'last';
export const CLAUSES = 'clauses';

/** The clauses that are ANDed: each is counted by itself, and shown with its count. */
export const clausesOf = (query: Query | undefined): readonly Query[] =>
  query === undefined ? [] : query.type === 'and' ? query.clauses : [query];

/** What is asked before a search, in one round trip; undefined parts are not asked. */
export interface LookUp {
  /** What the chosen days say of the timeline; undefined where `span` is asked. */
  readonly plan: TimelinePlan | undefined;
  readonly span: estypes.SearchRequest | undefined;
  /** A single clause has the count of the search itself. */
  readonly clauses: estypes.SearchRequest | undefined;
}

export function buildLookUp(params: SearchParams, query: Query | undefined): LookUp {
  const plan = planOfDays(periodOf(params.dateFrom), periodOf(params.dateTo));
  const clauses = clausesOf(query);
  return {
    plan,
    span: plan === undefined ? buildSpan(params, query) : undefined,
    clauses: clauses.length > 1 ? buildClauses(params, clauses) : undefined,
  };
}

/** Asks for the time of the first and the last tweet that is found. */
function buildSpan(params: SearchParams, query: Query | undefined): estypes.SearchRequest {
  return {
    query: buildMatch(params, query),
    aggs: { [FIRST]: { min: { field: TIME } }, [LAST]: { max: { field: TIME } } },
    size: 0,
    track_total_hits: false,
  };
}

/** Counts each clause by itself within days and facets. A search of its own: aggregations never see past their query. */
function buildClauses(params: SearchParams, clauses: readonly Query[]): estypes.SearchRequest {
  return {
    query: buildMatch(params, undefined),
    aggs: { [CLAUSES]: { filters: { filters: clauses.map(compileQuery) } } },
    size: 0,
    track_total_hits: false,
  };
}
