import {
  characterAt,
  isParenthesis,
  isQuote,
  isSpace,
  isSpacedLetter,
  type Character,
} from './characters.ts';
import type { QueryWarning, Span } from './syntax.ts';

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

export const warnOfUnclosed = (text: string, span: Span): QueryWarning => ({
  code: 'unclosed_quote',
  message: `The quotation mark before “${text}” is not closed: the phrase was read to the end.`,
  span,
});
