import type { Oracle } from '../oracle.ts';
import { and, not, or, type Truth } from '../truth.ts';
import type { Case, OperatorCases } from '../values.ts';
import { asTyped, pairsFrom, wordsFrom } from '../wordTests.ts';

type Join = (a: Truth, b: Truth) => Truth;

/** Two words that are next to each other in some tweet, joined. */
const joinedCases =
  (write: (first: string, second: string) => string, join: Join) =>
  (oracle: Oracle): readonly Case[] =>
    pairsFrom(oracle, 0).map(([first, second]) => {
      const [a, b] = [asTyped(oracle, first), asTyped(oracle, second)];
      return { text: write(`+${first}`, `+${second}`), holds: (tweet) => join(a(tweet), b(tweet)) };
    });

const negatedCases =
  (sign: string) =>
  (oracle: Oracle): readonly Case[] =>
    wordsFrom(oracle).map((word) => {
      const holds = asTyped(oracle, word);
      return { text: `${sign}+${word}`, holds: (tweet) => not(holds(tweet)) };
    });

/** What joins words and clauses; test/support/oracle/combine.ts joins all operators. */
export const GRAMMAR_CASES: readonly OperatorCases[] = [
  { row: 'AND', cases: joinedCases((a, b) => `${a} AND ${b}`, and) },
  { row: 'OR', cases: joinedCases((a, b) => `${a} OR ${b}`, or) },
  { row: 'minus', cases: negatedCases('-') },
  { row: 'NOT', cases: negatedCases('NOT ') },
  {
    row: 'parentheses',
    cases: joinedCases(
      (a, b) => `${b} -(${a} OR (${a} ${b}))`,
      (a, b) => and(b, not(or(a, and(a, b)))),
    ),
  },
];
