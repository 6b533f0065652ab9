import type { Oracle } from '../oracle.ts';
import { FALSE, isPossible, UNDECIDED } from '../truth.ts';
import type { Case, OperatorCases } from '../values.ts';
import { asTyped, inWords, pairsFrom } from '../wordTests.ts';

/** A hyphen makes a phrase in any form of its words: as typed surely, and else nowhere that has neither. */
function hyphenated(oracle: Oracle, [first, second]: readonly [string, string]): Case['holds'] {
  const isTyped = asTyped(oracle, `${first} ${second}`);
  const isAlike = (text: string, word: string): boolean => text.toLowerCase().includes(word.slice(0, 3));
  return (tweet) => {
    const truth = isTyped(tweet);
    if (isPossible(truth)) return truth;
    const texts = [...oracle.textsOf(tweet), ...tweet.hashtags];
    return texts.some((text) => isAlike(text, first) && isAlike(text, second)) ? UNDECIDED : FALSE;
  };
}

function phraseCases(oracle: Oracle): readonly Case[] {
  return pairsFrom(oracle, 0).flatMap((pair) => {
    const phrase = pair.join(' ');
    const holds = asTyped(oracle, phrase);
    return [
      { text: `"${phrase}"`, holds },
      { text: `“${phrase.toUpperCase()}”`, holds },
      { text: pair.join('-'), holds: hyphenated(oracle, pair) },
    ];
  });
}

function gapCases(oracle: Oracle): readonly Case[] {
  return [1, 2].flatMap((between) =>
    pairsFrom(oracle, between).map(([first, second]) => {
      const gap = new RegExp(` ${first}(?: [^ |]+){${between}} ${second} `);
      return {
        text: `"${first} ${'* '.repeat(between)}${second}"`,
        holds: inWords(oracle, (words) => gap.test(words)),
      };
    }),
  );
}

/** Whether so many moves bring two words together, the first one before the other: the other order takes two more. */
function areWithin(words: string, [first, second]: readonly [string, string], moves: number): boolean {
  if (!words.includes(` ${first} `) || !words.includes(` ${second} `)) return false;
  return words.split('|').some((part) => {
    const list = part.trim().split(' ');
    const places = (word: string): readonly number[] =>
      list.flatMap((other, at) => (other === word ? [at] : []));
    return places(first).some((a) => places(second).some((b) => Math.abs(b - a - 1) <= moves));
  });
}

function proximityCases(oracle: Oracle): readonly Case[] {
  const pairs = pairsFrom(oracle, 1).flatMap(([first, second]): (readonly [string, string])[] => [
    [first, second],
    [second, first],
  ]);
  return [1, 2, 5].flatMap((moves) =>
    pairs.map((pair) => ({
      text: `"${pair.join(' ')}"~${moves}`,
      holds: inWords(oracle, (words) => areWithin(words, pair, moves)),
    })),
  );
}

export const PHRASE_CASES: readonly OperatorCases[] = [
  { row: 'phrase', cases: phraseCases },
  { row: 'gap', cases: gapCases },
  { row: 'proximity', cases: proximityCases },
];
