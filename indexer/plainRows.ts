import { BEYOND_ASCII, ESCAPED, FieldCells, type Cells, type FieldEnds } from './cells.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const NEW_LINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A row and where it stands in the file: from the end of the row before to its own, line end included. */
export interface PlacedRow {
  readonly cells: Cells;
  readonly start: number;
  readonly end: number;
}

/** What came of parsing: where it stopped, and whether what follows there is no plain row or only not yet whole. */
export interface PlainRows {
  readonly rows: readonly PlacedRow[];
  readonly end: number;
  readonly isPlain: boolean;
}

/** Fields of the rows that have been found, and of the one at hand. */
let ends: FieldEnds = new Int32Array(4_096);
let size = 0;

/**
 * Finds rows as Twitter writes them, every field in quotes, ten times as fast as a parser that takes all of CSV. It
 * stops before the first row that is not so, and before one that is not whole.
 * @param bytes hold a row, and must stay as they are while its cells are read
 * @param offset where in the file they start; added to the places of rows
 * @param mark bytes before the first field that belong to the first row
 */
export function plainRows(bytes: Buffer, offset: number, mark = 0): PlainRows {
  const found: number[] = [];
  size = 0;
  let at = mark;
  for (;;) {
    const first = size;
    const end = findFields(bytes, at);
    if (end < 0) {
      return { ...placeRows(bytes, offset, mark, found), isPlain: end === NOT_WHOLE };
    }
    found.push(first, end);
    at = end;
  }
}

/** @param found first field and end of each row */
function placeRows(
  bytes: Buffer,
  offset: number,
  mark: number,
  found: readonly number[],
): Pick<PlainRows, 'rows' | 'end'> {
  const kept = ends.slice(0, size);
  const rows: PlacedRow[] = [];
  let start = 0;
  for (let at = 0; at < found.length; at += 2) {
    const first = found[at] ?? 0;
    const end = found[at + 1] ?? 0;
    const count = (found[at + 2] ?? size) - first;
    const cells = new FieldCells(bytes, start === 0 ? mark : start, kept, first, count);
    rows.push({ cells, start: offset + start, end: offset + end });
    start = end;
  }
  return { rows, end: offset + start };
}

const NOT_WHOLE = -1;
const NOT_PLAIN = -2;

/** Finds the fields of a row. @returns the end of the row, its line end included, or why there is none */
function findFields(bytes: Buffer, start: number): number {
  const { length } = bytes;
  const first = size;
  for (let at = start; at < length;) {
    if (bytes[at] !== QUOTE) return forget(first, NOT_PLAIN);
    at += 1;
    let kind = 0;
    for (; ; at += 1) {
      if (at >= length) return forget(first, NOT_WHOLE);
      const byte = bytes[at] ?? 0;
      if (byte >= 0x80) kind |= BEYOND_ASCII;
      if (byte !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE) break;
      kind |= ESCAPED;
      at += 1;
    }
    addField(at * 4 + kind);
    const after = bytes[at + 1];
    if (after === undefined) return forget(first, NOT_WHOLE);
    if (after === NEW_LINE) return at + 2;
    if (after === CARRIAGE_RETURN) {
      if (at + 2 >= length) return forget(first, NOT_WHOLE);
      return bytes[at + 2] === NEW_LINE ? at + 3 : forget(first, NOT_PLAIN);
    }
    if (after !== COMMA) return forget(first, NOT_PLAIN);
    at += 2;
  }
  return forget(first, NOT_WHOLE);
}

function addField(end: number): void {
  if (size === ends.length) {
    const more = new Int32Array(ends.length * 2);
    more.set(ends);
    ends = more;
  }
  ends[size] = end;
  size += 1;
}

/** There is no row: its fields are none. */
function forget(first: number, why: number): number {
  size = first;
  return why;
}
