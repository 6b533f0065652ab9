import type { Oracle } from '../oracle.ts';
import { FALSE, isSure, not, or, toTruth, TRUE, UNDECIDED, and, type Truth } from '../truth.ts';
import type { OracleTweet } from '../tweet.ts';
import { pick, type Case, type OperatorCases } from '../values.ts';
import { asWritten, editsBetween, wordsOf } from '../words.ts';

/** Nobody writes so. */
const UNHEARD = ['qzvxkwjj', 'qzvxkwjj jjwkxvzq'] as const;

/** Words of a tweet in ASCII letters, so that their forms are not disputed; each once. */
const wordsIn =
  (oracle: Oracle) =>
  (tweet: OracleTweet): readonly string[] => [...new Set(oracle.wordsOf(tweet)?.trim().split(' '))];
const isWord = (word: string): boolean => /^[a-z]{5,15}$/.test(word);
const wordsFrom = (oracle: Oracle): readonly string[] => [
  ...pick(oracle, wordsIn(oracle), isWord),
  UNHEARD[0],
];

/** Neighbours in texts, with as many words between them. */
function pairsFrom(oracle: Oracle, between: number): readonly (readonly [string, string])[] {
  const pairs = pick(
    oracle,
    (tweet) => {
      const words = oracle.wordsOf(tweet)?.split('|')[0]?.trim().split(' ') ?? [];
      return words.map((word, at) => `${word} ${words[at + between + 1]}`);
    },
    (pair) => /^[a-z]{3,} [a-z]{3,}$/.test(pair) && new Set(pair.split(' ')).size === 2,
  );
  return [...pairs, UNHEARD[1]].map((pair) => pair.split(' ') as [string, string]);
}

/** Whether the words of a tweet are as a test wants them. */
const inWords =
  (oracle: Oracle, isHeld: (words: string) => boolean): Case['holds'] =>
  (tweet) => {
    const words = oracle.wordsOf(tweet);
    return words === undefined ? UNDECIDED : toTruth(isHeld(words));
  };

/** The same in texts or hashtags. */
const inWordsOrHashtags =
  (oracle: Oracle, isHeld: (words: string) => boolean): Case['holds'] =>
  (tweet) => {
    const tags = oracle.hashtagWordsOf(tweet);
    return or(inWords(oracle, isHeld)(tweet), tags === undefined ? UNDECIDED : toTruth(isHeld(tags)));
  };

/**
 * A word in any form: surely where it stands as it is typed, and surely not where nothing in the tweet begins like it.
 * What lies between, stemmers of languages decide, which no oracle does without being one.
 */
function anyForm(oracle: Oracle, word: string): Case['holds'] {
  const asTyped = inWordsOrHashtags(oracle, (words) => words.includes(` ${word} `));
  const start = word.slice(0, 3);
  const isAlike = (text: string): boolean => text.toLowerCase().includes(start);
  return (tweet) => {
    const typed = asTyped(tweet);
    if (isSure(typed)) return TRUE;
    if (oracle.wordsOf(tweet) === undefined) return UNDECIDED;
    return oracle.textsOf(tweet).some(isAlike) || tweet.hashtags.some(isAlike) ? UNDECIDED : FALSE;
  };
}

/** Moves that bring two words of a phrase together, each word once: the other order takes two more. */
function areWithin(words: string, [first, second]: readonly [string, string], moves: number): boolean {
  return words.split('|').some((part) => {
    const list = part.trim().split(' ');
    const places = (word: string): readonly number[] =>
      list.flatMap((other, at) => (other === word ? [at] : []));
    return places(first).some((a) => places(second).some((b) => Math.abs(b - a - 1) <= moves));
  });
}

/** Words that differ in some letters, the first one excepted; each word of the archive is compared once. */
function isLike(word: string, edits: number): (words: string) => boolean {
  const known = new Map<string, boolean>();
  const isNear = (other: string): boolean => {
    if (other[0] !== word[0] || Math.abs(other.length - word.length) > edits) return false;
    const found = known.get(other) ?? editsBetween(word, other) <= edits;
    known.set(other, found);
    return found;
  };
  return (words) => words.split(/[ |]+/).some(isNear);
}

const toCases = (
  texts: readonly string[],
  write: (text: string) => string,
  holds: (text: string) => Case['holds'],
): readonly Case[] => texts.map((text) => ({ text: write(text), holds: holds(text) }));

const all =
  (...cases: readonly Case['holds'][]): Case['holds'] =>
  (tweet) =>
    cases.map((holds) => holds(tweet)).reduce(and);
const any =
  (...cases: readonly Case['holds'][]): Case['holds'] =>
  (tweet) =>
    cases.map((holds) => holds(tweet)).reduce(or);

const asTyped = (oracle: Oracle) => (text: string) => inWords(oracle, (words) => words.includes(` ${text} `));

export const WORD_CASES: readonly OperatorCases[] = [
  {
    row: 'words',
    cases: (oracle) =>
      toCases(
        wordsFrom(oracle),
        (word) => word,
        (word) => anyForm(oracle, word),
      ),
  },
  {
    row: 'phrase',
    cases: (oracle) => {
      const phrases = pairsFrom(oracle, 0).map((pair) => pair.join(' '));
      return [
        ...toCases(phrases, (phrase) => `"${phrase}"`, asTyped(oracle)),
        ...toCases(phrases, (phrase) => `“${phrase.toUpperCase()}”`, asTyped(oracle)),
        ...toCases(
          phrases,
          (phrase) => phrase.replace(' ', '-'),
          (phrase) => any(asTyped(oracle)(phrase), maybe),
        ),
      ];
    },
  },
  {
    row: 'gap',
    cases: (oracle) =>
      [1, 2].flatMap((between) =>
        pairsFrom(oracle, between).map(([first, second]) => {
          const gap = new RegExp(` ${first}(?: [^ |]+){${between}} ${second} `);
          return {
            text: `"${first} ${'* '.repeat(between)}${second}"`,
            holds: inWords(oracle, (words) => gap.test(words)),
          };
        }),
      ),
  },
  {
    row: 'proximity',
    cases: (oracle) =>
      [1, 2, 5].flatMap((moves) =>
        pairsFrom(oracle, 1).flatMap((pair) =>
          [pair, pair.toReversed() as [string, string]].map((words) => ({
            text: `"${words.join(' ')}"~${moves}`,
            holds: inWords(oracle, (text) => areWithin(text, words, moves)),
          })),
        ),
      ),
  },
  { row: 'unstemmed', cases: (oracle) => toCases(wordsFrom(oracle), (word) => `+${word}`, asTyped(oracle)) },
  {
    row: 'prefix',
    cases: (oracle) =>
      toCases(
        wordsFrom(oracle).flatMap((word) => [word.slice(0, 3), word.slice(0, 5)]),
        (start) => `${start}*`,
        (start) => inWordsOrHashtags(oracle, (words) => words.includes(` ${start}`)),
      ),
  },
  {
    row: 'fuzzy',
    cases: (oracle) =>
      wordsFrom(oracle).flatMap((word) =>
        [1, 2].map((edits) => ({
          text: `${word}~${edits}`,
          holds: inWordsOrHashtags(oracle, isLike(word, edits)),
        })),
      ),
  },
  {
    row: 'exact',
    cases: (oracle) => {
      const written = pick(
        oracle,
        ({ text }) => wordsOf(text, asWritten)?.trim().split(' ') ?? [],
        (word) => /^[A-Z][A-Za-z]{3,}$/.test(word),
      );
      return toCases(
        [...written, ...written.map((word) => word.toLowerCase())],
        (word) => `exact:${word}`,
        (word) => (tweet) => {
          const found = oracle.textsOf(tweet).map((text) => wordsOf(text, asWritten));
          if (found.some((words) => words?.includes(` ${word} `))) return TRUE;
          return found.includes(undefined) ? UNDECIDED : FALSE;
        },
      );
    },
  },
  { row: 'AND', cases: (oracle) => joinedCases(oracle, 'AND') },
  { row: 'OR', cases: (oracle) => joinedCases(oracle, 'OR') },
  {
    row: 'minus',
    cases: (oracle) =>
      toCases(
        wordsFrom(oracle),
        (word) => `-+${word}`,
        (word) => (tweet) => not(asTyped(oracle)(word)(tweet)),
      ),
  },
  {
    row: 'NOT',
    cases: (oracle) =>
      toCases(
        wordsFrom(oracle),
        (word) => `NOT +${word}`,
        (word) => (tweet) => not(asTyped(oracle)(word)(tweet)),
      ),
  },
  {
    row: 'parentheses',
    cases: (oracle) =>
      pairsFrom(oracle, 0).map(([first, second]) => {
        const [a, b] = [asTyped(oracle)(first), asTyped(oracle)(second)];
        return {
          text: `+${second} -(+${first} OR (+${first} +${second}))`,
          holds: all(b, (tweet) => not(any(a, all(a, b))(tweet))),
        };
      }),
  },
];

/** A hyphen makes a phrase in any form of its words. */
const maybe = (): Truth => UNDECIDED;

const joinedCases = (oracle: Oracle, joint: 'AND' | 'OR'): readonly Case[] =>
  pairsFrom(oracle, 0).map(([first, second]) => {
    const [a, b] = [asTyped(oracle)(first), asTyped(oracle)(second)];
    return { text: `+${first} ${joint} +${second}`, holds: joint === 'AND' ? all(a, b) : any(a, b) };
  });
