import { emptyTally, mergeTallies, type BulkTally } from './bulkTally.ts';

/**
 * How far what was sent is answered without a gap. Requests are answered in any order, so that what came of each waits
 * until all before it are answered too: a load that breaks off can go on after the last item of these.
 */
export class Acknowledged {
  #begun = 0;
  #ended = 0;
  #version: number;
  readonly #waiting = new Map<number, Answered>();
  readonly #tallies: Map<string, BulkTally>;

  /** @param before what an earlier process reached, whose items are not sent again */
  constructor(before: Answered = { version: 0, tallies: new Map() }) {
    this.#version = before.version;
    this.#tallies = new Map(before.tallies);
  }

  /** Version of the last item up to which every one is answered; 0 where none is. */
  get version(): number {
    return this.#version;
  }

  /** What came of those items, by index. They are not changed later. */
  get tallies(): ReadonlyMap<string, BulkTally> {
    return new Map(this.#tallies);
  }

  /** What came of an index's share of them. */
  tallyOf(index: string | undefined): BulkTally {
    return (index === undefined ? undefined : this.#tallies.get(index)) ?? emptyTally();
  }

  /** A request goes out. @returns what it is known by, ascending */
  begin(): number {
    return this.#begun++;
  }

  /** All of its operations are answered. @param version of its last item */
  end(request: number, version: number, tallies: ReadonlyMap<string, BulkTally>): void {
    this.#waiting.set(request, { version, tallies });
    for (;;) {
      const next = this.#waiting.get(this.#ended);
      if (next === undefined) return;
      this.#waiting.delete(this.#ended);
      this.#ended += 1;
      // Accounts are sent again by a load that goes on, which are older than what was reached.
      this.#version = Math.max(this.#version, next.version);
      for (const [index, tally] of next.tallies) {
        this.#tallies.set(index, mergeTallies(this.#tallies.get(index) ?? emptyTally(), tally));
      }
    }
  }
}

/** What became of all items up to one. */
export interface Answered {
  readonly version: number;
  readonly tallies: ReadonlyMap<string, BulkTally>;
}
