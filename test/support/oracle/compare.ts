import type { Searcher } from '../../../server/searcher.ts';
import { parseSearchParams, type SearchParams } from '../../../server/searchParams.ts';
import type { Oracle } from './oracle.ts';
import { isDecided, isPossible, isSure } from './truth.ts';
import { keyOf, type OracleTweet } from './tweet.ts';
import type { Case } from './values.ts';

/** What an oracle says of a query, and where it differs from what was found. */
export interface Comparison {
  readonly query: string;
  /** Tweets that have to be found. */
  readonly sure: number;
  /** Tweets of which the oracle cannot tell. */
  readonly undecided: number;
  readonly found: number;
  /** Some tweets that were to be found and were not, and the other way round. */
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

/** Differences that are shown. */
const MOST_SHOWN = 5;

export const paramsOf = (values: Readonly<Record<string, string>>): SearchParams =>
  parseSearchParams(new URLSearchParams(values)).params;

/** Everything that a search finds, as campaign and id. */
export async function foundBy(searcher: Searcher, params: SearchParams): Promise<readonly string[]> {
  const { batches, close } = await searcher.export(params, 'tweets');
  const keys: string[] = [];
  try {
    for await (const batch of batches) keys.push(...batch.map(keyOf));
  } finally {
    await close();
  }
  return keys;
}

/** Compares all that was found with all that should be. @param among tweets that were searched; all, where undefined */
export function compare(
  oracle: Oracle,
  { text, holds }: Case,
  found: readonly string[],
  among: readonly OracleTweet[] = oracle.tweets,
): Comparison {
  const keys = new Set(found);
  const truths = among.map((tweet) => [keyOf(tweet), holds(tweet)] as const);
  const possible = new Set(truths.flatMap(([key, truth]) => (isPossible(truth) ? [key] : [])));
  const sure = truths.flatMap(([key, truth]) => (isSure(truth) ? [key] : []));
  const twice = found.length - keys.size;
  return {
    query: text,
    sure: sure.length,
    undecided: truths.filter(([, truth]) => !isDecided(truth)).length,
    found: found.length,
    missing: sure.filter((key) => !keys.has(key)).slice(0, MOST_SHOWN),
    surplus: [
      ...(twice === 0 ? [] : [`${twice} twice`]),
      ...found.filter((key) => !possible.has(key)).slice(0, MOST_SHOWN),
    ],
  };
}

/** What must be empty. */
export const differencesIn = (comparisons: readonly Comparison[]): readonly Comparison[] =>
  comparisons.filter(({ missing, surplus }) => missing.length + surplus.length > 0);

/** Requests that are under way at once. */
const AT_ONCE = 4;

/** Does something for each item, some of them at once; in their order. */
export async function mapInTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const turn = async (): Promise<void> => {
    for (const [at, item] of queue) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, turn));
  return results;
}
