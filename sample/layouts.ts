import { createHash } from 'node:crypto';

const PROFILE_COLUMNS = [
  'userid',
  'user_display_name',
  'user_screen_name',
  'user_reported_location',
  'user_profile_description',
  'user_profile_url',
  'follower_count',
  'following_count',
  'account_creation_date',
  'account_language',
] as const;

const TWEET_COLUMNS = [
  'tweet_language',
  'tweet_text',
  'tweet_time',
  'tweet_client_name',
  'in_reply_to_tweetid',
  'in_reply_to_userid',
  'quoted_tweet_tweetid',
  'is_retweet',
  'retweet_userid',
  'retweet_tweetid',
  'latitude',
  'longitude',
  'quote_count',
  'reply_count',
  'like_count',
  'retweet_count',
  'hashtags',
  'urls',
  'user_mentions',
  'poll_choices',
] as const;

export type ProfileColumn = (typeof PROFILE_COLUMNS)[number];
export type TweetColumn = 'tweetid' | ProfileColumn | (typeof TWEET_COLUMNS)[number];

/** How one generation of Twitter's releases writes its files. */
export interface Layout {
  readonly tweetColumns: readonly TweetColumn[];
  readonly userColumns: readonly ProfileColumn[];
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
  tweetColumns: ['tweetid', ...PROFILE_COLUMNS, ...TWEET_COLUMNS],
  userColumns: PROFILE_COLUMNS,
  hashId: (secret) => digest(secret).toString('hex'),
  list: (values) => `[${values.join(', ')}]`,
  numericCoordinates: true,
  lineBreaks: false,
};

/** January 2019: the reply columns have changed places, lists are Python's, hashes look like base64. */
export const LAYOUT_2019_01: Layout = {
  tweetColumns: ['tweetid', ...PROFILE_COLUMNS, ...swapReplyColumns(TWEET_COLUMNS)],
  userColumns: PROFILE_COLUMNS,
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
