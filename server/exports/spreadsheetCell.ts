import type { TweetColumn } from '../../search/releaseColumns.ts';

/** Columns of ids: a spreadsheet takes them for numbers, and keeps no more than 15 digits. */
const ID_COLUMNS: ReadonlySet<string> = new Set<TweetColumn>([
  'tweetid',
  'userid',
  'in_reply_to_tweetid',
  'in_reply_to_userid',
  'quoted_tweet_tweetid',
  'retweet_userid',
  'retweet_tweetid',
]);

/**
 * What makes a formula of a cell, in Excel, LibreOffice or Google Sheets: these at the start, their full-width forms
 * under East Asian settings, and white space that is cut off first. https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;
/** A plain negative number, as a latitude, is none. */
const NUMBER = /^-\d+(\.\d+)?$/;

/**
 * A cell that a spreadsheet shows as it is: an apostrophe stands before what it would run as a formula, and before
 * ids. Of the ways to say “text” in CSV it is the one that no program evaluates: `="…"` is itself a formula, which
 * LibreOffice does not work out by default and shows in full. The apostrophe stays visible in the cell; who takes
 * one away at the start of a cell has the published value, since a published apostrophe is doubled.
 */
export function toSpreadsheetCell(column: string, cell: string): string {
  const isText = cell !== '' && ID_COLUMNS.has(column);
  const isGuarded = isText || cell.startsWith("'") || (FORMULA.test(cell) && !NUMBER.test(cell));
  return isGuarded ? `'${cell}` : cell;
}
