import type { CLAUSES, FIRST, LAST } from './lookUpRequest.ts';
import { planOfTweets, type TimelinePlan } from './timelineInterval.ts';

/** The parts of Elasticsearch's answers that we read. Without an index there are no aggregations. */
export interface FoundSpan {
  readonly aggregations?: Readonly<Record<typeof FIRST | typeof LAST, { readonly value: number | null }>>;
}

export interface FoundClauses {
  readonly aggregations?: {
    readonly [CLAUSES]: { readonly buckets: readonly { readonly doc_count: number }[] };
  };
}

/** What the look-ups before a search told. */
export interface LookedUp {
  readonly tookMs: number;
  readonly plan: TimelinePlan;
  /** A count for each of clausesOf(query); undefined where there is one clause, which has the count of the search. */
  readonly clauseCounts: readonly number[] | undefined;
}

/** Nothing found has no timeline; its interval then means nothing. */
const NO_TIMELINE: TimelinePlan = { interval: 'year', bounds: undefined };

export function readPlan({ aggregations }: FoundSpan): TimelinePlan {
  const first = aggregations?.first.value ?? undefined;
  const last = aggregations?.last.value ?? undefined;
  return first === undefined || last === undefined ? NO_TIMELINE : planOfTweets(first, last);
}

export const readClauseCounts = ({ aggregations }: FoundClauses): readonly number[] =>
  aggregations?.clauses.buckets.map(({ doc_count }) => doc_count) ?? [];
