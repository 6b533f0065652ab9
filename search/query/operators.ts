import { TWEET_OPERATORS } from './operators/tweets.ts';
import type { FieldOperator, Operator } from './operators/operator.ts';
import { WORD_OPERATORS } from './operators/words.ts';

/** Every operator of the query language, in the order in which help explains them. */
export const OPERATORS: readonly Operator[] = [...WORD_OPERATORS, ...TWEET_OPERATORS];

const BY_NAME: ReadonlyMap<string, FieldOperator> = new Map(
  OPERATORS.flatMap((row) =>
    row.kind === 'field' ? [row.name, ...row.aliases].map((name) => [name, row] as const) : [],
  ),
);

/** The operator that is written with this name before a colon. @param name compared without case */
export const operatorNamed = (name: string): FieldOperator | undefined => BY_NAME.get(name.toLowerCase());

/** The operator of a tree's field. @throws where no row has that name, which only a defect can cause */
export function operatorOf(name: string): FieldOperator {
  const operator = BY_NAME.get(name);
  if (operator === undefined) throw new Error(`There is no operator ${name}.`);
  return operator;
}
