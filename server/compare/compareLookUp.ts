import type { CLAUSES, FIRST, LAST } from './compareLookUpRequest.ts';
import type { CountPlan } from './compareCountsRequest.ts';
import type { SearchParams } from '../address/searchParams.ts';
import { periodOf } from '../address/days.ts';
import { planOfDays, planOfTweets } from '../searching/timelineInterval.ts';
import { candidateWords, type SampledTweet } from './candidateWords.ts';
import { COMPARED_FACET_NAMES, type ComparedFacet } from './comparedFacets.ts';
import type { Sides } from './comparedSides.ts';
import { mostTelling, type Occurrence } from './significance.ts';
import { byName } from '../address/byName.ts';

/** The parts of Elasticsearch's answers to the first round trip. Without an index there are no aggregations. */
export interface FoundCount {
  readonly took: number;
  readonly hits: { readonly total: { readonly value: number } };
}

export interface FoundSide extends FoundCount {
  readonly hits: FoundCount['hits'] & { readonly hits: readonly { readonly _source: SampledTweet }[] };
  readonly aggregations?: Readonly<Record<ComparedFacet, FoundValues>> &
    Readonly<Record<typeof FIRST | typeof LAST, { readonly value: number | null }>>;
}

export interface FoundValues {
  readonly buckets: readonly { readonly key: string; readonly doc_count: number }[];
  /** Tweets of values that are not among the buckets. */
  readonly sum_other_doc_count: number;
}

export interface FoundClauses {
  readonly took: number;
  readonly aggregations?: {
    readonly [CLAUSES]: { readonly buckets: readonly { readonly doc_count: number }[] };
  };
}

/** What the first round trip told. */
export interface LookedUp {
  readonly scope: FoundCount;
  readonly a: FoundSide;
  readonly b: FoundSide;
  readonly clauses: FoundClauses;
  /** Both, the first alone, the second alone; empty where the second is the rest. */
  readonly overlap: readonly FoundCount[];
}

/** Tweets that must have a value or word: fewer tell nothing. */
export const LEAST_TWEETS = 3;
/** Values of each side that are counted exactly; a third of them is shown. */
const MOST_VALUES = 30;
/** Common accounts that are named. */
export const MOST_COMMON = 10;

/** What is to be counted in both sides. */
export function planCounts(scope: SearchParams, sides: Sides, looked: LookedUp): CountPlan {
  const samples = [looked.a, looked.b].map(({ hits }) => hits.hits.map(({ _source }) => _source));
  return {
    timeline: planTimeline(scope, looked),
    values: byName(COMPARED_FACET_NAMES, (name) => chooseValues(name, looked)),
    words: candidateWords(samples[0] ?? [], samples[1] ?? [], [sides.a.query, sides.b.query]),
  };
}

/** Both sides are drawn over the same time: from the first tweet of either to the last. */
function planTimeline({ dateFrom, dateTo }: SearchParams, { a, b }: LookedUp): CountPlan['timeline'] {
  const ends = [a, b].flatMap(({ aggregations }) => [
    aggregations?.first.value ?? undefined,
    aggregations?.last.value ?? undefined,
  ]);
  const known = ends.filter((end) => end !== undefined);
  if (known.length === 0) return undefined;
  const [min, max] = [Math.min(...known), Math.max(...known)];
  const plan = planOfDays(periodOf(dateFrom), periodOf(dateTo)) ?? planOfTweets(min, max);
  const { interval, bounds } = plan;
  return { interval, min: bounds?.from ?? min, max: bounds === undefined ? max : bounds.to - 1 };
}

/** The values of a facet that may be among the most telling, and of accounts those in both that wrote most. */
function chooseValues(name: ComparedFacet, looked: LookedUp): readonly string[] {
  const rows = candidatesOf(name, looked);
  const select = (swap: boolean): readonly Candidate[] =>
    mostTelling(rows, { swap, least: LEAST_TWEETS, most: MOST_VALUES, keyOf: ({ key }) => key });
  const common = name === 'account' ? commonAccounts(looked).ids.slice(0, MOST_COMMON) : [];
  return [...new Set([...[...select(false), ...select(true)].map(({ key }) => key), ...common])];
}

interface Candidate extends Occurrence {
  readonly key: string;
}

/** What a side has too little of to have been told counts as 0 at first: it is counted before it is shown. */
function candidatesOf(name: ComparedFacet, { a, b }: LookedUp): readonly Candidate[] {
  const [one, other] = [countsOf(name, a), countsOf(name, b)];
  const keys = [...new Set([...one.keys(), ...other.keys()])];
  return keys.map((key) => ({
    key,
    a: one.get(key) ?? 0,
    b: other.get(key) ?? 0,
    ofA: a.hits.total.value,
    ofB: b.hits.total.value,
  }));
}

/** Tweets of a side by value. */
export const countsOf = (name: ComparedFacet, { aggregations }: FoundSide): ReadonlyMap<string, number> =>
  new Map(aggregations?.[name].buckets.map(({ key, doc_count }) => [key, doc_count]));

/** Accounts that wrote tweets of both sides: first those that wrote most of the side they wrote less of. */
export function commonAccounts(looked: LookedUp): {
  readonly ids: readonly string[];
  readonly complete: boolean;
} {
  const rest = [looked.a, looked.b].map(({ aggregations }) => aggregations?.account.sum_other_doc_count ?? 0);
  const rows = candidatesOf('account', looked).filter(({ a, b }) => a > 0 && b > 0);
  const sorted = rows.sort(
    (one, other) =>
      Math.min(other.a, other.b) - Math.min(one.a, one.b) ||
      other.a + other.b - one.a - one.b ||
      (one.key < other.key ? -1 : 1),
  );
  return { ids: sorted.map(({ key }) => key), complete: rest.every((tweets) => tweets === 0) };
}
