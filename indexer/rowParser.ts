import { CsvError, Parser } from 'csv-parse';
import { plainRows, type PlacedRow } from './plainRows.ts';

/** Longest row, in bytes. Real ones have a few thousand; a longer one is a quote that nobody closed. */
export const LONGEST_ROW = 8_000_000;

/** A row that grows beyond this is left to csv-parse, since it is looked through again with every piece. */
const LONGEST_PLAIN_ROW = 1_000_000;
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** A parser that is pushed piece by piece: rows are there when a piece is done, without a stream of row objects. */
export interface RowParser {
  /** Offset in the file of the end of the last row that was parsed. */
  readonly end: number;
  /** Parses on. @returns why it cannot; the parser is then used up */
  parse(piece: Buffer, isLast: boolean): Promise<string | undefined>;
  /** Rows parsed since the last call. */
  takeRows(): readonly PlacedRow[];
}

/**
 * Parses plain rows by itself, and leaves all to csv-parse from the first row on that is not plain.
 * @param offset where in the file the first piece starts
 */
export function openRowParser(offset: number): RowParser {
  let rows: PlacedRow[] = [];
  let end = offset;
  /** Bytes from `end` on, while csv-parse has not been asked. */
  let rest: Buffer = Buffer.alloc(0);
  let general: RowParser | undefined;
  return {
    get end() {
      return general?.end ?? end;
    },
    async parse(piece, isLast) {
      if (general !== undefined) return general.parse(piece, isLast);
      rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      // A mark belongs to the first row.
      const mark = end === 0 && rest.indexOf(BYTE_ORDER_MARK) === 0 ? BYTE_ORDER_MARK.length : 0;
      const plain = plainRows(rest.subarray(mark), end + mark);
      const [first, ...others] = plain.rows;
      if (first !== undefined) {
        rows = rows.concat({ ...first, start: end }, others);
        rest = rest.subarray(plain.end - end);
        end = plain.end;
      }
      if (plain.isPlain && !isLast && rest.length <= LONGEST_PLAIN_ROW) return undefined;
      if (rest.length === 0) return undefined;
      general = openGeneralParser(end);
      return general.parse(rest, isLast);
    },
    takeRows() {
      const taken = general === undefined ? rows : rows.concat(general.takeRows());
      rows = [];
      return taken;
    },
  };
}

/** csv-parse. */
function openGeneralParser(offset: number): RowParser {
  let rows: PlacedRow[] = [];
  let end = offset;
  const parser = new Parser({
    bom: offset === 0,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    on_record: (values: string[], { bytes }) => {
      rows.push({ values, start: end, end: offset + bytes });
      end = offset + bytes;
      return null;
    },
  });
  // Errors come through the callbacks below.
  parser.on('error', () => undefined);
  const run = (start: (done: (error?: Error | null) => void) => void): Promise<string | undefined> =>
    new Promise((resolve, reject) => {
      start((error) => {
        if (!error) resolve(undefined);
        else if (error instanceof CsvError) resolve(reasonOf(error));
        else reject(error);
      });
    });
  return {
    get end() {
      return end;
    },
    async parse(piece, isLast) {
      const failed = piece.length > 0 ? await run((done) => parser.write(piece, done)) : undefined;
      return failed ?? (isLast ? await run((done) => parser.end(done)) : undefined);
    },
    takeRows() {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

const reasonOf = ({ code }: CsvError): string =>
  code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE'
    ? 'the row is cut: a quote is never closed'
    : 'a quote is not closed, or stands inside a field';
