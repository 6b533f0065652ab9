import { stringify } from 'csv-stringify/sync';
import type { AccountResult } from '../accounts/accountAnswer.ts';

/** Columns of the file: the keys of an account in JSON. A list is a JSON array, and what is not recorded an empty cell. */
export const ACCOUNT_COLUMNS = [
  'id',
  'campaign',
  'alias',
  'screen_name',
  'display_name',
  'hashed',
  'location',
  'description',
  'profile_url',
  'followers',
  'following',
  'created',
  'account_language',
  'source',
  'tweets',
  'first_tweet',
  'last_tweet',
  'tweet_langs',
  'clients',
  'days_to_first_tweet',
  'url',
] as const satisfies readonly (keyof AccountResult)[];

/** RFC 4180, UTF-8, a header first. A cell with a line end is quoted (exports/csv.ts). */
export async function* writeAccountCsv(
  batches: AsyncIterable<readonly AccountResult[]>,
): AsyncGenerator<string> {
  yield toLines([[...ACCOUNT_COLUMNS]]);
  for await (const batch of batches) yield toLines(batch.map(cellsOf));
}

const cellsOf = (account: AccountResult): string[] =>
  ACCOUNT_COLUMNS.map((column) => {
    const value = account[column];
    if (value === null) return '';
    return Array.isArray(value) ? JSON.stringify(value) : String(value);
  });

const toLines = (rows: string[][]): string =>
  stringify(rows, { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
