import type { Acknowledged } from '../acknowledged.ts';
import { reasonOf } from '../diskProblem.ts';
import { toStored, type Checkpoint } from './checkpoint.ts';
import { removeCheckpoint, writeCheckpoint } from './checkpointFile.ts';

/** So often it is written down how far a load is. */
const EVERY_MS = 1_000;

/** Keeps the checkpoint of one load. A disk that has no room for it is told once: the load itself goes on. */
export class Checkpoints {
  readonly #path: string;
  readonly #note: (line: string) => void;
  readonly #startedAt: number;
  #now: Checkpoint;
  #isWritten = true;

  /** @param first written at once */
  constructor(path: string, first: Checkpoint, note: (line: string) => void) {
    this.#path = path;
    this.#note = note;
    this.#startedAt = performance.now() - first.seconds * 1_000;
    this.#now = first;
    this.save({});
  }

  /** The latest, written or not. */
  get now(): Checkpoint {
    return this.#now;
  }

  /** Whether another process can go on with what was loaded. */
  get isWorthwhile(): boolean {
    return this.#isWritten && this.#now.rows > 0;
  }

  /** Seconds since the load began, in whatever processes. */
  get seconds(): number {
    return (performance.now() - this.#startedAt) / 1_000;
  }

  save(changes: Partial<Checkpoint>): void {
    this.#now = { ...this.#now, ...changes, seconds: Number(this.seconds.toFixed(1)) };
    try {
      writeCheckpoint(this.#path, this.#now);
      this.#isWritten = true;
    } catch (error) {
      // What an earlier one says may no longer be true.
      this.remove();
      if (this.#isWritten) {
        this.#note(
          `${this.#path}: the checkpoint of this load cannot be written (${reasonOf(error)}). If the load breaks off, it must start anew.`,
        );
      }
      this.#isWritten = false;
    }
  }

  /**
   * Does something while it is written down from time to time how far it is.
   * @param lost fires where another process has the campaign: the checkpoint is then its own
   */
  async during<T>(acknowledged: Acknowledged, lost: AbortSignal, work: () => Promise<T>): Promise<T> {
    const write = (): void => {
      if (!lost.aborted && acknowledged.version > this.#now.rows) this.reach(acknowledged);
    };
    const timer = setInterval(write, EVERY_MS);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      // Of a load that is stopped too.
      write();
    }
  }

  /** Writes down how far the tweets are. What Elasticsearch acknowledged lies on its disk (buildLoadSettings). */
  reach({ version, tallies }: Acknowledged, changes: Partial<Checkpoint> = {}): void {
    const { tweets } = this.#now;
    if (tweets !== null) this.save({ rows: version, sent: toStored(tallies.get(tweets.name)), ...changes });
  }

  remove(): void {
    removeCheckpoint(this.#path);
  }
}
