import { formatQuery } from '../../search/query/format.ts';
import { languageOf } from '../../search/languages.ts';
import type { Query } from '../../search/query/syntax.ts';
import { toAddressValue } from '../address/facetValue.ts';
import { searchUrl } from '../address/searchParams.ts';
import { clausesOf } from '../searching/clauseCounts.ts';
import { readSearch } from '../searching/searchReading.ts';
import { bucketEnd } from '../searching/timelineInterval.ts';
import type {
  CommonAccounts,
  CompareAnswer,
  ComparedSide,
  FoundBy,
  Unusual,
  UnusualValue,
} from './compareAnswer.ts';
import { COMPARED_FACET_NAMES, type ComparedFacet } from './comparedFacets.ts';
import { buildOverlap, usableText, type Side, type Sides } from './comparedSides.ts';
import { commonAccounts, countsOf, LEAST_TWEETS, MOST_COMMON, type LookedUp } from './compareLookUp.ts';
import { compareUrl, sideSearch, type CompareParams } from './compareParams.ts';
import type { ACCOUNT, CountPlan, TIMELINE, WORDS } from './compareRequest.ts';
import { mostTelling } from './significance.ts';

/** The parts of Elasticsearch's answers to the second round trip. */
export interface FoundCounts {
  readonly took: number;
  readonly aggregations?: Partial<
    Readonly<Record<ComparedFacet, { readonly buckets: readonly ValueBucket[] }>>
  > & {
    readonly [TIMELINE]?: {
      readonly buckets: readonly { readonly key: number; readonly doc_count: number }[];
    };
    readonly [WORDS]?: { readonly buckets: readonly { readonly doc_count: number }[] };
  };
}

interface ValueBucket {
  readonly key: string;
  readonly doc_count: number;
  readonly [ACCOUNT]?: { readonly hits: { readonly hits: readonly { readonly _source: AccountNames }[] } };
}

interface AccountNames {
  readonly account_screen_name?: string;
  readonly account_display_name?: string;
  readonly account_hashed: boolean;
}

/** What the counts of both sides told. */
export interface Counted {
  readonly a: FoundCounts;
  readonly b: FoundCounts;
}

/** Values that are shown of each side. */
const SHOWN = 10;

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

type Names = ReadonlyMap<string, AccountNames>;

function namesOf({ a, b }: Counted): Names {
  const buckets = [a, b].flatMap(({ aggregations }) => aggregations?.account?.buckets ?? []);
  return new Map(
    buckets.flatMap(({ key, account }) => {
      const names = account?.hits.hits[0]?._source;
      return names === undefined ? [] : [[key, names] as const];
    }),
  );
}

const valuesOf = (name: ComparedFacet, { aggregations }: FoundCounts): ReadonlyMap<string, number> =>
  new Map(aggregations?.[name]?.buckets.map(({ key, doc_count }) => [key, doc_count]));

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

interface Found {
  readonly looked: LookedUp;
  readonly plan: CountPlan;
  readonly counted: Counted;
  readonly names: Names;
}

function readUnusual(found: Found): CompareAnswer['unusual'] {
  const facets = COMPARED_FACET_NAMES.map((name) => [name, choose(readValues(name, found))]);
  return {
    ...(Object.fromEntries(facets) as Record<ComparedFacet, Unusual>),
    word: choose(readWords(found)),
  };
}

function choose(rows: readonly UnusualValue[]): Unusual {
  const occurrences = rows.map((row) => ({ ...row, ofA: row.of_a, ofB: row.of_b, row }));
  const select = (swap: boolean): readonly UnusualValue[] =>
    mostTelling(occurrences, { swap, least: LEAST_TWEETS, most: SHOWN, keyOf: ({ value }) => value }).map(
      ({ row }) => row,
    );
  return { more_in_a: select(false), more_in_b: select(true) };
}

function readValues(name: ComparedFacet, { looked, plan, counted, names }: Found): readonly UnusualValue[] {
  const [one, other] = [valuesOf(name, counted.a), valuesOf(name, counted.b)];
  return plan.values[name].map((stored) => ({
    value: toAddressValue(name, stored),
    label: labelOf(name, stored, names),
    lang: null,
    a: one.get(stored) ?? 0,
    b: other.get(stored) ?? 0,
    of_a: looked.a.hits.total.value,
    of_b: looked.b.hits.total.value,
  }));
}

function labelOf(name: ComparedFacet, stored: string, names: Names): string {
  if (name === 'lang') return languageOf(stored).name;
  return name === 'account' ? (names.get(stored)?.account_screen_name ?? stored) : stored;
}

/** Words are counted within their language. */
function readWords({ looked, plan, counted }: Found): readonly UnusualValue[] {
  const ofSide = (side: LookedUp['a'], lang: string | undefined): number =>
    lang === undefined ? side.hits.total.value : (countsOf('lang', side).get(lang) ?? 0);
  return plan.words.map(({ word, lang }, at) => ({
    value: word,
    label: word,
    lang: lang ?? null,
    a: counted.a.aggregations?.words?.buckets[at]?.doc_count ?? 0,
    b: counted.b.aggregations?.words?.buckets[at]?.doc_count ?? 0,
    of_a: ofSide(looked.a, lang),
    of_b: ofSide(looked.b, lang),
  }));
}
