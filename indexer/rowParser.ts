import { openGeneralParser, type RowParser } from './generalParser.ts';
import { plainRows, type PlacedRow } from './plainRows.ts';

/** A row that grows beyond this is left to csv-parse, since it is looked through again with every piece. */
const LONGEST_PLAIN_ROW = 1_000_000;
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');
const startsWithMark = (bytes: Buffer): boolean =>
  bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);

/**
 * Parses plain rows by itself, and leaves all to csv-parse from the first row on that is not plain.
 * @param offset where in the file the first piece starts
 */
export function openRowParser(offset: number): RowParser {
  let rows: readonly PlacedRow[] = [];
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
      const mark = end === 0 && startsWithMark(rest) ? BYTE_ORDER_MARK.length : 0;
      const plain = plainRows(rest, end, mark);
      if (plain.rows.length > 0) {
        rows = rows.length === 0 ? plain.rows : rows.concat(plain.rows);
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
