import type { TweetResult } from '../searching/tweetAnswer.ts';
import type { Above, Reply, Thread } from './contextAnswer.ts';

/** The part of a thread that goes through one tweet. */
export type Branch = Pick<Thread, 'above' | 'above_id' | 'ancestors' | 'replies' | 'replies_cut'>;

/** Replies that a page shows. */
export const MOST_REPLIES = 200;

/**
 * Puts the tweets around one together. Damaged data may hold circles: no tweet comes twice.
 * @param tweet in the middle
 * @param around what was found, in any order; a tweet may be there once for each campaign
 * @param asked ids that were looked for: what is not among `around` then is not in the archive
 */
export function buildBranch(
  tweet: TweetResult,
  around: readonly TweetResult[],
  asked: ReadonlySet<string>,
): Branch {
  const held = distinctTweets([tweet, ...around]);
  const { ancestors, ...above } = climb(tweet, held, asked);
  const seen = new Set([tweet, ...ancestors].map(({ id }) => id));
  return { ...above, ancestors, ...descend(tweet, repliesIn(held), seen) };
}

/** Each id once: as that campaign holds it that says what it replies to. */
export function distinctTweets(tweets: readonly TweetResult[]): ReadonlyMap<string, TweetResult> {
  const held = new Map<string, TweetResult>();
  for (const tweet of tweets) {
    const known = held.get(tweet.id);
    if (known === undefined || (known.in_reply_to === null && tweet.in_reply_to !== null))
      held.set(tweet.id, tweet);
  }
  return held;
}

function climb(
  tweet: TweetResult,
  held: ReadonlyMap<string, TweetResult>,
  asked: ReadonlySet<string>,
): Pick<Branch, 'above' | 'above_id' | 'ancestors'> {
  const path = new Set([tweet.id]);
  const ancestors: TweetResult[] = [];
  for (let top = held.get(tweet.id) ?? tweet; ;) {
    const id = top.in_reply_to;
    const next = id === null ? undefined : held.get(id);
    if (id === null || next === undefined || path.has(id)) {
      return { above: aboveOf(top, path, asked), above_id: id, ancestors: ancestors.toReversed() };
    }
    path.add(id);
    ancestors.push(next);
    top = next;
  }
}

function aboveOf(
  { in_reply_to: id, types }: TweetResult,
  path: ReadonlySet<string>,
  asked: ReadonlySet<string>,
): Above {
  if (id === null) return types.includes('reply') ? 'damaged' : 'nothing';
  if (path.has(id)) return 'circle';
  return asked.has(id) ? 'absent' : 'more';
}

function repliesIn(held: ReadonlyMap<string, TweetResult>): ReadonlyMap<string, readonly TweetResult[]> {
  const inTime = [...held.values()].toSorted(byTime);
  return Map.groupBy(
    inTime.filter(({ in_reply_to }) => in_reply_to !== null),
    ({ in_reply_to }) => in_reply_to ?? '',
  );
}

/** The earlier first; of one time, that of the smaller id. */
const byTime = (a: TweetResult, b: TweetResult): number =>
  Date.parse(a.time) - Date.parse(b.time) || (BigInt(a.id) < BigInt(b.id) ? -1 : 1);

/** Without recursion: a thread of an account with itself may be thousands deep. @param seen is added to */
function descend(
  { id }: TweetResult,
  repliesTo: ReadonlyMap<string, readonly TweetResult[]>,
  seen: Set<string>,
): Pick<Branch, 'replies' | 'replies_cut'> {
  const replies: Reply[] = [];
  const open = (parent: string, depth: number): readonly Reply[] =>
    (repliesTo.get(parent) ?? []).toReversed().map((tweet) => ({ depth, tweet }));
  const waiting = [...open(id, 1)];
  for (let reply = waiting.pop(); reply !== undefined; reply = waiting.pop()) {
    if (seen.has(reply.tweet.id)) continue;
    if (replies.length === MOST_REPLIES) return { replies, replies_cut: true };
    seen.add(reply.tweet.id);
    replies.push(reply);
    waiting.push(...open(reply.tweet.id, reply.depth + 1));
  }
  return { replies, replies_cut: false };
}
