import { setTimeout as wait } from 'node:timers/promises';
import { gaveUpWaiting } from '../elasticsearchFailure.ts';
import { formatTime } from './waitLimit.ts';
import { waitReasonOf, type WaitReason } from './waitReason.ts';

/** Waits between two tries begin so short and double up to the longest. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;
/** A wait that is over sooner is not told: one connection that was cut is no news. */
const UNTOLD_MS = 1_500;

/** How a wait begins to be told. */
const TOLD: Readonly<Record<WaitReason, string>> = {
  away: 'Elasticsearch does not answer',
  overloaded: 'Elasticsearch is overloaded and turns requests away',
  blocked: 'Elasticsearch takes no documents: its disk is nearly full, or its indices are blocked',
  unusable: 'Elasticsearch answers with what cannot be read',
};

export interface PatienceOptions {
  /** Longest time that one request is tried again; 0: it is not. */
  readonly limitMs: number;
  /** Gets a line where a wait begins to be long, and one when it is over. */
  readonly note: (line: string) => void;
  /** Ends every wait with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds; replaced in tests, as is `sleep`. */
  readonly now?: () => number;
  readonly sleep?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

/** One outage, of however many requests: it is told once. */
interface Outage {
  readonly since: number;
  isTold: boolean;
}

/**
 * Tries what failed again while Elasticsearch is away, overloaded, or full, up to a limit: each time after a wait of twice
 * the length, of which half is chance, so that what failed together does not come back together. Source: M. Brooker,
 * "Exponential Backoff And Jitter" (equal jitter),
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export class Patience {
  readonly #options: PatienceOptions;
  readonly #now: () => number;
  readonly #sleep: NonNullable<PatienceOptions['sleep']>;
  #outage: Outage | undefined;

  constructor(options: PatienceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#sleep = options.sleep ?? ((ms, signal) => wait(ms, undefined, { signal }));
  }

  /**
   * @param attempt may be made again after it failed, though what it asked for may have been done
   * @param signal ends this one's wait too
   * @throws GaveUpWaiting at the limit; what `attempt` throws where no wait helps; the reason of a signal that fires
   */
  async persist<T>(attempt: (tries: number) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const stop = anyOf(this.#options.signal, signal);
    let failedAt: number | undefined;
    for (let tries = 0; ; tries += 1) {
      stop?.throwIfAborted();
      try {
        const value = await attempt(tries);
        this.#end();
        return value;
      } catch (error) {
        const reason = waitReasonOf(error);
        if (reason === undefined) throw error;
        failedAt ??= this.#now();
        const waitMs = Math.min(waitAfter(tries), failedAt + this.#options.limitMs - this.#now());
        if (waitMs <= 0) throw gaveUpWaiting(reason, this.#options.limitMs, error);
        this.#tell(reason);
        await this.#sleep(waitMs, stop).catch((aborted: unknown) => {
          throw stop?.aborted === true ? stop.reason : aborted;
        });
      }
    }
  }

  #tell(reason: WaitReason): void {
    this.#outage ??= { since: this.#now(), isTold: false };
    if (this.#outage.isTold || this.#now() - this.#outage.since < UNTOLD_MS) return;
    this.#outage.isTold = true;
    this.#options.note(`${TOLD[reason]}; trying again for up to ${formatTime(this.#options.limitMs)}.`);
  }

  #end(): void {
    const outage = this.#outage;
    this.#outage = undefined;
    if (outage?.isTold !== true) return;
    this.#options.note(`Elasticsearch goes on, after ${formatTime(this.#now() - outage.since)}.`);
  }
}

/** Waits for nothing. */
export const IMPATIENT = new Patience({ limitMs: 0, note: () => undefined });

const waitAfter = (tries: number): number => {
  const ms = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries, 10));
  return ms / 2 + (Math.random() * ms) / 2;
};

const anyOf = (a: AbortSignal | undefined, b: AbortSignal | undefined): AbortSignal | undefined =>
  a !== undefined && b !== undefined && a !== b ? AbortSignal.any([a, b]) : (b ?? a);
