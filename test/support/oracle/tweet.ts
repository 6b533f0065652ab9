import twitterText from 'twitter-text';
import { cellOf, countOf, decode, flagOf, idOf, isHash, listOf, type Row } from './cells.ts';

/** Columns that hold nothing in any row of their file, so that texts have to tell. */
export type EmptyColumns = ReadonlySet<'hashtags' | 'urls' | 'user_mentions'>;

/** A row of a tweets file, with what most cases ask for read once. */
export interface OracleTweet {
  /** What was found out about it, by the number of what remembers it (keptOfTweets). */
  readonly known: unknown[];
  readonly campaign: string;
  readonly id: string;
  readonly row: Row;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly text: string;
  readonly account: string;
  readonly isHashed: boolean;
  readonly isRetweet: boolean | undefined;
  readonly likes: number | undefined;
  readonly retweets: number | undefined;
  readonly hashtags: readonly string[];
  readonly urls: readonly string[];
  /** As published, or in lower case from the text. */
  readonly mentions: readonly string[];
}

export const keyOf = ({ campaign, id }: Pick<OracleTweet, 'campaign' | 'id'>): string => `${campaign} ${id}`;

/** Reads what a row says; it is one that is not refused. */
export function toOracleTweet(row: Row, campaign: string, empty: EmptyColumns): OracleTweet {
  const id = cellOf(row, 'tweetid') ?? '';
  const text = decode(row['tweet_text'] ?? '');
  const account = cellOf(row, 'userid') ?? '';
  return {
    known: [],
    campaign,
    id,
    row,
    time: timeOf(id, row['tweet_time'] ?? ''),
    text,
    account,
    isHashed: isHash(account),
    isRetweet: flagOf(row, 'is_retweet'),
    likes: countOf(row, 'like_count'),
    retweets: countOf(row, 'retweet_count'),
    hashtags: empty.has('hashtags') ? twitterText.extractHashtags(text) : hashtagsOf(row),
    urls: empty.has('urls') ? twitterText.extractUrls(text) : listOf(row, 'urls'),
    mentions: empty.has('user_mentions') ? mentionedIn(text) : listOf(row, 'user_mentions'),
  };
}

const hashtagsOf = (row: Row): readonly string[] =>
  listOf(row, 'hashtags').map((tag) => tag.replace(/^[#＃]/u, ''));

const HASHED = /(?<!\w)[@＠]([\w+/=-]{40,64})(?![\w+/=-])/gu;

/** Handles in lower case, and hashes that Twitter put in the place of some. */
export function mentionedIn(text: string): readonly string[] {
  if (!/[@＠]/u.test(text)) return [];
  const hashes = [...text.matchAll(HASHED)].flatMap(([, hash = '']) => (isHash(hash) ? [hash] : []));
  const rest = text.replace(HASHED, (mention, hash: string) => (isHash(hash) ? ' ' : mention));
  return [...hashes, ...twitterText.extractMentions(rest).map((handle) => handle.toLowerCase())];
}

/** When the id was given out, if that is the minute that is published; else that minute. data.md: trap 9 */
function timeOf(id: string, published: string): number {
  const minute = Date.parse(`${published.trim().replace(' ', 'T')}Z`);
  // Ids before November 2010 tell no time.
  const given = id.length < 11 ? 0 : Number(BigInt(id) >> 22n) + 1_288_834_974_657;
  return given >= minute && given < minute + 60_000 ? given : minute;
}

/** Whether the tweet is of a type (contract.md); a damaged id counts as there. */
export function isOfType(tweet: OracleTweet, type: string): boolean {
  const isReply = cellOf(tweet.row, 'in_reply_to_tweetid') !== undefined;
  const isQuote = cellOf(tweet.row, 'quoted_tweet_tweetid') !== undefined;
  if (type === 'retweet') return tweet.isRetweet === true;
  if (type === 'reply') return isReply;
  if (type === 'quote') return isQuote;
  const isNothingElse = !isReply && !isQuote && tweet.isRetweet !== true;
  return isNothingElse && (type === 'original') === (tweet.isRetweet === false);
}

/** Whether Twitter cut the text: it ends in `…`, or that and the address of the whole. */
export const isCut = ({ text }: Pick<OracleTweet, 'text'>): boolean =>
  text.includes('…') &&
  text
    .trimEnd()
    .replace(/\s*https?:\/\/t\.co\/\w+$/, '')
    .endsWith('…');

/** Who is replied to. */
export const repliedAccount = ({ row }: OracleTweet): string | undefined => idOf(row, 'in_reply_to_userid');
