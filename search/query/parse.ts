import { repairTokens } from './repair.ts';
import type { ParsedQuery, Query, QueryWarning } from './syntax.ts';
import { readTokens, type Token } from './tokens.ts';

/** Characters of a query text. */
export const LONGEST_QUERY = 1_024;
/** Words and phrases of a query. */
export const MOST_CLAUSES = 64;
/** Groups inside groups. */
export const DEEPEST_NESTING = 10;

/**
 * Reads a query text. Total: it never throws. What is ambiguous or cannot stand is repaired, with a warning each;
 * a text over the limits has problems and no query. Precedence: NOT, then AND, then OR.
 */
export function parseQuery(queryText: string): ParsedQuery {
  const problems = problemsOfLength(queryText);
  if (problems.length > 0) return { query: undefined, warnings: [], problems };
  const read = readTokens(queryText);
  const repaired = repairTokens(read.tokens);
  problems.push(...problemsOfSize(repaired.tokens));
  if (problems.length > 0) return { query: undefined, warnings: [], problems };
  const parser = createParser(repaired.tokens);
  const query = parser.readOr();
  const warnings = [...read.warnings, ...repaired.warnings, ...parser.warnings];
  return { query, warnings: warnings.sort((a, b) => a.span.start - b.span.start), problems };
}

function problemsOfLength(queryText: string): string[] {
  const tooLong = queryText.length > LONGEST_QUERY && [...queryText].length > LONGEST_QUERY;
  return tooLong ? [`The query has more than ${format(LONGEST_QUERY)} characters: shorten it.`] : [];
}

function problemsOfSize(tokens: readonly Token[]): readonly string[] {
  const problems: string[] = [];
  const clauses = tokens.filter(({ kind }) => kind === 'word' || kind === 'phrase').length;
  if (clauses > MOST_CLAUSES) {
    problems.push(
      `The query has ${clauses} words and phrases, and ${MOST_CLAUSES} are allowed: leave some out.`,
    );
  }
  let depth = 0;
  const depths = tokens.map(({ kind }) => (depth += kind === '(' ? 1 : kind === ')' ? -1 : 0));
  if (Math.max(0, ...depths) > DEEPEST_NESTING) {
    problems.push(`Parentheses stand in each other more than ${DEEPEST_NESTING} deep: take some away.`);
  }
  return problems;
}

const format = (count: number): string => count.toLocaleString('en');

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
    if (token?.kind === 'word') return { type: 'word', text: token.text, form: 'any', span: token.span };
    if (token?.kind === 'phrase') return { type: 'phrase', text: token.text, slop: 0, span: token.span };
    if (token?.kind === '(') return readGroup(token);
    if (token?.kind !== 'minus' && token?.kind !== 'NOT') return undefined;
    const clause = readUnary();
    if (clause === undefined) return undefined;
    return { type: 'not', clause, span: { start: token.span.start, end: clause.span.end } };
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

/** One clause stands by itself, and groups of the same kind are one group. */
function join(type: 'and' | 'or', parts: readonly (Query | undefined)[]): Query | undefined {
  const clauses = parts.flatMap((part) =>
    part === undefined ? [] : part.type === type ? part.clauses : [part],
  );
  const [first] = clauses;
  if (first === undefined || clauses.length === 1) return first;
  const span = { start: first.span.start, end: clauses.at(-1)?.span.end ?? first.span.end };
  return { type, clauses, span };
}
