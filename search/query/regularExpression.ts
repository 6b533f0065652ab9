import { characterAt, endOfRun, isSearchable, spanOf, textOf } from './characters.ts';
import type { QueryWarning, Span } from './syntax.ts';
import type { Reader } from './token.ts';

const BETWEEN_SLASHES = /^\/(?<inside>.+)\/[a-z]*$/su;
/** Signs that mean something in a regular expression. A dot alone is left out: it ends abbreviations too. */
const SIGNS = /[*+?^$|\\[\](){}]/;
const REASON =
  'Regular expressions are not offered: they would read the words of all tweets. Write a beginning (elect*), other spellings (word~1), or several words with OR.';

/** `/…/` with signs of regular expressions is refused; `/pol/` is a word. */
export const takeRegularExpression: Reader = ({ characters }, at) => {
  if (characterAt(characters, at) !== '/') return undefined;
  const end = endOfRun(characters, at);
  const text = textOf(characters, at, end);
  const inside = BETWEEN_SLASHES.exec(text)?.groups?.['inside'] ?? '';
  if (!SIGNS.test(inside) || !isSearchable(inside)) return undefined;
  const span = spanOf(characters, at, end);
  const warnings = [{ code: 'refused', message: `${text} was left out: ${REASON}`, span }];
  return { tokens: [{ kind: 'operand', query: undefined, text, span }], end, warnings };
};

/** Tells that a word between slashes, as `/pol/`, was not read as a regular expression. */
export function warnOfSlashes(word: string, span: Span): readonly QueryWarning[] {
  const inside = BETWEEN_SLASHES.exec(word)?.groups?.['inside'] ?? '/';
  if (inside.includes('/')) return [];
  const message = `“${word}” was searched as a word: regular expressions are not offered.`;
  return [{ code: 'regular_expression', message, span }];
}
