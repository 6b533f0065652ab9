/** Cells of one row; an array of texts is such a thing. */
export interface Cells {
  readonly length: number;
  /** The text of a cell, counted from 0; undefined behind the last. */
  at(position: number): string | undefined;
}

/** The text of every cell. */
export function allCells(cells: Cells): readonly string[] {
  const texts: string[] = [];
  for (let position = 0; position < cells.length; position += 1) texts.push(cells.at(position) ?? '');
  return texts;
}

/** Fields of some rows, all in quotes: for each where it ends, times 4, and what kind it is. */
export type FieldEnds = Int32Array;
export const ESCAPED = 1;
export const BEYOND_ASCII = 2;
/** Bytes between two fields: quote, comma, quote. */
const BETWEEN = 3;

/**
 * Cells of a row whose every field is in quotes, made when they are asked for: reading ahead needs a third of them, and
 * looking for the texts of originals few rows at all. Texts share the characters of their row, which lives as long as
 * one of them.
 */
export class FieldCells implements Cells {
  readonly length: number;
  readonly #bytes: Buffer;
  readonly #start: number;
  readonly #ends: FieldEnds;
  readonly #first: number;
  #row: string | undefined;

  /**
   * @param start where the quote of the first field stands in the bytes
   * @param first place of the first field in `ends`
   * @param count how many fields there are
   */
  constructor(bytes: Buffer, start: number, ends: FieldEnds, first: number, count: number) {
    this.length = count;
    this.#bytes = bytes;
    this.#start = start;
    this.#ends = ends;
    this.#first = first;
  }

  at(position: number): string | undefined {
    if (position < 0 || position >= this.length) return undefined;
    const from = position === 0 ? this.#start + 1 : this.#end(position - 1) + BETWEEN;
    const to = this.#end(position);
    const kind = (this.#ends[this.#first + position] ?? 0) & (ESCAPED | BEYOND_ASCII);
    const text = (kind & BEYOND_ASCII) === 0 ? this.#ascii(from, to) : this.#bytes.toString('utf8', from, to);
    return (kind & ESCAPED) === 0 ? text : text.replaceAll('""', '"');
  }

  #end(position: number): number {
    return (this.#ends[this.#first + position] ?? 0) >> 2;
  }

  /** One call into the bytes for a row costs less than one for each cell. */
  #ascii(from: number, to: number): string {
    if (from === to) return '';
    this.#row ??= this.#bytes.toString('latin1', this.#start, this.#end(this.length - 1));
    return this.#row.slice(from - this.#start, to - this.#start);
  }
}
