import { COMPLETE, FACET_VALUES, LACKED } from './facetValues.ts';
import { kept, keptOfTweets } from './kept.ts';
import type { Oracle } from './oracle.ts';
import type { Parameters } from './parameters.ts';
import { isDecided, isSure } from './truth.ts';
import type { OracleTweet } from './tweet.ts';
import type { Case } from './values.ts';

/** A value of a facet and its tweets, as an answer has them. */
export type CountedValue = readonly [value: string, count: number];

/** What an answer must hold, counted from the rows. */
export interface Counts {
  readonly total: number;
  /** Every value of each facet that an answer names, in its order. */
  readonly facets: Readonly<Record<string, readonly CountedValue[]>>;
  /** Every value of each facet, the largest first, without chosen ones: what its own page lists. */
  readonly lists: Readonly<Record<string, readonly CountedValue[]>>;
  /** Times of the tweets that are found, from the first to the last; epoch milliseconds. */
  readonly times: readonly number[];
}

/** Values beside the chosen ones that an answer names of a facet that is not complete. */
const LARGEST = 10;

/** Whether a clause is true or false of every tweet, so that tweets can be counted. */
export const isCountable = ({ tweets }: Oracle, { holds }: Case): boolean =>
  tweets.every((tweet) => isDecided(holds(tweet)));

/** Counts what a search finds. @param clause true or false of every tweet; null: every tweet */
export function countFacets({ tweets }: Oracle, clause: Case | null, parameters: Parameters): Counts {
  const { isInTime, facets, pairs } = parameters;
  const inTime = tweets.filter(
    (tweet) => (clause === null || isSure(clause.holds(tweet))) && isInTime(tweet),
  );
  const without = (own: string | undefined): readonly OracleTweet[] => {
    const others = [...facets].filter(([facet]) => facet !== own).map(([, holds]) => holds);
    return inTime.filter((tweet) => others.every((holds) => holds(tweet)));
  };
  const found = without(undefined);
  const names = Object.keys(FACET_VALUES);
  const counted = names.map((facet) => {
    const counts = countValues(facet, facets.has(facet) ? without(facet) : found);
    const chosen = pairs.filter(([name]) => name.replace(/^not_/, '') === facet).map(([, value]) => value);
    return [facet, inOrderOf(facet, counts, new Set(chosen))] as const;
  });
  return {
    total: found.length,
    facets: Object.fromEntries(counted.map(([facet, { named }]) => [facet, named])),
    lists: Object.fromEntries(counted.map(([facet, { listed }]) => [facet, listed])),
    times: found.map(({ time }) => time).toSorted((a, b) => a - b),
  };
}

/** Stored values of a facet that a tweet has, each once. */
const valuesOf = kept((facet: string) =>
  keptOfTweets((tweet): readonly string[] => [...new Set(FACET_VALUES[facet]?.(tweet))]),
);

/** Tweets by stored value; undefined: tweets without any. */
function countValues(facet: string, tweets: readonly OracleTweet[]): ReadonlyMap<string | undefined, number> {
  const counts = new Map<string | undefined, number>();
  const add = (value: string | undefined): unknown => counts.set(value, (counts.get(value) ?? 0) + 1);
  const read = valuesOf(facet);
  for (const tweet of tweets) {
    const values = read(tweet);
    if (values.length === 0) add(undefined);
    for (const value of values) add(value);
  }
  return counts;
}

/** Chosen values first, then the largest; ties by the bytes of a value, and that there is none comes last. */
function inOrderOf(
  facet: string,
  counts: ReadonlyMap<string | undefined, number>,
  chosen: ReadonlySet<string>,
): { readonly named: readonly CountedValue[]; readonly listed: readonly CountedValue[] } {
  const inAddress = (value: string | undefined): string =>
    value === undefined ? 'none' : value === 'none' ? (LACKED[facet] ?? value) : value;
  const ranked = [...counts]
    .filter(([value]) => value !== undefined || facet in LACKED)
    .sort(([a, one], [b, other]) => other - one || byBytes(a, b))
    .map(([value, count]) => [inAddress(value), count] as const);
  const all = new Map(ranked);
  const picked = [...chosen]
    .sort(byBytes)
    .map((value): CountedValue => [value, all.get(value) ?? 0])
    .sort(([, one], [, other]) => other - one);
  const isFree = ([value]: CountedValue): boolean => !chosen.has(value);
  const largest = COMPLETE.includes(facet) ? ranked : ranked.slice(0, LARGEST);
  return { named: [...picked, ...largest.filter(isFree)], listed: ranked.filter(isFree) };
}

function byBytes(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
