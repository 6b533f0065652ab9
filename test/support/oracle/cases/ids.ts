import { idOf } from '../cells.ts';
import { sameTextOf } from '../copies.ts';
import type { Oracle } from '../oracle.ts';
import { keyOf, type OracleTweet } from '../tweet.ts';
import { toTruth } from '../truth.ts';
import { casesOf, pick, type Case, type OperatorCases } from '../values.ts';

/** No tweet of any release has it. */
const NOBODYS_ID = '123456789012345678';

/** Ids of the rows, one that none has, and the address of a tweet, which is its id. */
const idCases =
  (read: (tweet: OracleTweet) => string | undefined) =>
  (oracle: Oracle): readonly Case[] => {
    const ids = pick(oracle, (tweet) => [read(tweet)]);
    const isHeld = (id: string) => (tweet: OracleTweet) => read(tweet) === id;
    const [first = NOBODYS_ID] = ids;
    return [
      ...casesOf([...ids, NOBODYS_ID], isHeld),
      {
        text: `https://twitter.com/someone/status/${first}?s=20`,
        holds: (tweet) => toTruth(isHeld(first)(tweet)),
      },
    ];
  };

const inColumn =
  (column: string) =>
  ({ row }: OracleTweet) =>
    idOf(row, column);

/** The topmost tweet above a tweet that the release holds. Damaged data may hold circles: the lowest id is then the top. */
function rootOf(oracle: Oracle, tweet: OracleTweet): OracleTweet {
  const path = [tweet];
  for (let at: OracleTweet | undefined = tweet; at !== undefined;) {
    const above: OracleTweet | undefined = oracle.named(at, 'in_reply_to_tweetid');
    if (above === undefined) return at;
    const start = path.findIndex((other) => keyOf(other) === keyOf(above));
    if (start >= 0) return lowest(path.slice(start));
    path.push(above);
    at = above;
  }
  return tweet;
}

const lowest = (tweets: readonly OracleTweet[]): OracleTweet =>
  tweets.reduce((least, tweet) => (BigInt(tweet.id) < BigInt(least.id) ? tweet : least));

/** A conversation is named by its root, and by the tweet outside the release that its root replies to. */
function conversationCases(oracle: Oracle): readonly Case[] {
  const roots = new Map(oracle.tweets.map((tweet) => [tweet, rootOf(oracle, tweet)]));
  const outside = (tweet: OracleTweet): string | undefined => {
    const root = roots.get(tweet) ?? tweet;
    return oracle.named(root, 'in_reply_to_tweetid') ? undefined : idOf(root.row, 'in_reply_to_tweetid');
  };
  const rootIds = pick(oracle, (tweet) => {
    const root = roots.get(tweet);
    return [root === tweet ? undefined : root?.id];
  });
  const isHeld = (id: string) => (tweet: OracleTweet) =>
    tweet.id === id || roots.get(tweet)?.id === id || outside(tweet) === id;
  const [alone] = pick(oracle, ({ id }) => [id]);
  return casesOf([...rootIds, ...pick(oracle, (tweet) => [outside(tweet)]), alone ?? '', NOBODYS_ID], isHeld);
}

/** Ids in the order of numbers: one that the rows have, one beside it, and the ends. */
const boundCases =
  (holds: (id: bigint, bound: bigint) => boolean) =>
  (oracle: Oracle): readonly Case[] => {
    const ids = oracle.tweets.map(({ id }) => BigInt(id)).sort((a, b) => (a < b ? -1 : 1));
    const at = (share: number): bigint => ids[Math.floor((ids.length - 1) * share)] ?? 0n;
    return [0n, at(0.1), at(0.5) + 1n, at(0.9) - 1n, at(1)].map((bound) => ({
      text: `${bound}`,
      holds: ({ id }) => toTruth(holds(BigInt(id), bound)),
    }));
  };

export const ID_CASES: readonly OperatorCases[] = [
  {
    names: ['campaign', 'dataset', 'release'],
    isList: true,
    cases: (oracle) =>
      casesOf(
        [...new Set(oracle.tweets.map(({ campaign }) => campaign)), 'nowhere'],
        (value) =>
          ({ campaign }) =>
            campaign === value,
      ),
  },
  { names: ['id', 'tweet'], isList: true, cases: idCases(({ id }) => id) },
  { names: ['conversation_id', 'thread', 'conversation'], isList: true, cases: conversationCases },
  {
    names: ['in_reply_to_tweet_id', 'in_reply_to_status_id'],
    isList: true,
    cases: idCases(inColumn('in_reply_to_tweetid')),
  },
  {
    names: ['retweets_of_tweet_id', 'retweets_of_status_id'],
    isList: true,
    cases: idCases(inColumn('retweet_tweetid')),
  },
  {
    names: ['quotes_of_tweet_id', 'quotes_of_status_id', 'quoted_tweet_id', 'quoted_status_id'],
    isList: true,
    cases: idCases(inColumn('quoted_tweet_tweetid')),
  },
  {
    names: ['same_text', 'text_key'],
    isList: true,
    cases: (oracle) =>
      casesOf(
        pick(oracle, (tweet) => [sameTextOf(tweet)]),
        (key) => (tweet) => sameTextOf(tweet) === key,
      ),
  },
  { names: ['since_id'], cases: boundCases((id, bound) => id > bound) },
  { names: ['max_id'], cases: boundCases((id, bound) => id <= bound) },
];
