import { toLowerCase } from '../../search/lowerCase.ts';
import { foldSought, lettersLike } from './foldedText.ts';

/** Elasticsearch's default for `index.max_regex_length`, which counts for patterns of aggregations too. */
const LONGEST_PATTERN = 1_000;

/**
 * The pattern of the values that hold, or begin with, a text, in Lucene's regular expressions: whatever the accents
 * where that is not too long, else whatever the case alone. Nothing of the text is an operator.
 * @param hasCase whether values are stored with their capitals
 */
export function valuePattern(text: string, at: 'anywhere' | 'start', hasCase: boolean): string {
  const start = at === 'start' ? '' : '.*';
  const pattern = (letters: string, formsOf: (letter: string) => readonly string[]): string =>
    `${start}${[...letters].map((letter) => anyOf(formsOf(letter))).join('')}.*`;
  const folded = pattern(foldSought(text), (letter) => lettersLike(letter, hasCase));
  if (folded.length <= LONGEST_PATTERN) return folded;
  return pattern(toLowerCase(text), (letter) => (hasCase ? bothCases(letter) : [letter]));
}

const bothCases = (letter: string): readonly string[] => {
  const capital = letter.toUpperCase();
  return capital === letter || [...capital].length > 1 ? [letter] : [letter, capital];
};

const anyOf = (letters: readonly string[]): string => {
  const escaped = letters.map(escape);
  return escaped.length === 1 ? (escaped[0] ?? '') : `[${escaped.join('')}]`;
};

/** Behind a backslash every sign of ASCII stands for itself. */
const escape = (letter: string): string => letter.replace(/[!-/:-@[-`{-~]/, '\\$&');
