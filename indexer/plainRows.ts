const QUOTE = 0x22;
const COMMA = 0x2c;
const NEW_LINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A row and where it stands in the file: from the end of the row before to its own, line end included. */
export interface PlacedRow {
  readonly values: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** What came of parsing: where it stopped, and whether what follows there is no plain row or only not yet whole. */
export interface PlainRows {
  readonly rows: readonly PlacedRow[];
  readonly end: number;
  readonly isPlain: boolean;
}

/** Where the fields of the row at hand start and end, quotes left out, and what kind they are. */
let fields = new Int32Array(3 * 64);
const ESCAPED = 1;
const BEYOND_ASCII = 2;

/**
 * Parses rows as Twitter writes them, every field in quotes, five times as fast as a parser that takes all of CSV. It
 * stops before the first row that is not so, and before one that is not whole.
 * @param bytes start with a row
 * @param offset where in the file they start; added to the places of rows
 */
export function plainRows(bytes: Buffer, offset: number): PlainRows {
  const rows: PlacedRow[] = [];
  let end = 0;
  for (;;) {
    const rowEnd = findFields(bytes, end);
    if (rowEnd < 0) return { rows, end: offset + end, isPlain: rowEnd === NOT_WHOLE };
    rows.push({ values: readFields(bytes, end, rowEnd), start: offset + end, end: offset + rowEnd });
    end = rowEnd;
  }
}

const NOT_WHOLE = -1;
const NOT_PLAIN = -2;
let fieldCount = 0;

/** Finds the fields of a row. @returns the end of the row, its line end included, or why there is none */
function findFields(bytes: Buffer, start: number): number {
  const { length } = bytes;
  fieldCount = 0;
  for (let at = start; at < length;) {
    if (bytes[at] !== QUOTE) return NOT_PLAIN;
    at += 1;
    const from = at;
    let kind = 0;
    for (; ; at += 1) {
      if (at >= length) return NOT_WHOLE;
      const byte = bytes[at] ?? 0;
      if (byte >= 0x80) kind |= BEYOND_ASCII;
      if (byte !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE) break;
      kind |= ESCAPED;
      at += 1;
    }
    addField(from, at, kind);
    const after = bytes[at + 1];
    if (after === undefined) return NOT_WHOLE;
    if (after === NEW_LINE) return at + 2;
    if (after === CARRIAGE_RETURN) {
      if (at + 2 >= length) return NOT_WHOLE;
      return bytes[at + 2] === NEW_LINE ? at + 3 : NOT_PLAIN;
    }
    if (after !== COMMA) return NOT_PLAIN;
    at += 2;
  }
  return NOT_WHOLE;
}

function addField(from: number, to: number, kind: number): void {
  const at = fieldCount * 3;
  if (at === fields.length) {
    const more = new Int32Array(fields.length * 2);
    more.set(fields);
    fields = more;
  }
  fields[at] = from;
  fields[at + 1] = to;
  fields[at + 2] = kind;
  fieldCount += 1;
}

/** The fields that were found. They share the characters of their row, which lives as long as one of them. */
function readFields(bytes: Buffer, start: number, end: number): readonly string[] {
  const row = bytes.toString('latin1', start, end);
  const values = new Array<string>(fieldCount);
  for (let field = 0; field < fieldCount; field += 1) {
    const from = fields[field * 3] ?? 0;
    const to = fields[field * 3 + 1] ?? 0;
    const kind = fields[field * 3 + 2] ?? 0;
    const value =
      (kind & BEYOND_ASCII) === 0 ? row.slice(from - start, to - start) : bytes.toString('utf8', from, to);
    values[field] = (kind & ESCAPED) === 0 ? value : value.replaceAll('""', '"');
  }
  return values;
}
