import { distance } from 'fastest-levenshtein';
import { operatorNamed, OPERATORS } from './operators.ts';
import type { QueryWarning, Span } from './syntax.ts';

/** Names that are shorter are words more often than errors. */
const SHORTEST_NAME = 3;
const NAMED = /^(?<name>[a-z_]{3,40})[:\uFF1A](?!\/\/)./iu;

const NAMES: readonly string[] = OPERATORS.flatMap((row) =>
  row.kind === 'syntax' ? [] : [row.name, ...row.aliases],
).filter((name) => name.length >= SHORTEST_NAME);

/** Tells of an operator that a word nearly is: `form:name`. */
export function warnOfUnknownOperator(word: string, span: Span): readonly QueryWarning[] {
  const name = NAMED.exec(word)?.groups?.['name'];
  if (name === undefined || operatorNamed(name) !== undefined) return [];
  const meant = NAMES.find((known) => isOneEditApart(name.toLowerCase(), known));
  if (meant === undefined) return [];
  const message = `“${name}:” is not an operator; did you mean ${meant}:? It was searched as words.`;
  return [{ code: 'unknown_operator', message, span }];
}

/** Whether one letter more, less or other, or two neighbours swapped, makes one text of the other. */
const isOneEditApart = (one: string, other: string): boolean =>
  distance(one, other) === 1 || isSwapped(one, other);

function isSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, place) => letter !== other[place]);
  const swapped = one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2);
  return at >= 0 && swapped === other;
}
