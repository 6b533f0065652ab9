import { hash } from 'node:crypto';
import type { TweetDocument } from '../search/documents.ts';
import type { CsvRow } from './csvRow.ts';

/** Where the row of a tweet stands, so that whoever has the release can look it up. */
export type RowPlace = Pick<
  TweetDocument,
  'source_file' | 'source_row' | 'source_line' | 'source_last_line' | 'row_sha256'
>;

/**
 * The place of a row. Its hash is the SHA-256 of its bytes as they stand in the unpacked file, quotes and the line ends
 * inside of texts too, from the first byte of its first line to the last before the line end (LF or CR LF) of its last
 * one. Of a row from line 5 to 6 it is what this prints:
 * `sed -n 5,6p FILE | perl -0777 -pe 's/\r?\n\z//' | sha256sum`
 * @param file as SourceFile.name has it
 * @param number of the row in the file, from 1
 */
export const placeOf = (row: CsvRow, file: string, number: number): RowPlace => ({
  source_file: file,
  source_row: number,
  source_line: row.line(),
  source_last_line: row.lastLine(),
  row_sha256: hash('sha256', row.bytes(), 'hex'),
});
