import type { AccountDocument, TweetDocument } from './documents.ts';
import { TWEET_COLUMNS, type TweetColumn } from './releaseColumns.ts';

/** Cells of a row, in the order of TWEET_COLUMNS. */
export type ReleaseRow = Readonly<Record<TweetColumn, string>>;

/**
 * A tweet as a row of the release again, in the layout of October 2018: the inverse of the indexer's reading. Who loads
 * the row anew gets the same documents, field for field but for the load and the place of the row.
 * Texts, ids and language codes are as published, and so is what could not be read; lists and times are in the one
 * spelling of 2018, whatever the release's own was.
 * @param account the tweet's account: place, description and link stand in no other document
 */
export function toReleaseRow(tweet: TweetDocument, account: AccountDocument | undefined): ReleaseRow {
  const published = new Map([
    ...cellsOf(account?.cells_published).filter(([column]) => ACCOUNT_ONLY.has(column)),
    ...cellsOf(tweet.cells_published),
  ]);
  const cell = (column: TweetColumn): string => published.get(column) ?? CELLS[column](tweet, account);
  return Object.fromEntries(TWEET_COLUMNS.map((column) => [column, cell(column)])) as ReleaseRow;
}

const cellsOf = (published: readonly string[] | undefined): readonly (readonly [string, string])[] =>
  (published ?? []).map((cell) => {
    const end = cell.indexOf('=');
    return [cell.slice(0, end), cell.slice(end + 1)];
  });

const ACCOUNT_ONLY: ReadonlySet<string> = new Set<TweetColumn>([
  'user_reported_location',
  'user_profile_description',
  'user_profile_url',
]);

type Cell = (tweet: TweetDocument, account: AccountDocument | undefined) => string;

const CELLS: Readonly<Record<TweetColumn, Cell>> = {
  tweetid: ({ id }) => id,
  userid: (tweet) => tweet.account_id,
  user_display_name: (tweet) => tweet.account_display_name ?? '',
  user_screen_name: (tweet) => tweet.account_screen_name ?? '',
  user_reported_location: (_, account) => account?.location ?? '',
  user_profile_description: (_, account) => account?.description ?? '',
  user_profile_url: (_, account) => account?.profile_url ?? '',
  follower_count: (tweet) => toCount(tweet.account_followers),
  following_count: (tweet) => toCount(tweet.account_following),
  account_creation_date: (tweet) =>
    tweet.account_created === undefined ? '' : toIso(tweet.account_created).slice(0, 10),
  account_language: (tweet) => tweet.account_language ?? '',
  tweet_language: (tweet) => tweet.lang_published ?? '',
  tweet_text: (tweet) => tweet.text_published ?? tweet.text,
  tweet_time: (tweet) => toIso(tweet.time).slice(0, 16).replace('T', ' '),
  tweet_client_name: (tweet) => tweet.client ?? '',
  in_reply_to_tweetid: (tweet) => tweet.reply_to_id ?? '',
  in_reply_to_userid: (tweet) => tweet.reply_to_account ?? '',
  quoted_tweet_tweetid: (tweet) => tweet.quote_of_id ?? '',
  is_retweet: ({ types }) => (types.includes('none') ? '' : String(types.includes('retweet'))),
  retweet_userid: (tweet) => tweet.retweet_of_account ?? '',
  retweet_tweetid: (tweet) => tweet.retweet_of_id ?? '',
  latitude: ({ point, geo }) => (point === undefined ? (geo ?? '') : toDegrees(point.lat)),
  longitude: ({ point, geo }) => (point === undefined ? (geo ?? '') : toDegrees(point.lon)),
  quote_count: (tweet) => toCount(tweet.quotes),
  reply_count: (tweet) => toCount(tweet.replies),
  like_count: (tweet) => toCount(tweet.likes),
  retweet_count: (tweet) => toCount(tweet.retweets),
  hashtags: (tweet) => toListCell(tweet.hashtags?.map(withSign)),
  urls: (tweet) => toListCell(tweet.urls),
  user_mentions: (tweet) => toListCell(tweet.mentions),
  poll_choices: (tweet) => toListCell(tweet.poll_choices),
};

const toIso = (time: number): string => new Date(time).toISOString();

const toCount = (count: number | undefined): string => count?.toString() ?? '';

/** Without the exponent that JavaScript gives to what is close to 0; so many digits that it is read back as it is. */
const toDegrees = (degrees: number): string =>
  /e/.test(String(degrees)) ? degrees.toFixed(100).replace(/0+$/, '') : String(degrees);

/** The indexer takes one sign away. */
const withSign = (tag: string): string => (/^[#\uFF03]/u.test(tag) ? `#${tag}` : tag);

/** `[a, b]`; as Python prints a list where that could be read otherwise: an item has a comma and a blank, or a quote first. */
export function toListCell(items: readonly string[] | undefined): string {
  if (items === undefined) return '';
  const isPlain = items.every((item) => !item.includes(', ') && !/^['"]/.test(item));
  return `[${items.map((item) => (isPlain ? item : toPythonString(item))).join(', ')}]`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const toPythonString = (item: string): string =>
  `'${item.replace(/[\\'\n\r\t]/g, (letter) => ESCAPES[letter] ?? `\\${letter}`)}'`;
