import { ownCopy } from '../cells.ts';
import type { TweetType } from '../../search/documents.ts';

/** How the tweets of a load are counted, one after the other. */
export const COUNTED_BY = ['type', 'language', 'month', 'account'] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

/** What a row of a tweets file says that is counted. */
export interface RowFacts {
  readonly types: readonly TweetType[];
  /** Canonical code. */
  readonly language: string;
  /** `2016-10`, UTC. */
  readonly month: string;
  readonly account: string;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly client: string | undefined;
}

/** Numbers of tweets, all and by value. */
export interface TweetNumbers {
  readonly tweets: number;
  readonly by: Readonly<Record<CountedBy, ReadonlyMap<string, number>>>;
}

/** Counts rows. */
export class RowNumbers implements TweetNumbers {
  tweets = 0;
  readonly by: Readonly<Record<CountedBy, Map<string, number>>> = {
    type: new Map(),
    language: new Map(),
    month: new Map(),
    account: new Map(),
  };

  add({ types, language, month, account }: RowFacts): void {
    this.tweets += 1;
    for (const type of types) countOne(this.by.type, type);
    countOne(this.by.language, language);
    countOne(this.by.month, month);
    countOne(this.by.account, account);
  }
}

/** Counts one more of a value, which may be the text of a cell. */
export function countOne(counts: Map<string, number>, value: string): void {
  const known = counts.get(value);
  counts.set(known === undefined ? ownCopy(value) : value, (known ?? 0) + 1);
}

/** One count of both sides. */
export interface CountPair {
  readonly what: string;
  readonly inFiles: number;
  readonly inIndex: number;
}

/** A comparison of many counts. */
export interface CountComparison {
  /** `tweets by language`. */
  readonly what: string;
  /** Values that were counted. */
  readonly values: number;
  readonly differing: number;
  /** The first of those that differ. */
  readonly examples: readonly CountPair[];
}

const MOST_EXAMPLES = 20;

/** Compares the numbers by value; values that one side lacks count 0 there. */
export function compareNumbers(files: TweetNumbers, index: TweetNumbers): readonly CountComparison[] {
  return COUNTED_BY.map((by) => {
    const [inFiles, inIndex] = [files.by[by], index.by[by]];
    const values = [...new Set([...inFiles.keys(), ...inIndex.keys()])].sort();
    const pairs = values
      .map((what) => ({ what, inFiles: inFiles.get(what) ?? 0, inIndex: inIndex.get(what) ?? 0 }))
      .filter((pair) => pair.inFiles !== pair.inIndex);
    return {
      what: `tweets by ${by}`,
      values: values.length,
      differing: pairs.length,
      examples: pairs.slice(0, MOST_EXAMPLES),
    };
  });
}
