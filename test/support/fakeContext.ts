import { queryUrl } from '../../server/address/searchLinks.ts';
import type { TweetDetail, TweetResult } from '../../server/searching/tweetAnswer.ts';
import type {
  ArchivedTweet,
  OtherTweet,
  Related,
  Source,
  TweetContext,
} from '../../server/threads/contextAnswer.ts';
import { buildBranch } from '../../server/threads/threadTree.ts';

/** What only the tweet's own page shows. */
const DETAILS: readonly string[] = [
  'lang_published',
  'lang_detected',
  'in_reply_to_account',
  'retweet_of_account',
  'damaged_ids',
  'poll_choices',
  'point',
  'geo',
  'media_loaded',
] satisfies readonly Exclude<keyof TweetDetail, keyof TweetResult>[];

/** A tweet as it stands in a list. */
export const toResult = (tweet: TweetDetail): TweetResult =>
  Object.fromEntries(
    Object.entries(tweet).filter(([key]) => !DETAILS.includes(key)),
  ) as unknown as TweetResult;

/** Where a tweet was read; `given` says what matters to the test. */
export const aSource = (given: Partial<Source> = {}): Source => ({
  file: 'fable_tweets_csv_hashed.csv',
  file_sha256: '1b'.repeat(32),
  file_rows: 2_900,
  row: 7,
  line: 9,
  last_line: 9,
  row_sha256: '0a'.repeat(32),
  loaded: '2020-01-01T00:00:00.000Z',
  ...given,
});

/** What tweets of a fake archive have around one of them; nobody says the same as another. */
export function fakeContext(
  tweets: readonly TweetDetail[],
  id: string,
  given: Partial<TweetContext> = {},
): TweetContext | undefined {
  const archived = (tweet: TweetDetail): ArchivedTweet => ({
    ...tweet,
    text_published: null,
    source: aSource(),
  });
  const [first, ...others] = tweets.filter((tweet) => tweet.id === id).map(archived);
  if (first === undefined) return undefined;
  const branch = buildBranch(
    first,
    tweets.map(toResult),
    new Set(tweets.flatMap(({ in_reply_to }) => in_reply_to ?? [])),
  );
  const isAlone = branch.above === 'nothing' && branch.ancestors.length + branch.replies.length === 0;
  return {
    id,
    tweets: [first, ...others],
    thread: isAlone
      ? null
      : {
          ...branch,
          total: 1 + branch.ancestors.length + branch.replies.length,
          url: queryUrl(`conversation_id:${id}`, 'oldest'),
        },
    retweeted: other(tweets, first.retweet_of, ({ retweet_of }) => retweet_of),
    quoted: other(tweets, first.quote_of, ({ quote_of }) => quote_of),
    retweets: related(tweets.filter(({ retweet_of }) => retweet_of === id)),
    quotes: related(tweets.filter(({ quote_of }) => quote_of === id)),
    same_text: null,
    ...given,
  };
}

const other = (
  tweets: readonly TweetDetail[],
  id: string | null,
  named: (tweet: TweetDetail) => string | null,
): OtherTweet | null =>
  id === null
    ? null
    : {
        id,
        tweet: tweets.map(toResult).find((tweet) => tweet.id === id) ?? null,
        total: tweets.filter((tweet) => named(tweet) === id).length,
        url: queryUrl(`tweet:${id}`, 'oldest'),
      };

/** @param tweets at most as many as a page shows */
export const related = (tweets: readonly TweetDetail[]): Related => ({
  total: tweets.length,
  accounts: new Set(tweets.map(({ account }) => account.id)).size,
  first: tweets[0]?.time ?? null,
  tweets: tweets.map(toResult),
  url: queryUrl('related', 'oldest'),
});
