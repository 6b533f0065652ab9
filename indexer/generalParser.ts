import { CsvError, Parser } from 'csv-parse';
import type { PlacedRow } from './plainRows.ts';

/** Longest row, in bytes. Real ones have a few thousand; a longer one is a quote that nobody closed. */
export const LONGEST_ROW = 8_000_000;

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
 * csv-parse, which takes all of CSV: what plainRows leaves is its own, and what both read they read alike.
 * @param offset where in the file the first piece starts
 */
export function openGeneralParser(offset: number): RowParser {
  let rows: PlacedRow[] = [];
  let end = offset;
  const parser = new Parser({
    bom: offset === 0,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    on_record: (values: string[], { bytes }) => {
      rows.push({ cells: values, start: end, end: offset + bytes });
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
