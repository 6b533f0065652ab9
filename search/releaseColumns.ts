/** Columns of a users file, as Twitter published them in October 2018; a tweets file repeats them on every row. */
export const USER_COLUMNS = [
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

/** Columns of a tweets file. */
export const TWEET_COLUMNS = [
  'tweetid',
  ...USER_COLUMNS,
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

/** A column of our own exports that no release has, by which a load knows that it reads one. */
export const EXPORT_COLUMN = 'account_hashed';

export type UserColumn = (typeof USER_COLUMNS)[number];
export type TweetColumn = (typeof TWEET_COLUMNS)[number];
