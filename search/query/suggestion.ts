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
function isOneEditApart(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [a, b] = [one.slice(same), other.slice(same)];
  if (a === '' && b === '') return false;
  const isSwapped = a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || isSwapped;
}
