import type { OracleArchive } from './archive.ts';
import { cellOf, decode, hasOtherEntities, idOf, isHash, type Row } from './cells.ts';
import { kept, keptOfTweets } from './kept.ts';
import { isCut, keyOf, type OracleTweet } from './tweet.ts';
import { hashtagsIn, wordsOf, wordsOfHashtag } from './words.ts';

/** What takes more than one row to know. */
export interface Oracle {
  /** In the order of their ids. */
  readonly tweets: readonly OracleTweet[];
  readonly accounts: readonly Row[];
  /** The tweet that another one names in a column. */
  named(tweet: OracleTweet, column: string): OracleTweet | undefined;
  /** The text, and the whole one where it is cut and its original is there. */
  textsOf(tweet: OracleTweet): readonly string[];
  /** Words of the texts, ` one two `; undefined where they can be disputed. */
  wordsOf(tweet: OracleTweet): string | undefined;
  /** Words of the hashtags, in the same way. */
  hashtagWordsOf(tweet: OracleTweet): string | undefined;
  /** Ids of the accounts that a handle, an id, a hash or its beginning names. */
  accountsNamed(name: string): ReadonlySet<string>;
}

/** A hash is known by as many of its first characters, or more. */
const SHORTEST_BEGINNING = 8;

export function createOracle({ tweets, accounts }: OracleArchive): Oracle {
  const nameables = accounts.map(toNameable);
  const byKey = new Map(tweets.map((tweet) => [keyOf(tweet), tweet]));
  const named: Oracle['named'] = ({ campaign, row }, column) => {
    const id = idOf(row, column);
    return id === undefined ? undefined : byKey.get(keyOf({ campaign, id }));
  };
  const textsOf = keptOfTweets((tweet): readonly string[] => {
    const whole = tweet.isRetweet === true && isCut(tweet) ? named(tweet, 'retweet_tweetid') : undefined;
    return whole === undefined || whole.isRetweet === true ? [tweet.text] : [tweet.text, whole.text];
  });
  return {
    tweets: tweets.toSorted((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1)),
    accounts,
    named,
    textsOf,
    wordsOf: keptOfTweets((tweet) =>
      joined(textsOf(tweet).map((text) => (hasOtherEntities(text) ? undefined : wordsOf(text)))),
    ),
    hashtagWordsOf: keptOfTweets((tweet) => {
      const tags = new Set([...tweet.hashtags, ...textsOf(tweet).flatMap(hashtagsIn)]);
      return joined(
        [...tags].map((tag) => wordsOfHashtag(tag)).map((words) => words && ` ${words.join(' | ')} `),
      );
    }),
    accountsNamed: kept((name) => new Set(nameables.filter(isNamed(name)).map(({ id }) => id))),
  };
}

export const accountId = (row: Row): string => cellOf(row, 'userid') ?? '';

/** By what an account may be named. */
interface Nameable {
  readonly id: string;
  readonly isHashed: boolean;
  /** In small letters. */
  readonly handle: string | undefined;
}

const toNameable = (row: Row): Nameable => {
  const id = accountId(row);
  return { id, isHashed: isHash(id), handle: cellOf(row, 'user_screen_name')?.toLowerCase() };
};

/** Whether an account is meant: a handle is compared without case, a hash with case and by its beginning too. */
function isNamed(name: string): (account: Nameable) => boolean {
  const small = name.toLowerCase();
  return ({ id, isHashed, handle }) => {
    if (id === name) return true;
    return isHashed ? name.length >= SHORTEST_BEGINNING && id.startsWith(name) : handle === small;
  };
}

const writerOf = keptOfTweets(({ row }) => toNameable(row));

/** Whether the row of a tweet is of an account that is meant. */
export function isWrittenBy(name: string): (tweet: OracleTweet) => boolean {
  const isMeant = isNamed(name);
  return (tweet) => isMeant(writerOf(tweet));
}

/** A text of the profile. */
export const profileOf = (row: Row, column: string): string => decode(row[column] ?? '');

const joined = (parts: readonly (string | undefined)[]): string | undefined =>
  parts.includes(undefined) ? undefined : parts.length === 0 ? '  ' : parts.join('|');
