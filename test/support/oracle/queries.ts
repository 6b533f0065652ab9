import { kept } from './kept.ts';
import type { Oracle } from './oracle.ts';
import { not, or } from './truth.ts';
import type { Case, OperatorCases } from './values.ts';

/** The cases of an operator for an archive, made once: most read every tweet of it. */
const casesIn = kept((operator: OperatorCases) => kept((oracle: Oracle) => operator.cases(oracle)));

/** Values of an operator that are asked of large archives. */
const SOME = 6;

/** Some queries of an operator under its own name: one for each value, and one that leaves out what a value means. */
export function someQueriesOf(operator: OperatorCases, oracle: Oracle): readonly Case[] {
  const cases = casesIn(operator)(oracle);
  const step = operator.isEnumerated ? 1 : Math.max(1, cases.length / SOME);
  const some = Array.from(
    { length: Math.ceil(cases.length / step) },
    (_, at) => cases[Math.floor(at * step)],
  );
  const [name] = operator.names ?? [];
  const queries = some
    .flatMap((one) => one ?? [])
    .map((one) => (name === undefined ? one : under(name, one)));
  return [...queries, ...queries.slice(0, 1).map(negated)];
}

const negated = ({ text, holds }: Case): Case => ({
  text: `-(${text})`,
  holds: (tweet) => not(holds(tweet)),
});

const under = (name: string, { text, holds }: Case): Case => ({ text: `${name}:${text}`, holds });

/** Rows whose cases are more than one clause, or whose sign cannot stand behind another. */
const NO_CLAUSES: ReadonlySet<string | undefined> = new Set([
  'AND',
  'OR',
  'minus',
  'NOT',
  'parentheses',
  'include',
]);

/** Every case that is one clause, to be joined with others; `words` are decided for few tweets, and are left out. */
export const clausesOf = (operators: readonly OperatorCases[], oracle: Oracle): readonly Case[] =>
  operators
    .filter(({ row }) => !NO_CLAUSES.has(row) && row !== 'words')
    .flatMap((operator) => {
      const [name] = operator.names ?? [];
      const cases = casesIn(operator)(oracle);
      return name === undefined ? cases : cases.map((one) => under(name, one));
    });

/** Whole queries of an operator: each value, each alias, negations, lists and groups. */
export function queriesOf(operator: OperatorCases, oracle: Oracle): readonly Case[] {
  const cases = casesIn(operator)(oracle);
  const [name, ...aliases] = operator.names ?? [];
  if (name === undefined) return cases;
  const without = (sign: string, { text, holds }: Case): Case => ({
    text: `${sign}${name}:${text}`,
    holds: (tweet) => not(holds(tweet)),
  });
  return [
    ...cases.map((one) => under(name, one)),
    ...aliases.flatMap((alias, at) =>
      [0, 1, 2].flatMap((next) => spread(cases, at + next).map((one) => under(alias, one))),
    ),
    ...cases.slice(0, 1).map((one) => under(name.toUpperCase(), one)),
    ...cases.slice(0, 3).map((one) => without('-', one)),
    ...cases.slice(-1).map((one) => without('NOT ', one)),
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
