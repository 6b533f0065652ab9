import twitterText from 'twitter-text';
import type { Oracle } from '../oracle.ts';
import type { OracleTweet } from '../tweet.ts';
import { casesOf, pick, type Case, type OperatorCases } from '../values.ts';

/** Letters, digits and underscores, with one letter at least, of which there is but one small form. */
const isPlain = (tag: string): boolean =>
  /^[\p{L}\p{N}_]+$/u.test(tag) &&
  /\p{L}/u.test(tag) &&
  tag.normalize('NFKC') === tag &&
  !/[İΣςß]/u.test(tag);

const small = (words: readonly string[]): readonly string[] => [
  ...new Set(words.map((word) => word.toLowerCase())),
];
const tagsOf = ({ hashtags }: OracleTweet): readonly string[] => small(hashtags);
const symbolsOf = ({ text }: OracleTweet): readonly string[] =>
  text.includes('$') ? small(twitterText.extractCashtags(text)) : [];

const UNUSED = 'tagofnobody';
/** Letters of a beginning. */
const FIRST = 3;

function hashtagCases(oracle: Oracle): readonly Case[] {
  const tags = [...pick(oracle, tagsOf, isPlain), UNUSED];
  const isHeld = (tag: string) => (tweet: OracleTweet) => tagsOf(tweet).includes(tag);
  const isBegun = (start: string) => (tweet: OracleTweet) =>
    tagsOf(tweet).some((tag) => tag.startsWith(start));
  const starts = tags.filter((tag) => tag.length > FIRST).map((tag) => tag.slice(0, FIRST));
  return [
    ...casesOf(tags, isHeld, (tag) => `#${tag}`),
    ...casesOf(tags, isHeld, (tag) => `#${tag.toUpperCase()}`),
    ...casesOf(starts, isBegun, (start) => `#${start}*`),
  ];
}

const cashtagCases = (oracle: Oracle): readonly Case[] =>
  casesOf(
    [...new Set([...pick(oracle, symbolsOf), 'goog', 'twtr', 'zzzzz'])],
    (symbol) => (tweet) => symbolsOf(tweet).includes(symbol),
    (symbol) => symbol.toUpperCase(),
  );

export const ENTITY_CASES: readonly OperatorCases[] = [
  { row: 'hashtag', cases: hashtagCases },
  {
    names: ['hashtag'],
    isList: true,
    cases: (oracle) =>
      casesOf(
        [...pick(oracle, tagsOf, isPlain), UNUSED],
        (tag) => (tweet) => tagsOf(tweet).includes(tag),
        (tag) => tag,
      ),
  },
  {
    row: 'cashtag',
    cases: (oracle) => cashtagCases(oracle).map(({ text, holds }) => ({ text: `$${text}`, holds })),
  },
  { names: ['cashtag'], isList: true, cases: cashtagCases },
];
