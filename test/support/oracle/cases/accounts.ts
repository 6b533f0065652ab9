import { cellOf, idOf, isHash } from '../cells.ts';
import { kept, keptOfTweets } from '../kept.ts';
import { accountId, isWrittenBy, type Oracle } from '../oracle.ts';
import { isOfType, mentionedIn, repliedAccount, type OracleTweet } from '../tweet.ts';
import { casesOf, pick, type Case, type OperatorCases } from '../values.ts';

const NOBODY = 'nobody_is_called_so';
const isHandle = (name: string): boolean => /^\w{1,30}$/.test(name) && /\D/.test(name);

/** Names of accounts that stand in some column of tweets: ids and hashes, their handles, and beginnings of hashes. */
function namesOf(oracle: Oracle, ids: readonly string[]): readonly string[] {
  const handles = new Map(
    oracle.accounts.map((row) => [accountId(row), cellOf(row, 'user_screen_name') ?? '']),
  );
  const names = ids.flatMap((id) => {
    const handle = handles.get(id) ?? '';
    return isHash(id) ? [id, id.slice(0, 8), id.slice(0, 16)] : [id, handle, handle.toUpperCase()];
  });
  return [...new Set(names)].filter((name) => name !== '');
}

/** Accounts by whom the most, some, and the fewest were written, hashed and not. */
const writersOf = (oracle: Oracle): readonly string[] => [
  ...pick(oracle, ({ account, isHashed }) => [isHashed ? undefined : account]),
  ...pick(oracle, ({ account, isHashed }) => [isHashed ? account : undefined], isHash),
];

/** Those who concern a column, inside and outside of the release. */
const concerned = (
  oracle: Oracle,
  idsOf: (tweet: OracleTweet) => readonly (string | undefined)[],
): readonly string[] => [
  ...pick(oracle, idsOf, isHandleOrId),
  ...pick(oracle, idsOf, (id) => isHash(id)),
  ...pick(oracle, idsOf, (id) => oracle.accountsNamed(id).size > 0),
];
const isHandleOrId = (name: string): boolean => /^\w{1,30}$/.test(name);

/** Tweets whose column has an account that is meant. Who is meant by a handle outside the release, its text tells. */
function columnCases(
  oracle: Oracle,
  names: readonly string[],
  idOfTweet: (tweet: OracleTweet) => string | undefined,
  outside: (tweet: OracleTweet, handle: string) => boolean,
): readonly Case[] {
  return casesOf([...names, NOBODY], (name) => {
    const ids = oracle.accountsNamed(name);
    const isOutside = ids.size === 0 && isHandle(name);
    return (tweet) => {
      const id = idOfTweet(tweet);
      return id !== undefined && !isOutside ? id === name || ids.has(id) : isOutside && outside(tweet, name);
    };
  });
}

/** The handle that a text begins with, behind what is given, in lower case. */
const handleAtStart = (text: string, before = ''): string | undefined =>
  new RegExp(`^\\W*${before}@(\\w+)(?![\\w+/=-]{20})`, 'i').exec(text)?.[1]?.toLowerCase();

/** Such handles of accounts that the release does not hold. */
const outsiders = (oracle: Oracle, type: string, before?: string): readonly string[] =>
  pick(
    oracle,
    (tweet) => {
      const handle = isOfType(tweet, type) ? handleAtStart(tweet.text, before) : undefined;
      return [handle !== undefined && oracle.accountsNamed(handle).size === 0 ? handle : undefined];
    },
    isHandle,
  );

const quotedAccount =
  (oracle: Oracle) =>
  (tweet: OracleTweet): string | undefined =>
    oracle.named(tweet, 'quoted_tweet_tweetid')?.account;

const namesInText = keptOfTweets(({ text }) => mentionedIn(text));

/** An account may be mentioned in the column, by its id, and in the text, by its handle or its hash. */
const mentionCases = kept((oracle: Oracle): readonly Case[] => {
  const ids = concerned(oracle, ({ mentions }) => mentions);
  const handles = pick(oracle, namesInText);
  const names = [...new Set([...namesOf(oracle, ids), ...handles, handles[0]?.toUpperCase() ?? '', NOBODY])];
  return casesOf(names.filter(isHandleOrId), (name) => {
    const meant = new Set([name, ...oracle.accountsNamed(name)]);
    const lower = name.toLowerCase();
    const isSame = (mention: string): boolean =>
      meant.has(mention) || (isHandleOrId(mention) && mention.toLowerCase() === lower);
    return (tweet) => tweet.mentions.some(isSame) || namesInText(tweet).includes(lower);
  });
});

export const ACCOUNT_CASES: readonly OperatorCases[] = [
  {
    names: ['from', 'author'],
    isList: true,
    cases: (oracle) => casesOf([...namesOf(oracle, writersOf(oracle)), NOBODY], isWrittenBy),
  },
  {
    names: ['to', 'in_reply_to'],
    isList: true,
    cases: (oracle) =>
      columnCases(
        oracle,
        [
          ...namesOf(
            oracle,
            concerned(oracle, (tweet) => [repliedAccount(tweet)]),
          ),
          ...outsiders(oracle, 'reply'),
        ],
        repliedAccount,
        (tweet, handle) => isOfType(tweet, 'reply') && handleAtStart(tweet.text) === handle.toLowerCase(),
      ),
  },
  {
    names: ['retweets_of', 'rt_of', 'retweets_of_user'],
    isList: true,
    cases: (oracle) =>
      columnCases(
        oracle,
        [
          ...namesOf(
            oracle,
            concerned(oracle, ({ row }) => [idOf(row, 'retweet_userid')]),
          ),
          ...outsiders(oracle, 'retweet', 'rt '),
        ],
        ({ row }) => idOf(row, 'retweet_userid'),
        (tweet, handle) =>
          tweet.isRetweet === true && handleAtStart(tweet.text, 'rt ') === handle.toLowerCase(),
      ),
  },
  {
    names: ['quoted_user_id', 'quotes_of', 'quotes_of_user', 'quoted_user'],
    isList: true,
    cases: (oracle) =>
      columnCases(
        oracle,
        namesOf(
          oracle,
          concerned(oracle, (tweet) => [quotedAccount(oracle)(tweet)]),
        ),
        quotedAccount(oracle),
        () => false,
      ),
  },
  { names: ['mention', 'mentions'], isList: true, cases: mentionCases },
  {
    row: 'mention',
    cases: (oracle) => mentionCases(oracle).map(({ text, holds }) => ({ text: `@${text}`, holds })),
  },
];
