import type { TweetDocument, TweetTrait, TweetType } from '../search/documents.ts';
import type { RowReader } from './rowReader.ts';

/**
 * What the tweet is; it may be several. A damaged id counts as there. `none`: the row says of no kind whether it is.
 * @param retweet what `is_retweet` says
 */
export function typesOf(row: RowReader, retweet: boolean | undefined): readonly TweetType[] {
  const types: TweetType[] = [];
  if (retweet === true) types.push('retweet');
  if (isThere(row, 'in_reply_to_tweetid')) types.push('reply');
  if (isThere(row, 'quoted_tweet_tweetid')) types.push('quote');
  if (types.length > 0) return types;
  return [retweet === undefined ? 'none' : 'original'];
}

const isThere = (row: RowReader, column: 'in_reply_to_tweetid' | 'quoted_tweet_tweetid'): boolean =>
  row.word(column) !== undefined;

/**
 * What is told of the tweet beside its type; undefined where that is nothing.
 * @param retweet what `is_retweet` says: only where it says no, a text can be a retweet by hand
 * @param isCopied what the rest of the release tells
 */
export function traitsOf(
  tweet: Pick<TweetDocument, 'text' | 'reply_to_account' | 'poll_choices'> & { readonly account: string },
  retweet: boolean | undefined,
  isCopied: boolean,
): readonly TweetTrait[] | undefined {
  const traits: TweetTrait[] = [];
  if (tweet.reply_to_account === tweet.account) traits.push('self_reply');
  if (retweet === false && MANUAL_RETWEET.test(tweet.text)) traits.push('manual_rt');
  if (isTruncated(tweet.text)) traits.push('truncated');
  if (tweet.poll_choices !== undefined) traits.push('poll');
  if (isCopied) traits.push('copied');
  return traits.length > 0 ? traits : undefined;
}

/** A retweet as people typed it before there was a button, and after. */
const MANUAL_RETWEET = /^[RM]T [@\uFF20]\w/;

/** Twitter ends a text so that it cuts; the address of the whole may follow. */
export const isTruncated = (text: string): boolean =>
  text.includes('\u2026') && /\u2026(?:\s*https?:\/\/t\.co\/\w+)?\s*$/.test(text);
