import { ACCOUNT_OPERATORS } from './operators/accounts.ts';
import { COUNT_OPERATORS } from './operators/counts.ts';
import { ENTITY_OPERATORS } from './operators/entities.ts';
import { FILTER_SHORTHANDS } from './operators/filterShorthands.ts';
import { KIND_OPERATORS } from './operators/kinds.ts';
import { LANGUAGE_OPERATORS } from './operators/languages.ts';
import { LINK_OPERATORS } from './operators/links.ts';
import { MEDIA_OPERATORS } from './operators/media.ts';
import type { FieldOperator, NamedOperator, Operator } from './operators/operator.ts';
import { PLACE_OPERATORS } from './operators/places.ts';
import { TEXT_OPERATORS } from './operators/text.ts';
import { TIME_OPERATORS } from './operators/time.ts';
import { TWEET_OPERATORS } from './operators/tweets.ts';
import { WORD_OPERATORS } from './operators/words.ts';

/** Operators of one kind, as help shows them. */
export interface OperatorGroup {
  /** Fragment of its address on the help page. */
  readonly anchor: string;
  readonly title: string;
  readonly operators: readonly Operator[];
}

/** The query language, in the order in which help explains it. */
export const OPERATOR_GROUPS: readonly OperatorGroup[] = [
  { anchor: 'words', title: 'Words', operators: [...WORD_OPERATORS, ...TEXT_OPERATORS] },
  { anchor: 'entities', title: 'Hashtags and stock symbols', operators: ENTITY_OPERATORS },
  { anchor: 'accounts', title: 'Accounts', operators: ACCOUNT_OPERATORS },
  { anchor: 'time', title: 'Time', operators: TIME_OPERATORS },
  { anchor: 'languages', title: 'Language', operators: LANGUAGE_OPERATORS },
  {
    anchor: 'kinds',
    title: 'Kinds of tweets',
    operators: [...KIND_OPERATORS, ...FILTER_SHORTHANDS, ...MEDIA_OPERATORS],
  },
  { anchor: 'links', title: 'Links and apps', operators: LINK_OPERATORS },
  { anchor: 'counts', title: 'Counts', operators: COUNT_OPERATORS },
  { anchor: 'tweets', title: 'Campaigns, ids and threads', operators: TWEET_OPERATORS },
  { anchor: 'places', title: 'Places', operators: PLACE_OPERATORS },
];

/** Every operator of the query language, in the same order. */
export const OPERATORS: readonly Operator[] = OPERATOR_GROUPS.flatMap(({ operators }) => operators);

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
