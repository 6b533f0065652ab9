import { createHash } from 'node:crypto';
import { TWEET_COLUMNS, USER_COLUMNS, type TweetColumn, type UserColumn } from '../search/releaseColumns.ts';

/** How one generation of Twitter's releases writes its files. */
export interface Layout {
  readonly tweetColumns: readonly TweetColumn[];
  readonly userColumns: readonly UserColumn[];
  /** Published id of an account that is hashed. */
  readonly hashId: (secret: string) => string;
  /** A list that is not empty. */
  readonly list: (values: readonly string[]) => string;
  /** Whether coordinates are numbers; otherwise the file says `present` or `absent`. */
  readonly numericCoordinates: boolean;
  /** Whether a text or a profile may hold line breaks. */
  readonly lineBreaks: boolean;
}

const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** One value as Python prints it: apostrophes outside, quotation marks where the value has an apostrophe. */
const pythonText = (value: string): string =>
  value.includes("'") && !value.includes('"') ? `"${value}"` : `'${value.replaceAll("'", "\\'")}'`;

/** October 2018: bare lists, hashes of 64 hex digits. */
export const LAYOUT_2018_10: Layout = {
  tweetColumns: TWEET_COLUMNS,
  userColumns: USER_COLUMNS,
  hashId: (secret) => digest(secret).toString('hex'),
  list: (values) => `[${values.join(', ')}]`,
  numericCoordinates: true,
  lineBreaks: false,
};

/** January 2019: the reply columns have changed places, lists are Python's, hashes look like base64. */
export const LAYOUT_2019_01: Layout = {
  tweetColumns: swapReplyColumns(TWEET_COLUMNS),
  userColumns: USER_COLUMNS,
  hashId: (secret) => digest(secret).toString('base64'),
  list: (values) => `[${values.map(pythonText).join(', ')}]`,
  numericCoordinates: false,
  lineBreaks: true,
};

function swapReplyColumns(columns: typeof TWEET_COLUMNS): readonly TweetColumn[] {
  const swapped = {
    in_reply_to_tweetid: 'in_reply_to_userid',
    in_reply_to_userid: 'in_reply_to_tweetid',
  } as const;
  return columns.map((column) => (column in swapped ? swapped[column as keyof typeof swapped] : column));
}
