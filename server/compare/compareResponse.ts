import { formatQuery } from '../../search/query/format.ts';
import type { Query } from '../../search/query/syntax.ts';
import { searchUrl } from '../address/searchParams.ts';
import { clausesOf } from '../searching/clauseCounts.ts';
import { readSearch } from '../searching/searchReading.ts';
import { bucketEnd } from '../searching/timelineInterval.ts';
import type { CommonAccounts, CompareAnswer, ComparedSide, FoundBy } from './compareAnswer.ts';
import { namesOf, valuesOf, type Counted, type Names } from './compareCounts.ts';
import { commonAccounts, MOST_COMMON, type LookedUp } from './compareLookUp.ts';
import { compareUrl, sideSearch, type CompareParams } from './compareParams.ts';
import type { CountPlan } from './compareCountsRequest.ts';
import { buildOverlap, usableText, type Side, type Sides } from './comparedSides.ts';
import { readUnusual } from './unusualResponse.ts';

/** Elasticsearch's answers in our own words. */
export function readComparison(
  params: CompareParams,
  sides: Sides,
  {
    looked,
    plan,
    counted,
  }: { readonly looked: LookedUp; readonly plan: CountPlan; readonly counted: Counted },
): CompareAnswer {
  const tooks = [looked.scope, looked.a, looked.b, looked.clauses, ...looked.overlap].map(({ took }) => took);
  const clauseCounts = looked.clauses.aggregations?.clauses.buckets.map(({ doc_count }) => doc_count) ?? [];
  const ofA = clausesOf(sides.a.query).length;
  const names = namesOf(counted);
  return {
    url: compareUrl(params),
    of: looked.scope.hits.total.value,
    a: readSide(params, sides.a, looked.a.hits.total.value, clauseCounts.slice(0, ofA)),
    b: readSide(params, sides.b, looked.b.hits.total.value, clauseCounts.slice(ofA)),
    overlap: readOverlap(params, sides, looked),
    timeline: readTimeline(plan, counted),
    accounts: readAccounts(looked, counted, names),
    unusual: readUnusual({ looked, plan, counted, names }),
    took_ms: Math.max(...tooks) + Math.max(counted.a.took, counted.b.took),
  };
}

function readSide(params: CompareParams, side: Side, total: number, counts: readonly number[]): ComparedSide {
  const { q, query, warnings } = side;
  const search = sideSearch(params, q);
  return {
    q,
    url: usableText(query) === undefined ? null : searchUrl(search),
    reading: readSearch(search, query, new Map()),
    warnings,
    clauses: clausesOf(query).map((clause, at) => ({ text: formatQuery(clause), count: counts[at] ?? 0 })),
    total,
  };
}

function readOverlap(params: CompareParams, sides: Sides, { overlap }: LookedUp): CompareAnswer['overlap'] {
  const [both, aOnly, bOnly] = overlap;
  if (both === undefined || aOnly === undefined || bOnly === undefined) return null;
  const queries = buildOverlap(sides);
  const found = (query: Query, { hits }: typeof both): FoundBy => {
    const text = usableText(query);
    return {
      url: text === undefined ? null : searchUrl(sideSearch(params, text)),
      count: hits.total.value,
    };
  };
  return {
    both: found(queries.both, both),
    a_only: found(queries.a_only, aOnly),
    b_only: found(queries.b_only, bOnly),
  };
}

function readTimeline({ timeline }: CountPlan, { a, b }: Counted): CompareAnswer['timeline'] {
  // Nothing found has no timeline; its interval then means nothing.
  if (timeline === undefined) return { interval: 'year', buckets: [] };
  const { interval } = timeline;
  const [one, other] = [a, b].map(
    ({ aggregations }) =>
      new Map(aggregations?.timeline?.buckets.map(({ key, doc_count }) => [key, doc_count])),
  );
  const keys = [...new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])].sort((x, y) => x - y);
  const buckets = keys.map((key) => ({
    from: new Date(key).toISOString(),
    to: new Date(bucketEnd(interval, key)).toISOString(),
    a: one?.get(key) ?? 0,
    b: other?.get(key) ?? 0,
  }));
  return { interval, buckets };
}

function readAccounts(looked: LookedUp, { a, b }: Counted, names: Names): CommonAccounts {
  const { ids, complete } = commonAccounts(looked);
  const [one, other] = [valuesOf('account', a), valuesOf('account', b)];
  const top = ids.slice(0, MOST_COMMON).map((id) => {
    const known = names.get(id);
    return {
      id,
      screen_name: known?.account_screen_name ?? null,
      display_name: known?.account_display_name ?? null,
      hashed: known?.account_hashed ?? false,
      a: one.get(id) ?? 0,
      b: other.get(id) ?? 0,
    };
  });
  return { count: ids.length, complete, top };
}
