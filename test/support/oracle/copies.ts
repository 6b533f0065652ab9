import { createHash } from 'node:crypto';
import { kept, keptOfTweets } from './kept.ts';
import type { Oracle } from './oracle.ts';
import type { OracleTweet } from './tweet.ts';

/** Shorter texts are the same by chance. */
const LONGEST_BY_CHANCE = 25;

/**
 * What a text says: in NFKC, without case, addresses, names, punctuation, blanks and what cannot be seen. An address ends
 * at a blank, and before a letter without case, since Chinese and Thai follow one without a blank.
 */
const gist = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/https?(?::|\.\.\.)[^\s\p{Lo}]*/gu, '')
    .replace(/(?<![\w.])(?:www\.|t\.co\/|pic\.twitter\.com\/)[^\s\p{Lo}]*/gu, '')
    .replace(/(?<!\w)@(?:[\w+/=-]{40,64}(?![\w+/=-])|\w+)/g, '')
    .replace(/[\s\p{P}\p{Z}\p{Cc}\p{Cf}]/gu, '');

/** Of each tweet once: the copies and the shared texts of an archive are asked for again and again. */
const gistOf = keptOfTweets(({ text }) => gist(text));

/** Tweets whose text another account of the campaign wrote too; native retweets are none, and count for nothing. */
export const findCopies = kept(({ tweets }: Oracle): ReadonlySet<OracleTweet> => {
  const groups = Map.groupBy(
    tweets.filter(({ isRetweet }) => isRetweet !== true),
    (tweet) => `${tweet.campaign} ${gistOf(tweet)}`,
  );
  const isCopied = (key: string, group: readonly OracleTweet[]): boolean =>
    key.length - key.indexOf(' ') - 1 > LONGEST_BY_CHANCE &&
    group.some(({ account }) => account !== group[0]?.account);
  return new Set([...groups].flatMap(([key, group]) => (isCopied(key, group) ? group : [])));
});

/** What tweets share that say the same: 64 bits of the SHA-1 of that in UTF-16. Native retweets and short texts have none. */
export const sameTextOf = keptOfTweets((tweet): string | undefined => {
  if (tweet.isRetweet === true) return undefined;
  const said = gistOf(tweet);
  if (said.length <= LONGEST_BY_CHANCE) return undefined;
  return createHash('sha1')
    .update(Buffer.from(said, 'utf16le'))
    .digest()
    .subarray(0, 8)
    .toString('base64url');
});
