import { findNotAfter } from './rows.ts';
import type { ScratchFile } from './scratch.ts';

/** Rows that are read from the file at a time. */
const BLOCK = 1_024;

/**
 * Some numbers of 32 bits for some of the rows, in the working file: in memory are 12 bytes for 1,024 rows, and the last
 * 1,024 that were read. Made to be asked in the order of rows.
 */
export class RowTable {
  /** How many rows it has. */
  readonly size: number;
  readonly #scratch: ScratchFile;
  readonly #width: number;
  /** First row, and offset in the file, of each block. */
  readonly #firstRows: Uint32Array;
  readonly #offsets: Float64Array;
  #block = new Uint32Array();
  #blockAt = -1;

  /**
   * @param rows ascending, each once
   * @param columns how many numbers each row has
   * @param fill writes the numbers of the row at a place in `rows`
   */
  constructor(
    scratch: ScratchFile,
    rows: Uint32Array,
    columns: number,
    fill: (place: number, numbers: Uint32Array) => void,
  ) {
    this.#scratch = scratch;
    this.size = rows.length;
    this.#width = columns + 1;
    const blocks = Math.ceil(rows.length / BLOCK);
    this.#firstRows = new Uint32Array(blocks);
    this.#offsets = new Float64Array(blocks);
    for (let at = 0; at < blocks; at += 1) {
      const words = new Uint32Array(this.#sizeOf(at));
      for (let place = at * BLOCK, word = 0; word < words.length; place += 1, word += this.#width) {
        words[word] = rows[place] ?? 0;
        fill(place, words.subarray(word + 1, word + this.#width));
      }
      this.#firstRows[at] = words[0] ?? 0;
      this.#offsets[at] = scratch.append(new Uint8Array(words.buffer));
    }
  }

  /** The numbers of a row; undefined where it has none. They hold until another row is asked for. */
  get(row: number): Uint32Array | undefined {
    const at = findNotAfter(this.#firstRows, row);
    if (at === -1) return undefined;
    this.#read(at);
    const word = this.#find(row);
    return word === -1 ? undefined : this.#block.subarray(word + 1, word + this.#width);
  }

  #read(at: number): void {
    if (this.#blockAt === at) return;
    this.#block = new Uint32Array(this.#sizeOf(at));
    this.#scratch.read(new Uint8Array(this.#block.buffer), this.#offsets[at] ?? 0);
    this.#blockAt = at;
  }

  /** Where a row stands in the block that was read; -1 where it does not. */
  #find(row: number): number {
    let from = 0;
    let to = this.#block.length / this.#width;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.#block[middle * this.#width] ?? 0) < row) from = middle + 1;
      else to = middle;
    }
    const word = from * this.#width;
    return word < this.#block.length && this.#block[word] === row ? word : -1;
  }

  /** Words of a block. */
  #sizeOf(at: number): number {
    return Math.min(BLOCK, this.size - at * BLOCK) * this.#width;
  }
}
