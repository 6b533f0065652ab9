import { KeyNumbers, type Key } from './firstPassKeys.ts';
import { KeyedRecords, type Partition } from './firstPassRecords.ts';
import { RowSet } from './firstPassRows.ts';
import type { ScratchFile } from './firstPassScratch.ts';

/** How one tweet names another. */
export type Relation = 'reply' | 'quote' | 'retweet';
const RELATIONS: readonly Relation[] = ['reply', 'quote', 'retweet'];

/** A tweet of the release that another one names. */
export interface Target {
  readonly row: number;
  readonly account: number;
  readonly isRetweet: boolean;
}

/** That the tweet of a row names another. */
export interface Link {
  readonly relation: Relation;
  readonly row: number;
  readonly id: Key;
  /** undefined: it is not in the release. */
  readonly target: Target | undefined;
}

/** Joins ids that tweets have with ids that tweets name. */
export class TweetIds {
  readonly #tweets: KeyedRecords;
  readonly #names: KeyedRecords;

  constructor(scratch: ScratchFile) {
    this.#tweets = new KeyedRecords(scratch);
    this.#names = new KeyedRecords(scratch);
  }

  /** A tweet; rows come in ascending order. */
  addTweet(id: Key, { row, account, isRetweet }: Target): void {
    this.#tweets.add(id, row, account * 2 + (isRetweet ? 1 : 0));
  }

  /** A tweet names another. */
  addName(relation: Relation, row: number, id: Key): void {
    this.#names.add(id, row, RELATIONS.indexOf(relation));
  }

  /** Rows whose id comes again in a later row, which takes their place. */
  superseded(): RowSet {
    const rows = new RowSet();
    for (const tweets of this.#tweets.partitions()) lastOf(tweets, (row) => rows.add(row));
    return rows;
  }

  /** Every naming of a tweet by one that stays, in no order. */
  *links(superseded: RowSet): Generator<Link> {
    const names = this.#names.partitions();
    for (const tweets of this.#tweets.partitions()) {
      const named = names.next().value as Partition;
      if (named.size === 0) continue;
      const { ids, last } = lastOf(tweets);
      for (let at = 0; at < named.size; at += 1) {
        if (superseded.has(named.row(at))) continue;
        const id = { low: named.low(at), high: named.high(at) };
        const tweet = last[ids.find(id.low, id.high)];
        yield {
          relation: RELATIONS[named.note(at)] ?? 'reply',
          row: named.row(at),
          id,
          target: tweet === undefined ? undefined : targetAt(tweets, tweet),
        };
      }
    }
  }
}

/** Numbers of the ids of a partition, and by number the place of its last record. */
function lastOf(
  tweets: Partition,
  onSuperseded: (row: number) => void = () => undefined,
): { readonly ids: KeyNumbers; readonly last: Uint32Array } {
  const ids = new KeyNumbers(tweets.size);
  const last = new Uint32Array(tweets.size);
  for (let at = 0; at < tweets.size; at += 1) {
    const known = ids.size;
    const id = ids.add(tweets.low(at), tweets.high(at));
    if (id < known) onSuperseded(tweets.row(last[id] ?? 0));
    last[id] = at;
  }
  return { ids, last };
}

const targetAt = (tweets: Partition, at: number): Target => ({
  row: tweets.row(at),
  account: tweets.note(at) >>> 1,
  isRetweet: (tweets.note(at) & 1) === 1,
});
