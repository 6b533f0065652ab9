import { asHandle, dayOfApiTime, fromEpochMs, isIntactId, nameOfClient } from './cells.ts';
import type { Format, MadeOf } from './format.ts';

/** Both files leave the id out where it was not known, and name the account all the same. */
const accountOf = (id: string, handle: string): MadeOf => ({
  from: [id, handle],
  how: `${id}; where it is empty or damaged, ${handle} in lower case`,
  read: ([number = '', name = '']) => (isIntactId(number.trim()) ? number : asHandle(name)),
});

const time: MadeOf = {
  from: ['created_str', 'created_at'],
  how: 'created_str (UTC); where it is empty, created_at (milliseconds since 1970)',
  read: ([text = '', ms = '']) => (text.trim() === '' ? fromEpochMs(ms) : text),
};

/** `retweeted` says whether the account that asked Twitter had retweeted it; it is there in rows that Twitter answered. */
const isRetweet: MadeOf = {
  from: ['retweeted_status_id', 'retweeted'],
  how: 'true where retweeted_status_id is there; false where it is not but retweeted is; else unknown',
  read: ([id = '', retweeted = '']) => (id.trim() !== '' ? 'true' : retweeted.trim() !== '' ? 'false' : ''),
};

/**
 * The Internet Research Agency's tweets and accounts as NBC News published them in February 2018.
 * https://www.nbcnews.com/tech/social-media/now-available-more-200-000-deleted-russian-troll-tweets-n844731
 */
export const NBC_FORMATS: readonly Format[] = [
  {
    name: 'nbc-tweets',
    title: 'tweets as NBC News published them in 2018 (tweets.csv)',
    kind: 'tweets',
    knownBy: { has: ['user_key', 'created_str', 'text'] },
    columns: {
      tweetid: 'tweet_id',
      userid: accountOf('user_id', 'user_key'),
      user_screen_name: 'user_key',
      tweet_text: 'text',
      tweet_time: time,
      tweet_client_name: {
        from: ['source'],
        how: 'the name in source',
        read: ([source = '']) => nameOfClient(source),
      },
      in_reply_to_tweetid: 'in_reply_to_status_id',
      is_retweet: isRetweet,
      retweet_tweetid: 'retweeted_status_id',
      like_count: 'favorite_count',
      retweet_count: 'retweet_count',
      hashtags: 'hashtags',
      urls: 'expanded_urls',
      user_mentions: 'mentions',
    },
    remedy: 'Load tweets.csv as NBC News published it.',
  },
  {
    name: 'nbc-users',
    title: 'accounts as NBC News published them in 2018 (users.csv)',
    kind: 'accounts',
    knownBy: { has: ['id', 'screen_name', 'followers_count', 'friends_count'] },
    columns: {
      userid: accountOf('id', 'screen_name'),
      user_display_name: 'name',
      user_screen_name: 'screen_name',
      user_reported_location: 'location',
      user_profile_description: 'description',
      follower_count: 'followers_count',
      following_count: 'friends_count',
      account_creation_date: {
        from: ['created_at'],
        how: 'the day of created_at',
        read: ([created = '']) => dayOfApiTime(created),
      },
      account_language: 'lang',
    },
    remedy: 'Load users.csv as NBC News published it.',
  },
];
