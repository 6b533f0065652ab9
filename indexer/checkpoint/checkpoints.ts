import { setTimeout } from 'node:timers/promises';
import type { Client } from '../../common/client.ts';
import type { Acknowledged } from '../acknowledged.ts';
import { reasonOf } from '../diskProblem.ts';
import { toStored, type Checkpoint } from './checkpoint.ts';
import { removeCheckpoint, writeCheckpoint } from './checkpointFile.ts';

/**
 * A checkpoint makes Elasticsearch put on its disk what it has, which takes it a moment: the pause before the next is a
 * multiple of that moment, within these milliseconds, so that the whole costs a load a few hundredths.
 */
const PAUSE_FACTOR = 25;
const SHORTEST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

/** Keeps the checkpoint of one load. A disk that has no room for it is told once: the load itself goes on. */
export class Checkpoints {
  readonly #client: Client;
  readonly #path: string;
  readonly #note: (line: string) => void;
  readonly #startedAt: number;
  #now: Checkpoint;
  #isWritten = true;

  /** @param first written at once */
  constructor(client: Client, path: string, first: Checkpoint, note: (line: string) => void) {
    this.#client = client;
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

  /** Does something while checkpoints are taken from time to time of how far it is. */
  async during<T>(acknowledged: Acknowledged, work: () => Promise<T>): Promise<T> {
    const over = new AbortController();
    const taking = this.#take(acknowledged, over.signal);
    try {
      return await work();
    } finally {
      over.abort();
      await taking;
    }
  }

  /**
   * Elasticsearch acknowledges a document of a load before it is on its disk (buildLoadSettings), and may lose it when it
   * is killed itself: what a checkpoint counts is put there first.
   * Source: https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-indices-flush
   */
  async cover({ version, tallies }: Acknowledged, changes: Partial<Checkpoint> = {}): Promise<void> {
    const { tweets } = this.#now;
    if (tweets === null) return;
    await this.#client.indices.flush({ index: tweets.name });
    this.save({ rows: version, sent: toStored(tallies.get(tweets.name)), ...changes });
  }

  remove(): void {
    removeCheckpoint(this.#path);
  }

  async #take(acknowledged: Acknowledged, signal: AbortSignal): Promise<void> {
    let pauseMs = SHORTEST_PAUSE_MS;
    for (;;) {
      await setTimeout(pauseMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const startedAt = performance.now();
      // Elasticsearch may be away for a while: the checkpoint before stays.
      if (acknowledged.version > this.#now.rows) await this.cover(acknowledged).catch(() => undefined);
      pauseMs = (performance.now() - startedAt) * PAUSE_FACTOR;
      pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, pauseMs));
    }
  }
}
