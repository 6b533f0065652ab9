import { EXPORT_COLUMN, TWEET_COLUMNS, USER_COLUMNS, type TweetColumn } from '../../search/releaseColumns.ts';
import type { Format } from './format.ts';

/** Columns under our own names, which are Twitter's of October 2018. */
const asNamed = (columns: readonly TweetColumn[]): Format['columns'] =>
  Object.fromEntries(columns.map((column) => [column, column]));

/** Id, account, text and time: without them a row is no tweet. */
const TWEET_REMEDY =
  'Load the file as Twitter published it, or a copy that still has these columns under these names.';
const USERS_REMEDY = 'Load the file as Twitter published it.';

const tweets = (
  name: string,
  title: string,
  knownBy: Format['knownBy'],
  more: Partial<Format> = {},
): Format => ({
  name,
  title,
  kind: 'tweets',
  knownBy,
  columns: asNamed(TWEET_COLUMNS),
  remedy: TWEET_REMEDY,
  ...more,
});

const WITHOUT_POLLS = TWEET_COLUMNS.filter((name) => name !== 'poll_choices');

/** Twitter's own releases, copies of them, and what this site exports, the most exact first. */
export const TWITTER_FORMATS: readonly Format[] = [
  tweets(
    'murmuration-export',
    'tweets as this site exports them',
    { has: ['tweetid', EXPORT_COLUMN] },
    { isExport: true },
  ),
  tweets('twitter-2018-10', 'tweets as Twitter released them in October 2018', {
    has: TWEET_COLUMNS,
    inOrder: ['in_reply_to_tweetid', 'in_reply_to_userid'],
  }),
  tweets('twitter-2019-01', 'tweets as Twitter released them from January 2019 on', {
    has: TWEET_COLUMNS,
    inOrder: ['in_reply_to_userid', 'in_reply_to_tweetid'],
  }),
  tweets(
    'twitter-2021-12',
    'tweets as Twitter released them in December 2021',
    { has: WITHOUT_POLLS, lacks: ['poll_choices'] },
    { columns: asNamed(WITHOUT_POLLS) },
  ),
  tweets('twitter-copy', 'a copy of tweets of Twitter that lost columns', { has: ['tweetid'] }),
  {
    name: 'twitter-users',
    title: 'accounts as Twitter released them',
    kind: 'accounts',
    knownBy: { has: USER_COLUMNS, lacks: ['tweet_text'] },
    columns: asNamed(USER_COLUMNS),
    remedy: USERS_REMEDY,
  },
  {
    name: 'twitter-users-copy',
    title: 'a copy of accounts of Twitter that lost columns',
    kind: 'accounts',
    knownBy: { has: ['userid'], lacks: ['tweet_text'] },
    columns: asNamed(USER_COLUMNS),
    remedy: USERS_REMEDY,
  },
];
