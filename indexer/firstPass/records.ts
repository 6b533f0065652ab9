import { mixKey, type Key } from './keys.ts';
import type { ScratchFile } from './scratch.ts';

/** Records with one key are in one partition, so that partitions can be joined one after the other. */
const PARTITION_BITS = 6;
const PARTITIONS = 2 ** PARTITION_BITS;
/** Key low, key high, row, note. */
const WIDTH = 4;
/** Records of one partition that are held in memory: 1 MB in all. */
const HELD = 1_024;

/** Records of one partition, in the order in which they were added; `at` counts from 0. Holds until the next is read. */
export interface Partition {
  readonly size: number;
  low(at: number): number;
  high(at: number): number;
  row(at: number): number;
  note(at: number): number;
}

/**
 * Records of 64-bit keys, any number of them: by hash of the key in 64 partitions, of which the file holds all but the
 * last 1,024 records of each. (The partition phase of a GRACE hash join: Kitsuregawa et al., 1983.)
 */
export class KeyedRecords {
  readonly #scratch: ScratchFile;
  readonly #held: readonly Uint32Array[];
  readonly #count = new Uint32Array(PARTITIONS);
  /** Offsets in the file of the full pieces of each partition. */
  readonly #pieces: readonly number[][];

  constructor(scratch: ScratchFile) {
    this.#scratch = scratch;
    this.#held = Array.from({ length: PARTITIONS }, () => new Uint32Array(HELD * WIDTH));
    this.#pieces = Array.from({ length: PARTITIONS }, () => []);
  }

  get size(): number {
    return this.#count.reduce((sum, count) => sum + count, 0);
  }

  /** @param row and @param note 32 bits each */
  add({ low, high }: Key, row: number, note: number): void {
    // Upper bits: tables of keys take the lower ones.
    const partition = mixKey(low, high) >>> (32 - PARTITION_BITS);
    const count = this.#count[partition] ?? 0;
    const held = this.#held[partition] ?? new Uint32Array();
    const at = (count % HELD) * WIDTH;
    held[at] = low;
    held[at + 1] = high;
    held[at + 2] = row;
    held[at + 3] = note;
    this.#count[partition] = count + 1;
    if ((count + 1) % HELD === 0) this.#pieces[partition]?.push(this.#scratch.append(bytesOf(held)));
  }

  /** Records of the largest partition. */
  get largest(): number {
    return this.#count.reduce((most, count) => Math.max(most, count), 0);
  }

  /** Every partition, read one at a time: the same key is always in the partition of the same number. */
  *partitions(): Generator<Partition> {
    // One for all: freed pieces of a megabyte are not given back to the system.
    const records = new Uint32Array(this.largest * WIDTH);
    for (let number = 0; number < PARTITIONS; number += 1) yield this.#read(number, records);
  }

  #read(number: number, records: Uint32Array): Partition {
    const size = this.#count[number] ?? 0;
    let done = 0;
    for (const offset of this.#pieces[number] ?? []) {
      this.#scratch.read(bytesOf(records.subarray(done, done + HELD * WIDTH)), offset);
      done += HELD * WIDTH;
    }
    const held = this.#held[number] ?? new Uint32Array();
    records.set(held.subarray(0, size * WIDTH - done), done);
    const cell = (at: number): number => records[at] ?? 0;
    return {
      size,
      low: (at) => cell(at * WIDTH),
      high: (at) => cell(at * WIDTH + 1),
      row: (at) => cell(at * WIDTH + 2),
      note: (at) => cell(at * WIDTH + 3),
    };
  }
}

const bytesOf = (words: Uint32Array): Uint8Array =>
  new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
