import { ByteWindow } from './byteWindow.ts';
import { ParsedRow, type CsvRow } from './csvRow.ts';
import { LONGEST_ROW, type RowParser } from './generalParser.ts';
import { InputProblem } from './inputProblem.ts';
import type { PlacedRow } from './plainRows.ts';
import { openRowParser } from './rowParser.ts';

/**
 * What a row starts with: a quoted field and a comma, or an id and a comma: digits, what spreadsheets leave of them
 * (`9.06E+17`), or a hash. After a row that cannot be parsed, reading goes on at the next line that looks so; a line of a
 * text that looks so would be refused in turn.
 */
const ROW_START = /\n(?="[^"\n]{0,512}","|\d{1,20}(?:\.\d{0,20})?(?:[eE]\+?\d{1,3})?,|[\w+/=-]{40,64},)/;
/** Bytes that it looks at. */
const LONGEST_START = 520;

/**
 * Reads rows in batches, one for each piece of the file; the header is the first row. A row that cannot be parsed (a
 * quote inside a field, or one that is never closed) is given as broken, and reading goes on after it.
 * @param pieces bytes of the file: UTF-8, with or without a byte order mark
 * @param path for the message
 * @param open a parser of the rows from an offset in the file on; tests compare two
 * @throws InputProblem for UTF-16, and when more than LONGEST_ROW bytes hold no row
 */
export async function* csvRows(
  pieces: AsyncIterable<Buffer>,
  path: string,
  open: (offset: number) => RowParser = openRowParser,
): AsyncGenerator<readonly CsvRow[]> {
  const window = new ByteWindow();
  let parser = open(0);
  /** The reason, while the place after a broken row has not been found. */
  let broken: string | undefined;
  /** Bytes of a broken row in which no other one starts. */
  let searched = 0;

  /** A line of CR alone is a cell to csv-parse. */
  const isBlank = ({ cells, start, end }: PlacedRow): boolean =>
    cells.length === 1 && window.isBlank(start, end);

  async function* advance(piece: Buffer, isLast: boolean): AsyncGenerator<readonly CsvRow[]> {
    let bytes: Buffer | undefined = piece;
    while (bytes !== undefined) {
      if (broken === undefined) {
        broken = await parser.parse(bytes, isLast);
        const rows = parser.takeRows().filter((row) => !isBlank(row));
        if (rows.length > 0) yield rows.map((row) => new ParsedRow(window, row.cells, row.start, row.end));
        window.forgetBefore(parser.end);
        if (broken === undefined) return;
      }
      bytes = undefined;
      const rest = window.slice(parser.end);
      const length = endOfBrokenRow(rest, searched, isLast);
      searched = length === undefined ? Math.max(0, rest.length - LONGEST_START) : 0;
      if (length !== undefined) {
        yield [new ParsedRow(window, [], parser.end, parser.end + length, broken)];
        parser = open(parser.end + length);
        window.forgetBefore(parser.end);
        broken = undefined;
        bytes = window.slice(parser.end);
      } else if (rest.length > LONGEST_ROW) {
        throw new InputProblem(
          `${path}, line ${window.lineAt(parser.end)}: ${broken}, and no row follows within ${LONGEST_ROW / 1e6} MB. Repair the file, or leave it out.`,
        );
      }
    }
  }

  for await (const piece of pieces) {
    window.append(piece);
    if (parser.end === 0) refuseUtf16(window.slice(0), path);
    yield* advance(piece, false);
  }
  yield* advance(Buffer.alloc(0), true);
}

/** Spreadsheets save so; csv-parse would take it, and its places would be those of other bytes. */
function refuseUtf16(start: Buffer, path: string): void {
  if (!/^(?:\xFF\xFE|\xFE\xFF)/.test(start.toString('latin1', 0, 2))) return;
  throw new InputProblem(
    `${path}, line 1: the text is in UTF-16. Save it again as UTF-8: iconv -f UTF-16 -t UTF-8 FILE > NEW.csv.`,
  );
}

/**
 * Bytes of a broken row, up to the next row; undefined where more of the file must be read to tell.
 * @param searched bytes in which no other row starts
 */
function endOfBrokenRow(rest: Buffer, searched: number, isLast: boolean): number | undefined {
  // One character a byte, so that places in the text are offsets.
  const text = rest.toString('latin1', searched);
  // Blank lines before it belong to no row.
  const start = searched === 0 ? text.search(/[^\r\n]|$/) : 0;
  const at = text.slice(start).search(ROW_START);
  if (at !== -1) return searched + start + at + 1;
  return isLast ? rest.length : undefined;
}
