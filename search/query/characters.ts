import type { Span } from './syntax.ts';

/** One character of a query text with its place there, in UTF-16 units. */
export interface Character {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Straight, curly, low, angle, corner and full-width: all open and close a phrase, in any pairing. */
const QUOTES = '"“”„‟«»＂〝〞〟「」『』｢｣❝❞';
/** Hyphen-minus, hyphens, minus sign and their full-width and small forms. Dashes are punctuation. */
const HYPHENS = '-‐‑−－﹣';

/**
 * Bidirectional controls, other controls that are no space, soft hyphens, word joiners, tatweel: nobody means to search for them.
 * The zero-width non-joiner stays: it parts words in Persian.
 */
const INVISIBLE = /^[\p{Cc}\u00AD\u061C\u0640\u180E\u200E\u200F\u202A-\u202E\u2060-\u2069]$/u;
const SPACE = /^[\s\p{Z}\u0085]$/u;
const JOINER = '\u200D';
const JOINED_BEFORE = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u;
const JOINED_AFTER = /^\p{Extended_Pictographic}$/u;

/** What the standard tokenizer keeps: emoji and many signs are words to it, while fractions and raised digits are punctuation. */
const SEARCHABLE = /[\p{Alphabetic}\p{Nd}\p{Extended_Pictographic}\p{Regional_Indicator}\u2600-\u26FF]/u;
/** Letters of scripts that put spaces between words. */
const SPACED_LETTER = /^(?![\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}])[\p{L}\p{M}]$/u;
/** Scripts without spaces between words: the index has single signs of them, or words of a dictionary. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The characters that count, without those that cannot be seen. Unpaired surrogates become U+FFFD. */
export function readCharacters(queryText: string): readonly Character[] {
  const seen: Character[] = [];
  let start = 0;
  for (const typed of queryText.toWellFormed()) {
    const end = start + typed.length;
    if (isSpace(typed) || !INVISIBLE.test(typed)) seen.push({ text: toCommon(typed), start, end });
    start = end;
  }
  return seen.filter(({ text }, at) => {
    if (text !== JOINER) return true;
    return JOINED_BEFORE.test(seen[at - 1]?.text ?? '') && JOINED_AFTER.test(seen[at + 1]?.text ?? '');
  });
}

/** Some signs are others by another code (K of Kelvin): whole texts are composed later, and must not change meaning then. */
function toCommon(character: string): string {
  const composed = character.normalize('NFC');
  return [...composed].length === 1 ? composed : character;
}

export const isSpace = (text: string): boolean => SPACE.test(text);
export const isQuote = (text: string): boolean => text !== '' && QUOTES.includes(text);
export const isHyphen = (text: string): boolean => text !== '' && HYPHENS.includes(text);
export const isParenthesis = (text: string): boolean => text === '(' || text === ')';
export const isSpacedLetter = (text: string): boolean => SPACED_LETTER.test(text);
export const isUnspaced = (text: string): boolean => UNSPACED.test(text);
export const isSearchable = (text: string): boolean => SEARCHABLE.test(text);

/** What characters from one place to another say, composed (NFC). */
export const textOf = (characters: readonly Character[], from: number, to: number): string =>
  characters
    .slice(from, to)
    .map(({ text }) => text)
    .join('')
    .normalize('NFC');

/** Where characters stand in the text as typed. */
export const spanOf = (characters: readonly Character[], from: number, to: number): Span => {
  const start = characters[from]?.start ?? characters.at(-1)?.end ?? 0;
  return { start, end: to > from ? (characters[to - 1]?.end ?? start) : start };
};

/** The character at a place, or nothing behind the last one. */
export const characterAt = (characters: readonly Character[], at: number): string =>
  characters[at]?.text ?? '';

/** The first place from here on where a character is a space, a parenthesis, or the end. */
export function endOfChunk(characters: readonly Character[], from: number): number {
  let at = from;
  while (at < characters.length && !isSpace(characterAt(characters, at))) {
    if (isParenthesis(characterAt(characters, at))) break;
    at += 1;
  }
  return at;
}

/**
 * As endOfChunk, but parentheses that open and close again before a space belong to it, as in addresses of Wikipedia.
 */
export function endOfRun(characters: readonly Character[], from: number): number {
  const closings = matchingParentheses(characters, from);
  let at = from;
  while (at < characters.length && !isSpace(characterAt(characters, at))) {
    const character = characterAt(characters, at);
    if (character === ')') break;
    const closing = character === '(' ? closings.get(at) : at;
    if (closing === undefined) break;
    at = closing + 1;
  }
  return at;
}

/** Of each parenthesis that closes before the next space: where. */
function matchingParentheses(characters: readonly Character[], from: number): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let at = from; at < characters.length && !isSpace(characterAt(characters, at)); at += 1) {
    if (characterAt(characters, at) === '(') open.push(at);
    if (characterAt(characters, at) !== ')') continue;
    const opening = open.pop();
    if (opening === undefined) break;
    closings.set(opening, at);
  }
  return closings;
}

/** A quotation mark or backslash inside a phrase stands behind a backslash. */
export const escapeInPhrase = (text: string): string =>
  [...text]
    .map((character) => (isQuote(character) || character === '\\' ? `\\${character}` : character))
    .join('');
