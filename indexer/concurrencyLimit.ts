/** Requests that are on their way at a time. Each holds a body of half a megabyte, here and there. */
const FEWEST = 1;
const MOST = 8;
const START = 2;
/** Requests that may wait inside Elasticsearch for the one before: with fewer it may run dry, with more nothing is won. */
const FEWEST_QUEUED = 0.5;
const MOST_QUEUED = 1.5;
/** Rounds after which half as many go out for one, to learn what is fast now: an index that grows takes longer. */
const ROUNDS_UNTIL_PROBE = 30;
const LEAST_OF_ROUND = 4;

/**
 * How many requests may be on their way, by what the server says. Vegas: a request that takes longer than the fastest ones
 * did has waited behind others, `limit * (1 - fastest / now)` of them; while these are few, one more may go out, and one
 * fewer where they are many. That a server turns requests away halves the number, once for those that were on their way
 * together (AIMD). Sources: L. Brakmo and L. Peterson, "TCP Vegas" (1995); RFC 5681, 3.1; as limits of requests, with the
 * probe: https://github.com/Netflix/concurrency-limits
 */
export class ConcurrencyLimit {
  #value = START;
  /** Of the round: times of at least as many answers as may be on their way. */
  #times: number[] = [];
  #wasReached = false;
  /** Since the last probe. */
  #fastest = Infinity;
  #rounds = 0;
  /** What the limit is again after the probe. */
  #probed: number | undefined;
  /** Answers to requests that went out before the last cut say nothing of it. */
  #toIgnore = 0;

  get value(): number {
    return this.#value;
  }

  /** So many are on their way, and one more wants to go. */
  reached(): void {
    this.#wasReached = true;
  }

  /** @param ms from sending a whole body until its answer */
  answered(ms: number): void {
    if (this.#ignores()) return;
    this.#times.push(ms);
    if (this.#times.length >= Math.max(LEAST_OF_ROUND, this.#value)) this.#endRound();
  }

  /** Elasticsearch turned something away, or was slower than any request may be. */
  turnedAway(): void {
    if (this.#ignores()) return;
    this.#probed = undefined;
    this.#cutTo(Math.floor(this.#value / 2));
  }

  #endRound(): void {
    const time = median(this.#times);
    const fastest = Math.min(...this.#times);
    this.#times = [];
    this.#rounds += 1;
    if (this.#probed !== undefined) {
      this.#fastest = fastest;
      this.#value = this.#probed;
      this.#probed = undefined;
      return;
    }
    this.#fastest = Math.min(this.#fastest, fastest);
    const queued = this.#value * (1 - this.#fastest / time);
    // Where the reading side is slower, more would not have been used.
    if (queued < FEWEST_QUEUED && this.#wasReached) this.#value = Math.min(MOST, this.#value + 1);
    else if (queued > MOST_QUEUED) this.#value = Math.max(FEWEST, this.#value - 1);
    this.#wasReached = false;
    if (this.#rounds % ROUNDS_UNTIL_PROBE === 0) {
      this.#probed = this.#value;
      this.#cutTo(Math.floor(this.#value / 2));
    }
  }

  #cutTo(value: number): void {
    this.#toIgnore = this.#value - 1;
    this.#value = Math.max(FEWEST, value);
    this.#times = [];
  }

  #ignores(): boolean {
    if (this.#toIgnore === 0) return false;
    this.#toIgnore -= 1;
    return true;
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
