import { checkQuery } from './checks.ts';
import { join } from './join.ts';
import { problemsOfLength, problemsOfQuery, problemsOfTokens } from './problems.ts';
import { repairTokens } from './repair.ts';
import type { ParsedQuery, Query, QueryWarning } from './syntax.ts';
import type { Token } from './token.ts';
import { readTokens } from './tokens.ts';

/**
 * Reads a query text. Total: it never throws. What is ambiguous or cannot stand is repaired, with a warning each;
 * a text over the limits has problems and no query. Precedence: NOT, then AND, then OR.
 */
export function parseQuery(queryText: string): ParsedQuery {
  const tooLong = problemsOfLength(queryText);
  if (tooLong.length > 0) return refuse(tooLong);
  const read = readTokens(queryText);
  const repaired = repairTokens(read.tokens);
  const tooDeep = problemsOfTokens(repaired.tokens);
  if (tooDeep.length > 0) return refuse(tooDeep);
  const parser = createParser(repaired.tokens);
  const query = parser.readOr();
  const tooMuch = problemsOfQuery(query);
  if (tooMuch.length > 0) return refuse(tooMuch);
  const warnings = [...read.warnings, ...repaired.warnings, ...parser.warnings, ...checkQuery(query)];
  return { query, warnings: warnings.sort((a, b) => a.span.start - b.span.start), problems: [] };
}

const refuse = (problems: readonly string[]): ParsedQuery => ({ query: undefined, warnings: [], problems });

interface Parser {
  readonly warnings: readonly QueryWarning[];
  /** Undefined where nothing is left to search for. */
  readOr(): Query | undefined;
}

/** Recursive descent over repaired tokens: or = and { OR and }; and = unary { [AND] unary }; unary = [-|NOT] unary | primary. */
function createParser(tokens: readonly Token[]): Parser {
  const warnings: QueryWarning[] = [];
  let at = 0;
  const kind = (): Token['kind'] | undefined => tokens[at]?.kind;

  function readOr(): Query | undefined {
    const clauses = [readAnd()];
    while (kind() === 'OR') {
      at += 1;
      clauses.push(readAnd());
    }
    return join('or', clauses);
  }

  function readAnd(): Query | undefined {
    const clauses: (Query | undefined)[] = [];
    while (kind() !== undefined && kind() !== 'OR' && kind() !== ')') {
      if (kind() === 'AND') at += 1;
      else clauses.push(readUnary());
    }
    return join('and', clauses);
  }

  function readUnary(): Query | undefined {
    const token = tokens[at];
    at += 1;
    if (token?.kind === 'operand') return readGlued(token.query);
    if (token?.kind === '(') return readGroup(token);
    if (token?.kind !== 'minus' && token?.kind !== 'NOT') return undefined;
    const clause = readUnary();
    if (clause === undefined) return undefined;
    return { type: 'not', clause, span: { start: token.span.start, end: clause.span.end } };
  }

  /** What is typed as one, as in `#a,#b`, stands or falls together. */
  function readGlued(first: Query | undefined): Query | undefined {
    const clauses = [first];
    for (let token = tokens[at]; token?.kind === 'operand' && token.glued; token = tokens[at]) {
      clauses.push(token.query);
      at += 1;
    }
    return join('and', clauses);
  }

  function readGroup(opening: Token): Query | undefined {
    const isEmpty = kind() === ')';
    const inside = readOr();
    const end = tokens[at]?.span.end ?? opening.span.end;
    at += 1;
    if (isEmpty) {
      const span = { start: opening.span.start, end };
      warnings.push({ code: 'empty_parentheses', message: 'Empty parentheses were left out.', span });
    }
    return inside;
  }

  return { warnings, readOr };
}
