import { ENTITY_OPERATORS } from './operators/entities.ts';
import type { FieldOperator, NamedOperator, Operator } from './operators/operator.ts';
import { TEXT_OPERATORS } from './operators/text.ts';
import { TWEET_OPERATORS } from './operators/tweets.ts';
import { WORD_OPERATORS } from './operators/words.ts';

/** Every operator of the query language, in the order in which help explains them. */
export const OPERATORS: readonly Operator[] = [
  ...WORD_OPERATORS,
  ...TEXT_OPERATORS,
  ...ENTITY_OPERATORS,
  ...TWEET_OPERATORS,
];

const BY_NAME: ReadonlyMap<string, NamedOperator> = new Map(
  OPERATORS.flatMap((row) =>
    row.kind === 'syntax' ? [] : [row.name, ...row.aliases].map((name) => [name, row] as const),
  ),
);

/** The operator that is written with this name before a colon. @param name compared without case */
export const operatorNamed = (name: string): NamedOperator | undefined => BY_NAME.get(name.toLowerCase());

/** The operator of a tree's field. @throws where no row has that name, which only a defect can cause */
export function operatorOf(name: string): FieldOperator {
  const operator = BY_NAME.get(name);
  if (operator?.kind !== 'field') throw new Error(`There is no operator ${name}.`);
  return operator;
}
