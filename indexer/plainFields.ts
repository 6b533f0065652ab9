import { BEYOND_ASCII, ESCAPED, fieldEnd, QUOTED, type FieldEnds } from './cells.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const NEW_LINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Fields of the rows that have been found, and of the one at hand: one list for all, as rows are found in turn. */
let ends: FieldEnds = new Int32Array(4_096);
let size = 0;

export const NOT_WHOLE = -1;
export const NOT_PLAIN = -2;

/** Finds the fields of a row. @returns the end of the row, its line end included, or why there is none */
export function findFields(bytes: Buffer, start: number): number {
  const first = size;
  for (let at = start; at < bytes.length;) {
    const isQuoted = bytes[at] === QUOTE;
    const end = isQuoted ? findQuoted(bytes, at + 1) : findBare(bytes, at);
    if (end < 0) return forget(first, end);
    const next = isQuoted ? end + 1 : end;
    const after = bytes[next];
    if (after === COMMA) {
      at = next + 1;
      continue;
    }
    // A blank line is no row to csv-parse.
    if (next === start) return forget(first, NOT_PLAIN);
    if (after === NEW_LINE) return next + 1;
    if (after !== undefined && after !== CARRIAGE_RETURN) return forget(first, NOT_PLAIN);
    if (next + 1 >= bytes.length) return forget(first, NOT_WHOLE);
    return bytes[next + 1] === NEW_LINE ? next + 2 : forget(first, NOT_PLAIN);
  }
  return forget(first, NOT_WHOLE);
}

/** Finds the end of a field in quotes. @param from behind its first one @returns where its last one stands */
function findQuoted(bytes: Buffer, from: number): number {
  const { length } = bytes;
  let kind = QUOTED;
  /** All bytes together: one step less for each than to look at it. */
  let bits = 0;
  for (let at = from; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    bits |= byte;
    if (byte !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE) {
      addField(fieldEnd(at, kind | kindOf(bits)));
      return at;
    }
    kind |= ESCAPED;
    at += 1;
  }
  return NOT_WHOLE;
}

/** Finds the end of a field without quotes: a comma or a line end; a CR alone is a character of it. */
function findBare(bytes: Buffer, from: number): number {
  const { length } = bytes;
  let bits = 0;
  for (let at = from; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    bits |= byte;
    if (byte > COMMA) continue;
    if (byte === QUOTE) return NOT_PLAIN;
    if (byte === COMMA || byte === NEW_LINE || (byte === CARRIAGE_RETURN && bytes[at + 1] === NEW_LINE)) {
      addField(fieldEnd(at, kindOf(bits)));
      return at;
    }
  }
  return NOT_WHOLE;
}

const kindOf = (bits: number): number => (bits < 0x80 ? 0 : BEYOND_ASCII);

function addField(field: number): void {
  if (size === ends.length) {
    const more = new Int32Array(ends.length * 2);
    more.set(ends);
    ends = more;
  }
  ends[size] = field;
  size += 1;
}

/** There is no row: its fields are none. */
function forget(first: number, why: number): number {
  forgetFields(first);
  return why;
}

/** Forgets all fields that were found but for the first ones. */
export function forgetFields(count: number): void {
  size = count;
}

/** How many fields have been found. */
export const fieldCount = (): number => size;

/** A copy of all fields that have been found. */
export const takeFields = (): FieldEnds => ends.slice(0, size);
