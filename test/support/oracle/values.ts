import type { Oracle } from './oracle.ts';
import type { OracleTweet } from './tweet.ts';
import { toTruth, type Truth } from './truth.ts';

/** A value of an operator, or a whole query, and the tweets that it means. */
export interface Case {
  /** The value behind the colon, or the query, as it is typed. */
  readonly text: string;
  readonly holds: (tweet: OracleTweet) => Truth;
}

/** The cases of one operator: taken from the rows at run time, so that no text of a release is in the project. */
export interface OperatorCases {
  /** Its name and its aliases; `text` of the cases is then a value of each. Without: it is a whole query. */
  readonly names?: readonly string[];
  /** The row of the operator table, where that has no name before a colon. */
  readonly row?: string;
  /** Whether each value is a clause of its own, so that none stands for another. */
  readonly isEnumerated?: true;
  /** Whether commas part several values. */
  readonly isList?: true;
  cases(oracle: Oracle): readonly Case[];
}

/** Values of the rows: the most common, one that is less so, and the rarest; fewer where there are fewer. */
export function pick(
  { tweets }: Oracle,
  valuesOf: (tweet: OracleTweet) => readonly (string | undefined)[],
  isUsable: (value: string) => boolean = isSimple,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const tweet of tweets) {
    for (const value of valuesOf(tweet)) {
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const ranked = [...counts]
    .filter(([value]) => isUsable(value))
    .sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1));
  const places = [0, Math.floor(Math.sqrt(ranked.length)), ranked.length - 1];
  return [...new Set(places.flatMap((place) => ranked[place]?.[0] ?? []))];
}

/** Values that need no quotation marks. */
const isSimple = (value: string): boolean => /^[\w.-]+$/.test(value);

/** A value as it is typed behind a colon. */
export const typed = (value: string): string => (isSimple(value) ? value : `"${value}"`);

/**
 * Cases in which a tweet either has a value or has not.
 * @param write the value as it is typed
 */
export const casesOf = (
  values: readonly string[],
  holds: (value: string) => (tweet: OracleTweet) => boolean,
  write: (value: string) => string = typed,
): readonly Case[] =>
  values.map((value) => {
    const isHeld = holds(value);
    return { text: write(value), holds: (tweet) => toTruth(isHeld(tweet)) };
  });
