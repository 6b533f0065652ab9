import { toLowerCase } from '../../search/lowerCase.ts';

/** Accents of Latin, Greek and Cyrillic, vowels of Arabic, and its tatweel. */
const MARKS = /[\u0300-\u036F\u064B-\u0655\u0670\u0640]/gu;
/** й is a letter of its own, not и with an accent. */
const SHORT_I = /\u0438\u0306/gu;

/** A text without case and accents, for names to be found by: `É` is `e`, `ё` is `е`, and `й` stays. */
export const foldText = (text: string): string =>
  toLowerCase(text).normalize('NFD').replace(SHORT_I, '\u0439').replace(MARKS, '').normalize('NFC');

/** A text to look for: marks alone, which folding leaves nothing of, stay. */
export const foldSought = (text: string): string => foldText(text) || text;

/** Alphabets whose letters have accented forms of one character. */
const ALPHABETS: readonly (readonly [from: number, to: number])[] = [
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x620, 0x6d5],
  [0x1e00, 0x1fff],
];

/** Accented and capital forms by their folded letter. */
const FORMS: ReadonlyMap<string, readonly string[]> = Map.groupBy(
  ALPHABETS.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)),
  ).filter((letter) => /^[\p{L}]$/u.test(letter) && foldText(letter) !== letter),
  foldText,
);

/** All letters that fold to one, itself first. @param hasCase whether its capitals are among them */
export function lettersLike(letter: string, hasCase: boolean): readonly string[] {
  const forms = FORMS.get(letter) ?? [];
  const capital = letter.toUpperCase();
  const all = [letter, ...([...capital].length === 1 ? [capital] : []), ...forms];
  return [...new Set(all)].filter((form) => hasCase || toLowerCase(form) === form || form === letter);
}
