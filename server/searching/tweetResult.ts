import type { TweetDocument } from '../../search/documents.ts';
import { isoTweetTime } from '../../search/snowflake.ts';
import { tweetPath } from '../address/addresses.ts';
import type { MediaFile } from '../media/mediaFile.ts';
import { markMatches } from './highlight.ts';
import type { TweetDetail, TweetResult } from './tweetAnswer.ts';

/** A stored tweet in our own words. @param highlighted its texts with matches marked by Elasticsearch @param media its files */
export function toTweetResult(
  tweet: TweetDocument,
  highlighted: readonly string[] = [],
  media: readonly MediaFile[] = [],
): TweetResult {
  const restored = tweet.text_restored;
  return {
    id: tweet.id,
    campaign: tweet.campaign,
    lang: tweet.lang,
    time: isoTweetTime(tweet.id, tweet.time),
    text: tweet.text,
    highlight: markMatches(tweet.text, ...highlighted),
    text_restored: restored ?? null,
    highlight_restored: restored === undefined ? null : markMatches(restored, ...highlighted),
    types: tweet.types,
    account: {
      id: tweet.account_id,
      screen_name: tweet.account_screen_name ?? null,
      display_name: tweet.account_display_name ?? null,
      hashed: tweet.account_hashed,
    },
    likes: tweet.likes ?? null,
    retweets: tweet.retweets ?? null,
    replies: tweet.replies ?? null,
    quotes: tweet.quotes ?? null,
    hashtags: tweet.hashtags ?? [],
    urls: tweet.urls ?? [],
    mentions: tweet.mentions ?? [],
    in_reply_to: tweet.reply_to_id ?? null,
    retweet_of: tweet.retweet_of_id ?? null,
    quote_of: tweet.quote_of_id ?? null,
    conversation: tweet.conversation ?? [],
    client: tweet.client ?? null,
    media,
    url: tweetPath(tweet.id),
  };
}

/** Everything that the release publishes of a tweet. */
export function toTweetDetail(
  tweet: TweetDocument,
  media: readonly MediaFile[] = [],
  mediaLoaded = false,
): TweetDetail {
  return {
    ...toTweetResult(tweet, [], media),
    lang_published: tweet.lang_published ?? null,
    lang_detected: tweet.lang_detected ?? null,
    in_reply_to_account: tweet.reply_to_account ?? null,
    retweet_of_account: tweet.retweet_of_account ?? null,
    damaged_ids: tweet.damaged_ids ?? [],
    poll_choices: tweet.poll_choices ?? [],
    point: tweet.point ?? null,
    geo: tweet.geo ?? null,
    media_loaded: mediaLoaded,
  };
}
