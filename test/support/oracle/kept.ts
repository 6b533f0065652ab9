import type { OracleTweet } from './tweet.ts';

/** Remembers what was found out. */
export function kept<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    const value = find(key);
    known.set(key, value);
    return value;
  };
}

/** Stands for undefined among what is known. */
const NOTHING = Symbol('nothing');
let keepers = 0;

/** Remembers what was found out about a tweet, beside it: to look it up in a map of all takes longer than most answers. */
export function keptOfTweets<Value>(find: (tweet: OracleTweet) => Value): (tweet: OracleTweet) => Value {
  const at = keepers++;
  return (tweet) => {
    const { known } = tweet;
    const before = known[at];
    if (before !== undefined) return (before === NOTHING ? undefined : before) as Value;
    const value = find(tweet);
    known[at] = value ?? NOTHING;
    return value;
  };
}
