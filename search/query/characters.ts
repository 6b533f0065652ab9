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

/** The characters that count, without those that cannot be seen. Unpaired surrogates become U+FFFD. */
export function readCharacters(queryText: string): readonly Character[] {
  const seen: Character[] = [];
  let start = 0;
  for (const text of queryText.toWellFormed()) {
    const end = start + text.length;
    if (isSpace(text) || !INVISIBLE.test(text)) seen.push({ text, start, end });
    start = end;
  }
  return seen.filter(({ text }, at) => {
    if (text !== JOINER) return true;
    return JOINED_BEFORE.test(seen[at - 1]?.text ?? '') && JOINED_AFTER.test(seen[at + 1]?.text ?? '');
  });
}

export const isSpace = (text: string): boolean => SPACE.test(text);
export const isQuote = (text: string): boolean => text !== '' && QUOTES.includes(text);
export const isHyphen = (text: string): boolean => text !== '' && HYPHENS.includes(text);
export const isParenthesis = (text: string): boolean => text === '(' || text === ')';
export const isSpacedLetter = (text: string): boolean => SPACED_LETTER.test(text);
export const isSearchable = (text: string): boolean => SEARCHABLE.test(text);

/** A quotation mark or backslash inside a phrase stands behind a backslash. */
export const escapeInPhrase = (text: string): string =>
  [...text]
    .map((character) => (isQuote(character) || character === '\\' ? `\\${character}` : character))
    .join('');
