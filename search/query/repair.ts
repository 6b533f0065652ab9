import type { QueryWarning, Word } from './syntax.ts';
import type { Token } from './token.ts';

export interface Repaired {
  readonly tokens: readonly Token[];
  readonly warnings: readonly QueryWarning[];
}

/**
 * Makes the tokens a query: every parenthesis has its partner, every operator its operands. What cannot stand is
 * dropped or becomes a word, with a warning.
 */
export function repairTokens(tokens: readonly Token[]): Repaired {
  const balanced = balanceParentheses(tokens);
  const settled = settleOperators(balanced.tokens);
  return {
    tokens: settled.tokens,
    warnings: [...balanced.warnings, ...settled.warnings, ...warnOfSmallOperators(tokens)],
  };
}

function balanceParentheses(tokens: readonly Token[]): Repaired {
  const warnings: QueryWarning[] = [];
  const open: Token[] = [];
  const kept = tokens.filter((token) => {
    if (token.kind === '(') open.push(token);
    if (token.kind !== ')' || open.pop() !== undefined) return true;
    warnings.push({
      code: 'stray_parenthesis',
      message: 'A closing parenthesis without an opening one was left out.',
      span: token.span,
    });
    return false;
  });
  const end = tokens.at(-1)?.span.end ?? 0;
  for (const { span } of open) {
    warnings.push({
      code: 'unclosed_parenthesis',
      message: 'A parenthesis is not closed: the group was read to the end.',
      span,
    });
  }
  const closing = open.map((): Token => ({ kind: ')', text: ')', span: { start: end, end } }));
  return { tokens: [...kept, ...closing], warnings };
}

/** An operator that lacks an operand is a word, in small letters: that is how the index knows it. */
function settleOperators(tokens: readonly Token[]): Repaired {
  const warnings: QueryWarning[] = [];
  const settled: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    const isOperator = token.kind === 'AND' || token.kind === 'OR' || token.kind === 'NOT';
    if (!isOperator || hasOperands(token, settled.at(-1), tokens[at + 1])) {
      settled.push(token);
      continue;
    }
    settled.push(toWord(token));
    warnings.push({
      code: 'leftover_operator',
      message: `“${token.text}” has nothing to work on, and was searched as a word.`,
      span: token.span,
    });
  }
  return { tokens: settled, warnings };
}

function toWord({ text, span }: Token): Token {
  const query: Word = { type: 'word', text: text.toLowerCase(), form: 'any', span };
  return { kind: 'operand', query, text: query.text, span };
}

function hasOperands(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (token.kind === 'NOT') return before?.kind !== 'minus' && opensOperand(after) && after?.kind !== 'NOT';
  return closesOperand(before) && opensOperand(after);
}

const closesOperand = (token: Token | undefined): boolean => token?.kind === 'operand' || token?.kind === ')';

const opensOperand = (token: Token | undefined): boolean =>
  token?.kind === 'operand' || token?.kind === '(' || token?.kind === 'minus' || token?.kind === 'NOT';

const ADVICE: Readonly<Record<string, string>> = {
  and: 'Leave it out, or write AND in capitals, to ask for both sides.',
  or: 'Write OR in capitals to ask for either side.',
  not: 'Write NOT in capitals to leave out what follows.',
};

/** Who writes `or` between two words may have meant the operator; once a word is enough. */
function warnOfSmallOperators(tokens: readonly Token[]): readonly QueryWarning[] {
  const told = new Set<string>();
  return tokens.flatMap((token, at) => {
    const { kind, text, span } = token;
    if (kind !== 'operand' || !Object.hasOwn(ADVICE, text) || told.has(text)) return [];
    if (!closesOperand(tokens[at - 1]) || !opensOperand(tokens[at + 1])) return [];
    told.add(text);
    const taken = token.query?.type === 'field' ? 'taken for a value' : 'searched as a word';
    const message = `“${text}” was ${taken}. ${ADVICE[text]}`;
    return [{ code: 'small_operator', message, span }];
  });
}
