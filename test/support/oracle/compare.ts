import { hash } from 'node:crypto';
import type { Searcher } from '../../../server/archive/searcher.ts';
import { parseSearchParams, type SearchParams } from '../../../server/address/searchParams.ts';
import type { Oracle } from './oracle.ts';
import { isDecided, isPossible, isSure, type Truth } from './truth.ts';
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
/** More tweets are not compared one by one but counted, and a part of the archive is compared. */
const MOST_COMPARED = 3_000;
/** Tweets of such a part. */
const PART = 2_000;

export const paramsOf = (values: Readonly<Record<string, string>>): SearchParams =>
  parseSearchParams(new URLSearchParams(values)).params;

/** Everything that a query finds, as campaign and id. */
export const foundBy = (searcher: Searcher, q: string): Promise<readonly string[]> =>
  foundWith(searcher, paramsOf({ q, sort: 'oldest' }));

/** Everything that a search finds, as campaign and id. */
export async function foundWith(searcher: Searcher, params: SearchParams): Promise<readonly string[]> {
  const { batches, close } = await searcher.export(params, 'tweets');
  const keys: string[] = [];
  try {
    for await (const batch of batches) keys.push(...batch.map(keyOf));
  } finally {
    await close();
  }
  return keys;
}

/** Compares all that was found with all that should be. */
export function compare({ tweets }: Oracle, { text, holds }: Case, found: readonly string[]): Comparison {
  const truths = tweets.map(holds);
  return { query: text, ...summary(truths), found: found.length, ...differences(tweets, truths, found) };
}

/**
 * Compares the number of tweets that are found in all, and which they are: all where they are few, else those between
 * two ids that depend on the query. For archives of one campaign.
 */
export async function compareInPart(
  searcher: Searcher,
  { tweets }: Oracle,
  { text, holds }: Case,
): Promise<Comparison> {
  const truths = tweets.map(holds);
  const { sure, undecided } = summary(truths);
  const start = hash('sha1', text, 'buffer').readUInt32BE() % Math.max(1, tweets.length - PART);
  const [from, to] = sure + undecided > MOST_COMPARED ? [start, start + PART] : [0, tweets.length];
  const among = tweets.slice(from, to);
  const part = among.length === tweets.length ? text : `(${text}) ${between(among)}`;
  const [total = -1] = await searcher.counts([paramsOf({ q: text })]);
  const { missing, surplus } = differences(among, truths.slice(from, to), await foundBy(searcher, part));
  const isInBounds = total >= sure && total <= sure + undecided;
  const bounds = `${total} in all are not ${sure} to ${sure + undecided}`;
  return {
    query: text,
    sure,
    undecided,
    found: total,
    missing,
    surplus: isInBounds ? surplus : [...surplus, bounds],
  };
}

/** The ids of tweets that stand together in the order of ids, as a query. */
export const between = (tweets: readonly OracleTweet[]): string =>
  `since_id:${BigInt(tweets[0]?.id ?? 0) - 1n} max_id:${tweets.at(-1)?.id}`;

const summary = (truths: readonly Truth[]) => ({
  sure: truths.filter(isSure).length,
  undecided: truths.filter((truth) => !isDecided(truth)).length,
});

function differences(
  tweets: readonly OracleTweet[],
  truths: readonly Truth[],
  found: readonly string[],
): Pick<Comparison, 'missing' | 'surplus'> {
  const keys = new Set(found);
  const keysWhere = (isWanted: (truth: Truth) => boolean): readonly string[] =>
    tweets.filter((_, at) => isWanted(truths[at] ?? 0)).map(keyOf);
  const possible = new Set(keysWhere(isPossible));
  const twice = found.length - keys.size;
  return {
    missing: keysWhere(isSure)
      .filter((key) => !keys.has(key))
      .slice(0, MOST_SHOWN),
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
