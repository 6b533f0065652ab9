import { ACCOUNT_CASES } from './cases/accounts.ts';
import { COUNT_CASES } from './cases/counts.ts';
import { ENTITY_CASES } from './cases/entities.ts';
import { ID_CASES } from './cases/ids.ts';
import { KIND_CASES } from './cases/kinds.ts';
import { LANGUAGE_CASES } from './cases/languages.ts';
import { LINK_CASES } from './cases/links.ts';
import { PLACE_CASES } from './cases/places.ts';
import { TIME_CASES } from './cases/time.ts';
import { PHRASE_CASES } from './cases/phrases.ts';
import { PROFILE_CASES } from './cases/profiles.ts';
import { WORD_CASES } from './cases/words.ts';
import { GRAMMAR_CASES } from './cases/grammar.ts';
import type { OperatorCases } from './values.ts';

/** What stands for every operator of the query language. */
export const OPERATOR_CASES: readonly OperatorCases[] = [
  ...WORD_CASES,
  ...PHRASE_CASES,
  ...GRAMMAR_CASES,
  ...ENTITY_CASES,
  ...ACCOUNT_CASES,
  ...PROFILE_CASES,
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
