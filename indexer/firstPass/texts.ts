import { findIn, findNotAfter, sortOnce, type SortedValues } from './rows.ts';
import type { ScratchFile } from './scratch.ts';
import { RowTable } from './table.ts';

/** Whole texts of retweets that are cut. */
export interface RestoredTexts {
  /** How many. */
  readonly size: number;
  /** The text of the original of a retweet. */
  textFor(retweet: number): string | undefined;
}

/** Collects the texts of originals. They wait in the working file, since a release may hold gigabytes of them. */
export class OriginalTexts {
  readonly #scratch: ScratchFile;
  /** Row of the original by row of the retweet. */
  readonly #originals: SortedValues;
  /** Rows of originals, ascending, and where their texts lie. */
  readonly #rows: Uint32Array;
  readonly #offsets: Float64Array;
  readonly #sizes: Uint32Array;

  constructor(scratch: ScratchFile, originals: SortedValues) {
    this.#scratch = scratch;
    this.#originals = originals;
    this.#rows = sortOnce(originals.values.slice());
    this.#offsets = new Float64Array(this.#rows.length);
    this.#sizes = new Uint32Array(this.#rows.length);
  }

  isWanted(row: number): boolean {
    return findIn(this.#rows, row) !== -1;
  }

  /** Whether a text is wanted of the rows from one on, up to before another. */
  wantsSome(from: number, to: number): boolean {
    return findNotAfter(this.#rows, to - 1) > findNotAfter(this.#rows, from - 1);
  }

  /** Keeps the text of a row that is wanted. */
  keep(row: number, text: string): void {
    const bytes = Buffer.from(text);
    const place = findIn(this.#rows, row);
    this.#offsets[place] = this.#scratch.append(bytes);
    this.#sizes[place] = bytes.length;
  }

  /** What was kept. */
  seal(): RestoredTexts {
    const table = new RowTable(this.#scratch, this.#originals.rows, 3, (place, numbers) => {
      const original = findIn(this.#rows, this.#originals.values[place] ?? 0);
      const offset = this.#offsets[original] ?? 0;
      numbers.set([this.#sizes[original] ?? 0, offset % 2 ** 32, Math.floor(offset / 2 ** 32)]);
    });
    return textsIn(this.#scratch, table);
  }
}

/** Apart from where the table is made, so that what it was made from is not kept. */
const textsIn = (scratch: ScratchFile, table: RowTable): RestoredTexts => ({
  size: table.size,
  textFor(retweet) {
    const [size = 0, low = 0, high = 0] = table.get(retweet) ?? [];
    if (size === 0) return undefined;
    const bytes = Buffer.alloc(size);
    scratch.read(bytes, high * 2 ** 32 + low);
    return bytes.toString();
  },
});
