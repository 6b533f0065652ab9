import {
  isHyphen,
  isParenthesis,
  isQuote,
  isSearchable,
  isSpace,
  isSpacedLetter,
  readCharacters,
  type Character,
} from './characters.ts';
import type { QueryWarning, Span } from './syntax.ts';

/** What stands for something to search for; `blank` was one, but holds nothing that the index knows. */
export type OperandKind = 'word' | 'phrase' | 'blank';
export type OperatorKind = 'minus' | 'NOT' | 'AND' | 'OR';

/** A piece of query text. */
export interface Token {
  readonly kind: OperandKind | OperatorKind | '(' | ')';
  /** Of words and phrases: NFC, without invisible characters. Of all others: as typed. */
  readonly text: string;
  readonly span: Span;
}

/** Takes a query text apart. Total: every text has tokens. */
export function readTokens(queryText: string): {
  readonly tokens: readonly Token[];
  readonly warnings: QueryWarning[];
} {
  const characters = readCharacters(queryText);
  const tokens: Token[] = [];
  const warnings: QueryWarning[] = [];
  const textAt = (at: number): string => characters[at]?.text ?? '';
  let at = 0;
  while (at < characters.length) {
    const character = textAt(at);
    const start = at;
    if (isSpace(character)) {
      at += 1;
    } else if (character === '(' || character === ')') {
      at += 1;
      tokens.push(toToken(character, characters.slice(start, at)));
    } else if (isQuote(character)) {
      const { inside, end, closed } = readPhrase(characters, at + 1);
      at = end;
      const token = toPhrase(inside, characters.slice(start, at));
      tokens.push(token);
      warnings.push(...warnOfPhrase(token, closed));
    } else if (isHyphen(character) && isMinus(textAt(at + 1))) {
      at += 1;
      tokens.push(toToken('minus', characters.slice(start, at)));
    } else {
      while (at < characters.length && !isSpace(textAt(at)) && !isParenthesis(textAt(at))) at += 1;
      const token = toWord(characters.slice(start, at));
      tokens.push(token);
      if (token.kind === 'blank') warnings.push(warnOfBlank(token));
    }
  }
  return { tokens, warnings };
}

/** A hyphen at the start of a token excludes; before a space or another hyphen it is a dash. */
const isMinus = (next: string): boolean => next !== '' && next !== ')' && !isSpace(next) && !isHyphen(next);

function toWord(characters: readonly Character[]): Token {
  const token = toToken('word', characters);
  if (token.text === 'AND' || token.text === 'OR' || token.text === 'NOT')
    return { ...token, kind: token.text };
  return isSearchable(token.text) ? token : { ...token, kind: 'blank' };
}

function toPhrase(inside: string, characters: readonly Character[]): Token {
  const text = inside
    .normalize('NFC')
    .replace(/[\s\p{Z}\u0085]+/gu, ' ')
    .trim();
  return { ...toToken(isSearchable(text) ? 'phrase' : 'blank', characters), text };
}

function toToken(kind: Token['kind'], characters: readonly Character[]): Token {
  const text = characters
    .map((character) => character.text)
    .join('')
    .normalize('NFC');
  return { kind, text, span: { start: characters[0]?.start ?? 0, end: characters.at(-1)?.end ?? 0 } };
}

/** Reads up to the closing quotation mark, or to the end. @param from first character behind the opening one */
function readPhrase(
  characters: readonly Character[],
  from: number,
): { readonly inside: string; readonly end: number; readonly closed: boolean } {
  let inside = '';
  for (let at = from; at < characters.length; at += 1) {
    const character = characters[at]?.text ?? '';
    const next = characters[at + 1]?.text;
    if (character === '\\' && next !== undefined) {
      inside += next;
      at += 1;
    } else if (isQuote(character) && !isInsideWord(characters, at)) {
      return { inside, end: at + 1, closed: true };
    } else {
      inside += character;
    }
  }
  return { inside, end: characters.length, closed: false };
}

/**
 * A straight quotation mark between two letters is one of them, as in צה"ל, if the phrase is closed later on:
 * the next mark that touches a letter on one side only closes one, and does not open one.
 */
function isInsideWord(characters: readonly Character[], at: number): boolean {
  const textAt = (index: number): string => characters[index]?.text ?? '';
  const touches = (index: number): readonly [boolean, boolean] => [
    isSpacedLetter(textAt(index - 1)),
    isSpacedLetter(textAt(index + 1)),
  ];
  if (textAt(at) !== '"' || touches(at).includes(false)) return false;
  for (let later = at + 1; later < characters.length; later += 1) {
    if (!isQuote(textAt(later))) continue;
    const [before, after] = touches(later);
    if (!before || !after) return !isSpace(textAt(later - 1)) && !isParenthesis(textAt(later - 1));
  }
  return false;
}

function warnOfPhrase({ kind, text, span }: Token, closed: boolean): readonly QueryWarning[] {
  if (text === '') return [{ code: 'empty_phrase', message: 'A phrase without words was left out.', span }];
  const blank = kind === 'blank' ? [warnOfBlank({ kind, text, span })] : [];
  if (closed) return blank;
  const message = `The quotation mark before “${text}” is not closed: the phrase was read to the end.`;
  return [...blank, { code: 'unclosed_quote', message, span }];
}

function warnOfBlank({ text, span }: Token): QueryWarning {
  return {
    code: 'nothing_to_search',
    message: `“${text}” holds no letter, digit or emoji, and was left out.`,
    span,
  };
}
