import { stringify } from 'csv-stringify/sync';
import { isoTweetTime } from '../../search/snowflake.ts';
import { EXPORT_COLUMN, TWEET_COLUMNS } from '../../search/releaseColumns.ts';
import { toReleaseRow } from '../../search/releaseRow.ts';
import type { PublishedTweet } from './accountJoin.ts';
import { toSpreadsheetCell } from './spreadsheetCell.ts';

/** Columns of our own, behind Twitter's; a load does not read them. */
const OUR_COLUMNS = {
  campaign: ({ tweet }) => tweet.campaign,
  /** Canonical code, where `tweet_language` has the published one. */
  lang: ({ tweet }) => tweet.lang,
  lang_detected: ({ tweet }) => tweet.lang_detected ?? '',
  /** ISO 8601, UTC; with milliseconds where the id gives them. */
  time: ({ tweet }) => isoTweetTime(tweet.id, tweet.time),
  types: ({ tweet }) => tweet.types.join(' '),
  [EXPORT_COLUMN]: ({ tweet }) => String(tweet.account_hashed),
  /** Where the tweet was; a spreadsheet that rounds its id leaves this alone. */
  tweet_url: ({ tweet }) => `https://twitter.com/i/web/status/${tweet.id}`,
} as const satisfies Record<string, (row: PublishedTweet) => string>;

const OURS = Object.entries(OUR_COLUMNS);

/** Header of the file. */
export const CSV_COLUMNS: readonly string[] = [...TWEET_COLUMNS, ...Object.keys(OUR_COLUMNS)];

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * RFC 4180, UTF-8: every cell as published, in Twitter's columns of October 2018, then ours.
 * @param spreadsheet for programs that guess what a cell is: a byte order mark, ids as text, no formulas
 */
export async function* writeCsv(
  batches: AsyncIterable<readonly PublishedTweet[]>,
  { spreadsheet }: { readonly spreadsheet: boolean },
): AsyncGenerator<string> {
  yield `${spreadsheet ? BYTE_ORDER_MARK : ''}${toLines([CSV_COLUMNS])}`;
  for await (const batch of batches) {
    const rows = batch.map(cellsOf);
    yield toLines(spreadsheet ? rows.map(toSpreadsheetRow) : rows);
  }
}

function cellsOf(row: PublishedTweet): readonly string[] {
  const release = toReleaseRow(row.tweet, row.account);
  return [...TWEET_COLUMNS.map((column) => release[column]), ...OURS.map(([, cell]) => cell(row))];
}

const toSpreadsheetRow = (cells: readonly string[]): readonly string[] =>
  cells.map((cell, at) => toSpreadsheetCell(CSV_COLUMNS[at] ?? '', cell));

/** By itself csv-stringify quotes its own line end alone, not a CR or LF (adaltas/node-csv#467), as the RFC wants. */
const toLines = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
