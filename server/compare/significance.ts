/** How often something occurs in each of two sets of tweets, and how many tweets each set has. */
export interface Occurrence {
  readonly a: number;
  readonly b: number;
  readonly ofA: number;
  readonly ofB: number;
}

/**
 * How much more of one set has something than of another: JLH, the product of the absolute and the relative change of
 * its share, as Elasticsearch's `significant_terms` scores by default. What the other set lacks counts there as one
 * tweet, so that the score stays finite. https://www.elastic.co/docs/reference/aggregations/search-aggregations-bucket-significantterms-aggregation
 *
 * We score ourselves, for Elasticsearch takes the shares of each index by itself: of two campaigns neither has a tweet
 * in the index of the other.
 * @returns 0 where its share is not larger
 */
export function significance(count: number, of: number, otherCount: number, otherOf: number): number {
  if (of === 0 || otherOf === 0) return 0;
  const share = count / of;
  const change = share - otherCount / otherOf;
  return change <= 0 ? 0 : change * (share / (Math.max(1, otherCount) / otherOf));
}

/** What one set has more of: the most telling first, ties by key. @param swap of the second set */
export function mostTelling<T extends Occurrence>(
  rows: readonly T[],
  {
    swap,
    least,
    most,
    keyOf,
  }: {
    readonly swap: boolean;
    /** Tweets that must have it: a single one tells nothing. */
    readonly least: number;
    readonly most: number;
    readonly keyOf: (row: T) => string;
  },
): readonly T[] {
  const scored = rows.map((row) => {
    const { a, ofA, b, ofB } = row;
    return {
      row,
      count: swap ? b : a,
      score: swap ? significance(b, ofB, a, ofA) : significance(a, ofA, b, ofB),
    };
  });
  return scored
    .filter(({ count, score }) => count >= least && score > 0)
    .sort((one, other) => other.score - one.score || (keyOf(one.row) < keyOf(other.row) ? -1 : 1))
    .slice(0, most)
    .map(({ row }) => row);
}
