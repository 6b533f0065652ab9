import { ACCOUNT_CASES } from './cases/accounts.ts';
import { COUNT_CASES } from './cases/counts.ts';
import { ENTITY_CASES } from './cases/entities.ts';
import { ID_CASES } from './cases/ids.ts';
import { KIND_CASES } from './cases/kinds.ts';
import { LANGUAGE_CASES } from './cases/languages.ts';
import { LINK_CASES } from './cases/links.ts';
import { PLACE_CASES } from './cases/places.ts';
import { TIME_CASES } from './cases/time.ts';
import { WORD_CASES } from './cases/words.ts';
import type { Oracle } from './oracle.ts';
import { not, or } from './truth.ts';
import type { Case, OperatorCases } from './values.ts';

/** What stands for every operator of the query language. */
export const OPERATOR_CASES: readonly OperatorCases[] = [
  ...WORD_CASES,
  ...ENTITY_CASES,
  ...ACCOUNT_CASES,
  ...TIME_CASES,
  ...LANGUAGE_CASES,
  ...KIND_CASES,
  ...LINK_CASES,
  ...COUNT_CASES,
  ...ID_CASES,
  ...PLACE_CASES,
];

/** Name of an operator's cases, for people. */
export const titleOf = ({ names, row }: OperatorCases): string =>
  names?.map((name) => `${name}:`).join(' ') ?? row ?? '';

/** Whole queries of an operator: each value, each alias, negations, lists and groups. */
export function queriesOf(operator: OperatorCases, oracle: Oracle): readonly Case[] {
  const cases = operator.cases(oracle);
  const [name, ...aliases] = operator.names ?? [];
  if (name === undefined) return cases;
  const under = (written: string, { text, holds }: Case): Case => ({ text: `${written}:${text}`, holds });
  const negated = (sign: string, { text, holds }: Case): Case => ({
    text: `${sign}${name}:${text}`,
    holds: (tweet) => not(holds(tweet)),
  });
  return [
    ...cases.map((one) => under(name, one)),
    ...aliases.flatMap((alias, at) =>
      [0, 1, 2].flatMap((next) => spread(cases, at + next).map((one) => under(alias, one))),
    ),
    ...cases.slice(0, 1).map((one) => under(name.toUpperCase(), one)),
    ...cases.slice(0, 3).map((one) => negated('-', one)),
    ...cases.slice(-1).map((one) => negated('NOT ', one)),
    ...pairsOf(cases).flatMap(([a, b]) => {
      const holds: Case['holds'] = (tweet) => or(a.holds(tweet), b.holds(tweet));
      return [
        { text: `${name}:(${a.text} OR ${b.text})`, holds },
        ...(operator.isList ? [{ text: `${name}:${a.text},${b.text}`, holds }] : []),
      ];
    }),
  ];
}

const spread = (cases: readonly Case[], at: number): readonly Case[] => {
  const one = cases[at % Math.max(1, cases.length)];
  return one === undefined ? [] : [one];
};

function pairsOf(cases: readonly Case[]): readonly (readonly [Case, Case])[] {
  const [first, second] = cases;
  return first === undefined || second === undefined ? [] : [[first, second]];
}
