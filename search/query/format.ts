import { escapeInPhrase, isHyphen } from './characters.ts';
import { operatorOf } from './operators.ts';
import type { Field, Query } from './syntax.ts';

/** The query text of a tree: parseQuery reads the same tree from it. Groups are parted by parentheses, even where AND binds more tightly. */
export function formatQuery(query: Query): string {
  switch (query.type) {
    case 'word':
      return query.text;
    case 'phrase':
      return `"${escapeInPhrase(query.text)}"`;
    case 'field':
      return formatField(query);
    case 'not':
      return formatNot(query.clause);
    case 'and':
      return query.clauses.map(formatInside).join(' ');
    case 'or':
      return query.clauses.map(formatInside).join(' OR ');
    default:
      return query satisfies never;
  }
}

function formatField({ operator, value }: Field): string {
  const { name, print } = operatorOf(operator);
  if (print !== undefined) return print(value);
  return `${name}:${value.quoted ? `"${escapeInPhrase(value.text)}"` : value.text}`;
}

/** Behind a minus, a second hyphen would make a dash of both. */
function formatNot(clause: Query): string {
  const isDash = clause.type === 'word' && isHyphen([...clause.text][0] ?? '');
  if (isDash) return `NOT ${clause.text}`;
  return clause.type === 'not' ? `-(${formatQuery(clause)})` : `-${formatInside(clause)}`;
}

const formatInside = (query: Query): string =>
  query.type === 'and' || query.type === 'or' ? `(${formatQuery(query)})` : formatQuery(query);
