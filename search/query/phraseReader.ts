import {
  characterAt,
  isParenthesis,
  isQuote,
  isSearchable,
  isSpace,
  spanOf,
  textOf,
  type Character,
} from './characters.ts';
import { LARGEST_SLOP, MOST_GAPS } from './limits.ts';
import { readQuoted, warnOfUnclosed } from './quoted.ts';
import type { QueryWarning, Span } from './syntax.ts';
import { warnOfBlank, type Reader } from './token.ts';
import { ANY_WORD } from './words.ts';

/** Words between two quotation marks, with `~5` behind them for the moves that may bring them together. */
export const takePhrase: Reader = ({ characters }, at) => {
  if (!isQuote(characterAt(characters, at))) return undefined;
  const quoted = readQuoted(characters, at);
  const gaps = settleGaps(quoted.text);
  const slop = readSlop(characters, quoted.end);
  const span = spanOf(characters, at, slop.end);
  const operand = { kind: 'operand', text: textOf(characters, at, slop.end), span } as const;
  const unclosed = quoted.closed ? [] : [warnOfUnclosed(gaps.text, span)];
  if (!isSearchable(gaps.text)) {
    const warnings = [warnOfEmpty(gaps.text, span), ...(gaps.text === '' ? [] : unclosed)];
    return { tokens: [{ ...operand, query: undefined }], end: slop.end, warnings };
  }
  const query = { type: 'phrase', text: gaps.text, slop: slop.slop, span } as const;
  const warnings = [
    ...unclosed,
    ...gaps.messages.map((message) => ({ code: 'phrase_gap', message, span })),
    ...(slop.slop < slop.typed ? [warnOfSlop(span)] : []),
  ];
  return { tokens: [{ ...operand, query }], end: slop.end, warnings };
};

/** A `*` between two words is one word of any kind; others say nothing. */
function settleGaps(text: string): {
  readonly text: string;
  readonly messages: readonly string[];
} {
  const parts = text.split(' ');
  const isGap = (part: string): boolean => part === ANY_WORD;
  const first = parts.findIndex((part) => !isGap(part));
  const last = parts.findLastIndex((part) => !isGap(part));
  const inner = parts.slice(Math.max(0, first), last + 1);
  let count = 0;
  const kept = inner.filter((part) => !isGap(part) || (count += 1) <= MOST_GAPS);
  const messages = [
    ...(first >= 0 && inner.length < parts.length
      ? ['A * at the start or the end of a phrase was left out: any word may stand there.']
      : []),
    ...(count > MOST_GAPS
      ? [`A phrase has ${MOST_GAPS} gaps at most: every * after that was left out.`]
      : []),
  ];
  return { text: kept.join(' '), messages };
}

/** `~` and digits directly behind a phrase. */
function readSlop(
  characters: readonly Character[],
  from: number,
): { readonly slop: number; readonly typed: number; readonly end: number } {
  const none = { slop: 0, typed: 0, end: from };
  if (characterAt(characters, from) !== '~') return none;
  let end = from + 1;
  while (/^[0-9]$/.test(characterAt(characters, end))) end += 1;
  const next = characterAt(characters, end);
  if (end === from + 1 || (next !== '' && !isSpace(next) && !isParenthesis(next))) return none;
  const typed = Number(textOf(characters, from + 1, end));
  return { slop: Math.min(typed, LARGEST_SLOP), typed, end };
}

const warnOfSlop = (span: Span): QueryWarning => ({
  code: 'slop_limit',
  message: `Words may be moved ${LARGEST_SLOP} times at most: a larger number was read as ~${LARGEST_SLOP}.`,
  span,
});

const warnOfEmpty = (text: string, span: Span): QueryWarning =>
  text === ''
    ? { code: 'empty_phrase', message: 'A phrase without words was left out.', span }
    : warnOfBlank(text, span);
