import type { TweetColumn, UserColumn } from '../search/releaseColumns.ts';
import type { Layout } from './layouts.ts';
import type { SampleAccount, SampleTweet } from './model.ts';

/** Values of one row of a file, as published. */
export type Row<Column extends string> = Readonly<Record<Column, string>>;

/** An account as the users file and every row of the tweets file show it. */
export function toProfileRow(account: SampleAccount): Row<UserColumn> {
  return {
    userid: account.id,
    user_display_name: account.hashed ? account.id : account.displayName,
    user_screen_name: account.hashed ? account.id : account.handle,
    user_reported_location: account.location,
    user_profile_description: account.description,
    user_profile_url: account.profileUrl,
    follower_count: String(account.followers),
    following_count: String(account.following),
    account_creation_date: new Date(account.createdMs).toISOString().slice(0, 10),
    account_language: account.accountLanguage,
  };
}

/**
 * A tweet as the tweets file shows it.
 * @param hashes published id by handle, for the accounts whose handle is hidden in texts too
 */
export function toTweetRow(
  tweet: SampleTweet,
  layout: Layout,
  hashes: ReadonlyMap<string, string>,
): Row<TweetColumn> {
  const count = (value: number | undefined): string => (value === undefined ? '' : String(value));
  return {
    tweetid: tweet.id,
    ...toProfileRow(tweet.account),
    tweet_language: tweet.language,
    tweet_text: hideHandles(tweet.text, hashes),
    tweet_time: new Date(tweet.timeMs).toISOString().slice(0, 16).replace('T', ' '),
    tweet_client_name: tweet.client,
    in_reply_to_tweetid: tweet.replyTo?.tweetId ?? '',
    in_reply_to_userid: tweet.replyTo?.accountId ?? '',
    quoted_tweet_tweetid: tweet.quoteOf ?? '',
    is_retweet: String(tweet.retweetOf !== undefined),
    retweet_userid: tweet.retweetOf?.accountId ?? '',
    retweet_tweetid: tweet.retweetOf?.tweetId ?? '',
    latitude: coordinate(tweet.point?.lat, layout),
    longitude: coordinate(tweet.point?.lon, layout),
    quote_count: count(tweet.counts?.quotes),
    reply_count: count(tweet.counts?.replies),
    like_count: count(tweet.counts?.likes),
    retweet_count: count(tweet.counts?.retweets),
    hashtags: list(tweet.hashtags, tweet, layout.list),
    urls: list(tweet.urls, tweet, layout.list),
    user_mentions: list(tweet.mentions, tweet, (ids) => `[${ids.join(', ')}]`),
    poll_choices: tweet.poll.length === 0 ? '' : layout.list(tweet.poll),
  };
}

function coordinate(value: string | undefined, { numericCoordinates }: Layout): string {
  if (numericCoordinates) return value ?? '';
  return value === undefined ? 'absent' : 'present';
}

/** An empty list is `[]` in some rows and nothing at all in others. */
function list(
  values: readonly string[],
  tweet: SampleTweet,
  write: (values: readonly string[]) => string,
): string {
  if (values.length > 0) return write(values);
  return tweet.timeMs % 4 === 0 ? '' : '[]';
}

function hideHandles(text: string, hashes: ReadonlyMap<string, string>): string {
  return text.replace(/@([A-Za-z0-9_]+)/g, (whole, handle: string) => {
    const hash = hashes.get(handle);
    return hash === undefined ? whole : `@${hash}`;
  });
}
