import { findIn, sortOnce, type RowValues } from './firstPassRows.ts';
import type { ScratchFile } from './firstPassScratch.ts';

/** Whole texts for retweets that are cut: they wait in the file, since a release may hold gigabytes of them. */
export class OriginalTexts {
  readonly #scratch: ScratchFile;
  /** Row of the original by row of the retweet. */
  readonly #originals: RowValues;
  /** Rows of originals, ascending, and where their texts lie. */
  readonly #rows: Uint32Array;
  readonly #offsets: Float64Array;
  readonly #sizes: Uint32Array;

  constructor(scratch: ScratchFile, originals: RowValues) {
    this.#scratch = scratch;
    this.#originals = originals;
    this.#rows = sortOnce(originals.values());
    this.#offsets = new Float64Array(this.#rows.length);
    this.#sizes = new Uint32Array(this.#rows.length);
  }

  /** How many retweets have an original. */
  get size(): number {
    return this.#originals.size;
  }

  isWanted(row: number): boolean {
    return findIn(this.#rows, row) !== -1;
  }

  /** Whether a text is wanted of the rows from one on, up to before another. */
  wantsSome(from: number, to: number): boolean {
    return this.#rows.some((row) => row >= from && row < to);
  }

  /** Keeps the text of a row that is wanted. */
  keep(row: number, text: string): void {
    const bytes = Buffer.from(text);
    const place = findIn(this.#rows, row);
    this.#offsets[place] = this.#scratch.append(bytes);
    this.#sizes[place] = bytes.length;
  }

  /** The text of the original of a retweet. */
  textFor(retweet: number): string | undefined {
    const original = this.#originals.get(retweet);
    if (original === undefined) return undefined;
    const place = findIn(this.#rows, original);
    const bytes = Buffer.alloc(this.#sizes[place] ?? 0);
    if (bytes.length === 0) return undefined;
    this.#scratch.read(bytes, this.#offsets[place] ?? 0);
    return bytes.toString();
  }
}
