import { characterAt, endOfRun, isSearchable, spanOf, textOf } from './characters.ts';
import type { Reader } from './token.ts';
import { takeWord } from './wordReader.ts';

const BETWEEN_SLASHES = /^\/(?<inside>.+)\/[a-z]*$/su;
/** Signs that mean something in a regular expression; a dot ends abbreviations too. */
const SIGNS = /[*+?^$|\\[\](){}]|\.[*+?]/;
const REASON =
  'Regular expressions are not offered: they would read the words of all tweets. Write a beginning (elect*), other spellings (word~1), or several words with OR.';

/** `/…/` with signs of regular expressions is refused; `/pol/` is a word, and said to be one. */
export const takeRegularExpression: Reader = (source, at) => {
  const { characters } = source;
  if (characterAt(characters, at) !== '/') return undefined;
  const end = endOfRun(characters, at);
  const text = textOf(characters, at, end);
  const inside = BETWEEN_SLASHES.exec(text)?.groups?.['inside'];
  if (inside === undefined || !isSearchable(inside)) return undefined;
  const span = spanOf(characters, at, end);
  if (SIGNS.test(inside)) {
    const warnings = [{ code: 'refused', message: `${text} was left out: ${REASON}`, span }];
    return { tokens: [{ kind: 'operand', query: undefined, text, span }], end, warnings };
  }
  if (inside.includes('/')) return undefined;
  const word = takeWord(source, at);
  const message = `“${text}” was searched as a word: regular expressions are not offered.`;
  return { ...word, warnings: [...word.warnings, { code: 'regular_expression', message, span }] };
};
