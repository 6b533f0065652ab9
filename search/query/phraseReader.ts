import {
  characterAt,
  isParenthesis,
  isQuote,
  isSearchable,
  isSpace,
  isSpacedLetter,
  spanOf,
  textOf,
  type Character,
} from './characters.ts';
import { LARGEST_SLOP, MOST_GAPS } from './limits.ts';
import type { QueryWarning, Span } from './syntax.ts';
import { warnOfBlank, type Reader } from './token.ts';

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
  const fixed = gaps.count > 0 && slop.slop > 0;
  const query = { type: 'phrase', text: gaps.text, slop: fixed ? 0 : slop.slop, span } as const;
  const warnings = [
    ...unclosed,
    ...gaps.messages.map((message) => ({ code: 'phrase_gap', message, span })),
    ...(fixed ? [{ code: 'phrase_gap', message: GAPS_ARE_EXACT, span }] : []),
    ...(slop.slop < slop.typed ? [warnOfSlop(span)] : []),
  ];
  return { tokens: [{ ...operand, query }], end: slop.end, warnings };
};

/** Text between quotation marks, with one space for any; to the end where it is not closed. */
export interface Quoted {
  readonly text: string;
  readonly end: number;
  readonly closed: boolean;
}

/** Reads up to the closing quotation mark. A backslash takes the meaning from what follows. @param at of the opening mark */
export function readQuoted(characters: readonly Character[], at: number): Quoted {
  let inside = '';
  for (let place = at + 1; place < characters.length; place += 1) {
    const character = characterAt(characters, place);
    if (character === '\\' && place + 1 < characters.length) {
      place += 1;
      inside += characterAt(characters, place);
    } else if (isQuote(character) && !isInsideWord(characters, place)) {
      return { text: withPlainSpaces(inside), end: place + 1, closed: true };
    } else {
      inside += character;
    }
  }
  return { text: withPlainSpaces(inside), end: characters.length, closed: false };
}

const withPlainSpaces = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Z}\u0085]+/gu, ' ')
    .trim();

/**
 * A straight quotation mark between two letters is one of them, as in צה"ל, if the phrase is closed later on:
 * the next mark that touches a letter on one side only closes one, and does not open one.
 */
function isInsideWord(characters: readonly Character[], at: number): boolean {
  const touches = (place: number): readonly [boolean, boolean] => [
    isSpacedLetter(characterAt(characters, place - 1)),
    isSpacedLetter(characterAt(characters, place + 1)),
  ];
  if (characterAt(characters, at) !== '"' || touches(at).includes(false)) return false;
  for (let later = at + 1; later < characters.length; later += 1) {
    if (!isQuote(characterAt(characters, later))) continue;
    const [before, after] = touches(later);
    const last = characterAt(characters, later - 1);
    if (!before || !after) return !isSpace(last) && !isParenthesis(last);
  }
  return false;
}

const GAPS_ARE_EXACT = 'A * stands for exactly one word: the ~ behind this phrase was left out.';

/** A `*` between two words is one word of any kind; others say nothing. */
function settleGaps(text: string): {
  readonly text: string;
  readonly count: number;
  readonly messages: readonly string[];
} {
  const parts = text.split(' ');
  const isGap = (part: string): boolean => part === '*';
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
  return { text: kept.join(' '), count: Math.min(count, MOST_GAPS), messages };
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

export const warnOfUnclosed = (text: string, span: Span): QueryWarning => ({
  code: 'unclosed_quote',
  message: `The quotation mark before “${text}” is not closed: the phrase was read to the end.`,
  span,
});

const warnOfEmpty = (text: string, span: Span): QueryWarning =>
  text === ''
    ? { code: 'empty_phrase', message: 'A phrase without words was left out.', span }
    : warnOfBlank(text, span);
