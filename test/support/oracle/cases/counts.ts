import { countOf } from '../cells.ts';
import { kept, keptOfTweets } from '../kept.ts';
import type { Oracle } from '../oracle.ts';
import { toTruth, UNRECORDED } from '../truth.ts';
import { pick, type Case, type OperatorCases } from '../values.ts';

/** What is counted, its column, and the names that ask for it. */
const COUNTS = [
  { column: 'like_count', names: ['likes', 'faves', 'favorites'], ends: ['likes', 'faves'], least: [] },
  { column: 'retweet_count', names: ['retweets', 'reposts'], ends: ['retweets', 'reposts'], least: [] },
  { column: 'reply_count', names: ['replies'], ends: ['replies'], least: [] },
  { column: 'quote_count', names: ['quotes'], ends: ['quotes'], least: [] },
  { column: 'follower_count', names: ['followers'], ends: ['followers'], least: ['followers_count'] },
  {
    column: 'following_count',
    names: ['following', 'friends'],
    ends: ['following'],
    least: ['following_count', 'friends_count'],
  },
] as const;

const countIn = kept((column: string) => keptOfTweets(({ row }) => countOf(row, column)));

/** Counts that are not recorded match on neither side. */
function inRange(column: string, least: number, most: number): Case['holds'] {
  const readCount = countIn(column);
  return (tweet) => {
    const count = readCount(tweet);
    return count === undefined ? UNRECORDED : toTruth(count >= least && count <= most);
  };
}

/** Amounts of the rows, one that none has, and none. */
const amountsOf = kept((oracle: Oracle) =>
  kept((column: string): readonly number[] => {
    const readCount = countIn(column);
    const found = pick(oracle, (tweet) => [readCount(tweet)?.toString()]).map(Number);
    return [...new Set([0, ...found, 999_999_937])].sort((a, b) => a - b);
  }),
);

/** `min_` and `max_`: one number, which is one end. */
const endCases =
  (column: string, end: 'min' | 'max') =>
  (oracle: Oracle): readonly Case[] =>
    amountsOf(oracle)(column).map((amount) => ({
      text: `${amount}`,
      holds: end === 'min' ? inRange(column, amount, Infinity) : inRange(column, 0, amount),
    }));

const rangeCases =
  (column: string) =>
  (oracle: Oracle): readonly Case[] => {
    const amounts = amountsOf(oracle)(column);
    const [first = 0, last = 0] = [amounts[0], amounts.at(-2)];
    return [
      ...amounts.map((amount) => ({ text: `${amount}`, holds: inRange(column, amount, amount) })),
      { text: `${first}..${last}`, holds: inRange(column, first, last) },
      { text: `${last}..`, holds: inRange(column, last, Infinity) },
      { text: `..${last}`, holds: inRange(column, 0, last) },
    ];
  };

export const COUNT_CASES: readonly OperatorCases[] = COUNTS.flatMap(({ column, names, ends, least }) => [
  { names, cases: rangeCases(column) },
  { names: ends.map((end) => `min_${end}`), cases: endCases(column, 'min') },
  { names: ends.map((end) => `max_${end}`), cases: endCases(column, 'max') },
  ...least.map((name) => ({
    names: [name],
    cases: (oracle: Oracle) => [
      ...endCases(column, 'min')(oracle),
      ...rangeCases(column)(oracle).filter(({ text }) => text.includes('..')),
    ],
  })),
]);
