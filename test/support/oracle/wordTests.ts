import type { Oracle } from './oracle.ts';
import { or, toTruth, UNDECIDED } from './truth.ts';
import type { OracleTweet } from './tweet.ts';
import { pick, type Case } from './values.ts';

/** Nobody writes so. */
const UNHEARD = ['qzvxkwjj', 'jjwkxvzq'] as const;

/** Tweets of a large archive from which words are taken: all of them have millions of pairs of neighbours. */
const MOST_READ = 20_000;

/** An archive of some of the tweets. */
export function someOf(oracle: Oracle): Oracle {
  const step = Math.ceil(oracle.tweets.length / MOST_READ);
  return { ...oracle, tweets: oracle.tweets.filter((_, at) => at % step === 0) };
}

/** Words in ASCII letters, whose forms nobody disputes, and one that no tweet has. */
export function wordsFrom(oracle: Oracle): readonly string[] {
  const wordsIn = (tweet: OracleTweet): readonly string[] => [
    ...new Set(oracle.wordsOf(tweet)?.trim().split(' ')),
  ];
  return [...pick(someOf(oracle), wordsIn, (word) => /^[a-z]{5,15}$/.test(word)), UNHEARD[0]];
}

/** Two words of texts, with as many words between them, and two that no tweet has. */
export function pairsFrom(oracle: Oracle, between: number): readonly (readonly [string, string])[] {
  const pairsIn = (tweet: OracleTweet): readonly string[] => {
    const words = oracle.wordsOf(tweet)?.split('|')[0]?.trim().split(' ') ?? [];
    return words.map((word, at) => `${word} ${words[at + between + 1]}`);
  };
  const isPair = (pair: string): boolean =>
    /^[a-z]{3,} [a-z]{3,}$/.test(pair) && new Set(pair.split(' ')).size === 2;
  const pairs = pick(someOf(oracle), pairsIn, isPair);
  return [...pairs.map((pair) => pair.split(' ') as [string, string]), UNHEARD];
}

/** Whether the words of the texts are as a test wants them. */
export const inWords =
  (oracle: Oracle, isHeld: (words: string) => boolean): Case['holds'] =>
  (tweet) => {
    const words = oracle.wordsOf(tweet);
    return words === undefined ? UNDECIDED : toTruth(isHeld(words));
  };

/** The same in texts or hashtags. */
export const inWordsOrHashtags =
  (oracle: Oracle, isHeld: (words: string) => boolean): Case['holds'] =>
  (tweet) => {
    const tags = oracle.hashtagWordsOf(tweet);
    return or(inWords(oracle, isHeld)(tweet), tags === undefined ? UNDECIDED : toTruth(isHeld(tags)));
  };

/** A word or phrase as it is typed. */
export const asTyped = (oracle: Oracle, text: string): Case['holds'] =>
  inWords(oracle, (words) => words.includes(` ${text} `));
