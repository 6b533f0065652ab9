import type { Query, Span } from './syntax.ts';

/**
 * All or any of several clauses. One clause stands by itself, and groups of the same kind are one group.
 * @param parts undefined where nothing is left to search for
 * @param whole where all of it stands; the span of the clauses, if they do not say otherwise
 */
export function join(
  type: 'and' | 'or',
  parts: readonly (Query | undefined)[],
  whole?: Span,
): Query | undefined {
  const clauses = parts.flatMap((part) =>
    part === undefined ? [] : part.type === type ? part.clauses : [part],
  );
  const [first] = clauses;
  if (first === undefined || clauses.length === 1) return first;
  const span = whole ?? { start: first.span.start, end: clauses.at(-1)?.span.end ?? first.span.end };
  return { type, clauses, span };
}
