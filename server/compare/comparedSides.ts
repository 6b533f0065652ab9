import type { Ask } from '../archive/ask.ts';
import type { ParamProblem } from '../address/searchParams.ts';
import { SiteError } from '../http/siteError.ts';
import { formatQuery } from '../../search/query/format.ts';
import { join } from '../../search/query/join.ts';
import { parseQuery } from '../../search/query/parse.ts';
import type { ParsedQuery, Query } from '../../search/query/syntax.ts';
import { lookUpAccounts } from '../searching/accountLookUp.ts';
import type { CompareParams, SideName } from './compareParams.ts';

/** One of the two searches, with its accounts looked up. */
export interface Side {
  /** As typed; where nothing was typed, the text of all other tweets. */
  readonly q: string;
  readonly query: Query;
  readonly warnings: ParsedQuery['warnings'];
}

export interface Sides {
  readonly a: Side;
  readonly b: Side;
  /** The second search is all that the first is not. */
  readonly isRest: boolean;
}

/** The searches of two sides, read. @throws SiteError `bad_request` with what to change in which text */
export async function readSides(ask: Ask, { a, b }: CompareParams): Promise<Sides> {
  const isRest = b === '';
  const parsed = await Promise.all(
    (isRest ? [a] : [a, b]).map(async (text) => await lookUpAccounts(ask, parseQuery(text))),
  );
  const [first, second] = parsed;
  const problems = [...problemsOf('a', first), ...(isRest ? [] : problemsOf('b', second))];
  if (problems.length > 0 || first?.query === undefined) {
    throw new SiteError('bad_request', 'These searches cannot be compared.', { problems });
  }
  const sideA = { q: a, query: first.query, warnings: first.warnings };
  if (second?.query !== undefined) {
    return { a: sideA, b: { q: b, query: second.query, warnings: second.warnings }, isRest };
  }
  const query = negate(first.query);
  return { a: sideA, b: { q: formatQuery(query), query, warnings: [] }, isRest };
}

/** What both find, and what one finds alone. */
export function buildOverlap({ a, b }: Sides): Readonly<Record<'both' | 'a_only' | 'b_only', Query>> {
  const all = (one: Query, other: Query): Query => join('and', [one, other]) ?? one;
  return {
    both: all(a.query, b.query),
    a_only: all(a.query, negate(b.query)),
    b_only: all(b.query, negate(a.query)),
  };
}

/** The text of a tree, where it is short enough to be a search. */
export function usableText(query: Query): string | undefined {
  const text = formatQuery(query);
  return parseQuery(text).problems.length === 0 ? text : undefined;
}

const NOTHING = 'Nothing is left of this text to search for: write a word, or an operator with its value.';

function problemsOf(param: SideName, parsed: ParsedQuery | undefined): readonly ParamProblem[] {
  if (parsed === undefined) return [];
  const { query, problems } = parsed;
  const messages = problems.length === 0 && query === undefined ? [NOTHING] : problems;
  return messages.map((message) => ({ param, message }));
}

const negate = (query: Query): Query =>
  query.type === 'not' ? query.clause : { type: 'not', clause: query, span: query.span };
