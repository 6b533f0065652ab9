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
      return joined(
        query.type,
        query.clauses.map((clause) => mapLeaves(clause, change)),
        query,
      );
    default:
      return query satisfies never;
  }
}

/** The leaves that a tweet is to have: none that is excluded. */
export function wantedLeaves(query: Query): readonly Leaf[] {
  if (query.type === 'not') return [];
  if (query.type === 'and' || query.type === 'or') return query.clauses.flatMap(wantedLeaves);
  return [query];
}

/** All clauses but one. */
export const withoutClause = (query: And, left: Query): Query =>
  joined(
    'and',
    query.clauses.filter((clause) => clause !== left),
    query,
  );

/** Of what must all be there, each clause that is no exclusion. */
export const wantedClauses = (query: Query): readonly Query[] =>
  query.type === 'and' ? query.clauses.filter(({ type }) => type !== 'not') : [];

/** Any of what must be there now; what may not be there still may not. Undefined where that says nothing new. */
export function anyOf(query: Query): Query | undefined {
  const wanted = wantedClauses(query);
  if (query.type !== 'and' || wanted.length < 2) return undefined;
  const unwanted = query.clauses.filter(({ type }) => type === 'not');
  return joined('and', [joined('or', wanted, query), ...unwanted], query);
}

/** The words of a phrase in any form and place. */
export function wordsOf({ text, span }: Phrase): Query {
  const words = text.split(' ').filter((word) => word !== '*');
  return joined(
    'and',
    words.map((word): Word => ({ type: 'word', text: word, form: 'any', span })),
    { span },
  );
}

/** Clauses of the same kind are one; one clause stands by itself. */
function joined(type: 'and' | 'or', parts: readonly Query[], { span }: Pick<Query, 'span'>): Query {
  const clauses = parts.flatMap((part) => (part.type === type ? part.clauses : [part]));
  const [only] = clauses;
  return only !== undefined && clauses.length === 1 ? only : { type, clauses, span };
}
