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

/** A text to be kept: that of a cell would keep the text of its whole row alive. */
export const ownCopy = (text: string): string => Buffer.from(text).toString();

/** Fields of some rows: for each where it ends, times 8, and what kind it is. */
export type FieldEnds = Int32Array;
export const ESCAPED = 1;
export const BEYOND_ASCII = 2;
export const QUOTED = 4;
const KIND_BITS = 3;

/** A field as FieldEnds has it. */
export const fieldEnd = (end: number, kind: number): number => (end << KIND_BITS) | kind;

/**
 * Cells of a row, made when they are asked for: reading ahead needs a third of them, and looking for the texts of
 * originals few rows at all. Texts share the characters of their row, which lives as long as one of them.
 */
export class FieldCells implements Cells {
  readonly length: number;
  readonly #bytes: Buffer;
  readonly #start: number;
  readonly #ends: FieldEnds;
  readonly #first: number;
  #row: string | undefined;

  /**
   * @param start where the first field starts in the bytes, with its quote
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
    const field = this.#field(position);
    const from = this.#startOf(position) + ((field & QUOTED) === 0 ? 0 : 1);
    const to = field >> KIND_BITS;
    const text =
      (field & BEYOND_ASCII) === 0 ? this.#ascii(from, to) : this.#bytes.toString('utf8', from, to);
    return (field & ESCAPED) === 0 ? text : text.replaceAll('""', '"');
  }

  #field(position: number): number {
    return this.#ends[this.#first + position] ?? 0;
  }

  /** Behind the comma, and the quote before that. */
  #startOf(position: number): number {
    if (position === 0) return this.#start;
    const before = this.#field(position - 1);
    return (before >> KIND_BITS) + ((before & QUOTED) === 0 ? 1 : 2);
  }

  /** One call into the bytes for a row costs less than one for each cell. */
  #ascii(from: number, to: number): string {
    if (from === to) return '';
    this.#row ??= this.#bytes.toString('latin1', this.#start, this.#field(this.length - 1) >> KIND_BITS);
    return this.#row.slice(from - this.#start, to - this.#start);
  }
}
