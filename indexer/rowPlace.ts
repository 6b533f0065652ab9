import { hash } from 'node:crypto';
import type { TweetDocument } from '../search/documents.ts';
import type { CsvRow } from './csvRows.ts';

/** Where the row of a tweet stands, so that whoever has the release can look it up. */
export type RowPlace = Pick<TweetDocument, 'source_file' | 'source_row' | 'source_line' | 'row_sha256'>;

/**
 * The place of a row. Its hash is the SHA-256 of its bytes as they stand in the file (unpacked), from the first byte of
 * the row to the last one before its line end, so quotes and line ends inside of texts count. A row on line 5 that ends
 * on line 6 is checked by `sed -n 5,6p FILE | head -c -1 | sha256sum`, and by `head -c -2` where lines end in CR LF; it
 * ends before the line on which the next row starts. The last line of a file may have no end: then without `head`.
 * @param file as SourceFile.name has it
 * @param number of the row in the file, from 1
 */
export const placeOf = (row: CsvRow, file: string, number: number): RowPlace => ({
  source_file: file,
  source_row: number,
  source_line: row.line(),
  row_sha256: hash('sha256', row.bytes(), 'hex'),
});
