import type { Key } from './keys.ts';
import type { ScratchFile } from './scratch.ts';

/** Rows that are written to the file, and read from it, at a time. */
const BLOCK = 1_024;

/**
 * A key for some of the rows, in the working file: 8 bytes for each row, those without one too, and in memory 8 bytes for
 * 1,024 rows and 8 kB. Made to be filled and then asked in the order of rows.
 */
export class RowKeys {
  readonly #scratch: ScratchFile;
  /** Low and high half of each row of the block at hand; both 0 where it has none, as no fingerprint is by chance. */
  readonly #block = new Uint32Array(BLOCK * 2);
  #blockAt = 0;
  /** Offsets in the file of the blocks that were written. */
  readonly #offsets: number[] = [];

  constructor(scratch: ScratchFile) {
    this.#scratch = scratch;
  }

  /** Rows come in ascending order. */
  add(row: number, { low, high }: Key): void {
    const at = Math.floor(row / BLOCK);
    while (this.#blockAt < at) this.#write();
    this.#block[(row % BLOCK) * 2] = low;
    this.#block[(row % BLOCK) * 2 + 1] = high;
  }

  /** Asks for the keys of rows; nothing can be added from then on. */
  seal(): (row: number) => Key | undefined {
    this.#write();
    return (row) => {
      this.#read(Math.floor(row / BLOCK));
      const low = this.#block[(row % BLOCK) * 2] ?? 0;
      const high = this.#block[(row % BLOCK) * 2 + 1] ?? 0;
      return low === 0 && high === 0 ? undefined : { low, high };
    };
  }

  #write(): void {
    this.#offsets.push(this.#scratch.append(new Uint8Array(this.#block.buffer)));
    this.#block.fill(0);
    this.#blockAt += 1;
  }

  #read(at: number): void {
    if (this.#blockAt === at) return;
    const offset = this.#offsets[at];
    if (offset === undefined) this.#block.fill(0);
    else this.#scratch.read(new Uint8Array(this.#block.buffer), offset);
    this.#blockAt = at;
  }
}
