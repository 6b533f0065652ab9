import { KeyNumbers, type Key } from './keys.ts';
import { KeyedRecords, type Partition } from './records.ts';
import { RowSet } from './rows.ts';
import type { ScratchFile } from './scratch.ts';

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
    const last = new LastOfId(this.#tweets.largest);
    for (const tweets of this.#tweets.partitions()) last.read(tweets, (row) => rows.add(row));
    return rows;
  }

  /** Every naming of a tweet by one that stays, in no order. */
  *links(superseded: RowSet): Generator<Link> {
    const names = this.#names.partitions();
    const last = new LastOfId(this.#tweets.largest);
    for (const tweets of this.#tweets.partitions()) {
      const named = names.next().value as Partition;
      if (named.size === 0) continue;
      last.read(tweets);
      for (let at = 0; at < named.size; at += 1) {
        if (superseded.has(named.row(at))) continue;
        const id = { low: named.low(at), high: named.high(at) };
        const tweet = last.of(id);
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

/** The last record of each id of a partition. */
class LastOfId {
  readonly #ids: KeyNumbers;
  readonly #last: Uint32Array;

  /** @param most records of the largest partition */
  constructor(most: number) {
    this.#ids = new KeyNumbers(most);
    this.#last = new Uint32Array(most);
  }

  /** Forgets the partition before. @param onSuperseded is shown every row that is not the last of its id */
  read(tweets: Partition, onSuperseded: (row: number) => void = () => undefined): void {
    this.#ids.clear();
    for (let at = 0; at < tweets.size; at += 1) {
      const known = this.#ids.size;
      const id = this.#ids.add(tweets.low(at), tweets.high(at));
      if (id < known) onSuperseded(tweets.row(this.#last[id] ?? 0));
      this.#last[id] = at;
    }
  }

  /** Its place in the partition. */
  of({ low, high }: Key): number | undefined {
    const id = this.#ids.find(low, high);
    return id === -1 ? undefined : this.#last[id];
  }
}

const targetAt = (tweets: Partition, at: number): Target => ({
  row: tweets.row(at),
  account: tweets.note(at) >>> 1,
  isRetweet: (tweets.note(at) & 1) === 1,
});
