import type { Oracle } from '../oracle.ts';
import { FALSE, isSure, TRUE, UNDECIDED } from '../truth.ts';
import { pick, type Case, type OperatorCases } from '../values.ts';
import { asWritten, editsBetween, wordsOf } from '../words.ts';
import { asTyped, inWordsOrHashtags, someOf, wordsFrom } from '../wordTests.ts';

/**
 * A word in any form: surely where it stands as it is typed, and surely not where nothing in the tweet begins like it.
 * What lies between, stemmers of languages decide, which no oracle does without being one.
 */
function anyForm(oracle: Oracle, word: string): Case['holds'] {
  const inSomePlace = inWordsOrHashtags(oracle, (words) => words.includes(` ${word} `));
  const isAlike = (text: string): boolean => text.toLowerCase().includes(word.slice(0, 3));
  return (tweet) => {
    if (isSure(inSomePlace(tweet))) return TRUE;
    if (oracle.wordsOf(tweet) === undefined) return UNDECIDED;
    return oracle.textsOf(tweet).some(isAlike) || tweet.hashtags.some(isAlike) ? UNDECIDED : FALSE;
  };
}

/** Words that differ in some letters, the first one excepted; each word of the archive is compared once. */
function isLike(word: string, edits: number): (words: string) => boolean {
  const known = new Map<string, boolean>();
  const isNear = (other: string): boolean => {
    if (Math.abs(other.length - word.length) > edits) return false;
    const found = known.get(other) ?? editsBetween(word, other) <= edits;
    known.set(other, found);
    return found;
  };
  const sameStart = new RegExp(`(?<= )${word[0]}[^ ]*`, 'g');
  return (words) => words.match(sameStart)?.some(isNear) === true;
}

/** A word with its capitals and accents. */
const exactly =
  (oracle: Oracle, word: string): Case['holds'] =>
  (tweet) => {
    const texts = oracle.textsOf(tweet).filter((text) => text.includes(word));
    const found = texts.map((text) => wordsOf(text, asWritten));
    if (found.some((words) => words?.includes(` ${word} `))) return TRUE;
    return found.includes(undefined) ? UNDECIDED : FALSE;
  };

function exactCases(oracle: Oracle): readonly Case[] {
  const written = pick(
    someOf(oracle),
    ({ text }) => wordsOf(text, asWritten)?.trim().split(' ') ?? [],
    (word) => /^[A-Z][A-Za-z]{3,}$/.test(word),
  );
  return [...written, ...written.map((word) => word.toLowerCase())].map((word) => ({
    text: `exact:${word}`,
    holds: exactly(oracle, word),
  }));
}

export const WORD_CASES: readonly OperatorCases[] = [
  {
    row: 'words',
    cases: (oracle) => wordsFrom(oracle).map((word) => ({ text: word, holds: anyForm(oracle, word) })),
  },
  {
    row: 'unstemmed',
    cases: (oracle) => wordsFrom(oracle).map((word) => ({ text: `+${word}`, holds: asTyped(oracle, word) })),
  },
  {
    row: 'prefix',
    cases: (oracle) =>
      wordsFrom(oracle)
        .flatMap((word) => [word.slice(0, 3), word.slice(0, 5)])
        .map((start) => ({
          text: `${start}*`,
          holds: inWordsOrHashtags(oracle, (words) => words.includes(` ${start}`)),
        })),
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
  { row: 'exact', cases: exactCases },
];
