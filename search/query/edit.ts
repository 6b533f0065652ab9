import { join } from './join.ts';
import { ANY_WORD } from './words.ts';
import type { And, Phrase, Query, Word } from './syntax.ts';

/** What stands at the ends of a tree's branches. */
export type Leaf = Exclude<Query, { readonly type: 'and' | 'or' | 'not' }>;

/** The same tree with other leaves. */
export function mapLeaves(query: Query, change: (leaf: Leaf) => Query): Query {
  switch (query.type) {
    case 'word':
    case 'phrase':
    case 'field':
      return change(query);
    case 'not':
      return { ...query, clause: mapLeaves(query.clause, change) };
    case 'and':
    case 'or':
      return (
        join(
          query.type,
          query.clauses.map((clause) => mapLeaves(clause, change)),
          query.span,
        ) ?? query
      );
    default:
      return query satisfies never;
  }
}

/** Every leaf, in order. */
export function leavesOf(query: Query): readonly Leaf[] {
  if (query.type === 'not') return leavesOf(query.clause);
  return query.type === 'and' || query.type === 'or' ? query.clauses.flatMap(leavesOf) : [query];
}

/** The leaves that a tweet is to have: none that is excluded. */
export function wantedLeaves(query: Query): readonly Leaf[] {
  if (query.type === 'not') return [];
  return query.type === 'and' || query.type === 'or' ? query.clauses.flatMap(wantedLeaves) : [query];
}

/** All clauses but one. */
export const withoutClause = (query: And, left: Query): Query =>
  join(
    'and',
    query.clauses.filter((clause) => clause !== left),
    query.span,
  ) ?? query;

/** Of what must all be there, each clause that is no exclusion. */
export const wantedClauses = (query: Query): readonly Query[] =>
  query.type === 'and' ? query.clauses.filter(({ type }) => type !== 'not') : [];

/** Any of what must be there now; what may not be there still may not. Undefined where that says nothing new. */
export function anyOf(query: Query): Query | undefined {
  const wanted = wantedClauses(query);
  if (query.type !== 'and' || wanted.length < 2) return undefined;
  const unwanted = query.clauses.filter(({ type }) => type === 'not');
  return join('and', [join('or', wanted, query.span), ...unwanted], query.span);
}

/** The words of a phrase in any form and place. */
export function wordsOf(phrase: Phrase): Query {
  const { text, span } = phrase;
  const words = text.split(' ').filter((word) => word !== ANY_WORD);
  return (
    join(
      'and',
      words.map((word): Word => ({ type: 'word', text: word, form: 'any', span })),
      span,
    ) ?? phrase
  );
}
