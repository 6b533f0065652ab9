/**
 * Texts whose words are beyond dispute: ASCII, Russian, Latin letters with accents, and usual punctuation. Of all others
 * an oracle does not decide.
 */
const PLAIN =
  /^[\x20-\x7E\t\n\r\u00C0-\u00C5\u00C7-\u00CF\u00D1-\u00D6\u00D9-\u00DD\u00E0-\u00E5\u00E7-\u00EF\u00F1-\u00F6\u00F9-\u00FD\u00FF\u0410-\u044F\u0401\u0451\u00AB\u00BB\u2013\u2014\u2018\u2019\u201C-\u201E\u2022\u2026]*$/;
/** Unicode ties words with a colon between letters in some versions of its rules, and not in others. */
const DISPUTED = /[\p{L}]:[\p{L}]/u;

/**
 * Words by Unicode's rules (https://unicode.org/reports/tr29/#Word_Boundaries): letters and digits, with an apostrophe
 * or a full stop between letters, and a comma, semicolon, apostrophe or full stop between digits.
 */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}]|(?<=\p{L})['.](?=\p{L})|(?<=\p{N})['.,;](?=\p{N}))*/gu;
/** Longer words are cut in two. */
const LONGEST_WORD = 255;

/** Letters without case and accents; й is a letter of its own. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\x20-\x7E\u0439]+/gu, (letters) =>
      letters.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC'),
    );

/**
 * The words of a text as ` one two `, so that a phrase in it is a part of it.
 * @param change what is done to each word
 * @returns undefined where they can be disputed
 */
export function wordsOf(text: string, change: (word: string) => string = fold): string | undefined {
  if (!PLAIN.test(text) || DISPUTED.test(text)) return undefined;
  const words =
    text
      .replaceAll('_', ' ')
      .replace(/[\u2018\u2019`]/g, "'")
      .match(WORD) ?? [];
  if (words.some(({ length }) => length > LONGEST_WORD)) return undefined;
  return ` ${words.map(change).join(' ')} `;
}

/** Words that stay as they are written. */
export const asWritten = (word: string): string => word;

/** Signs of a hashtag in a text, loosely. */
const HASHTAG = /(?<![\p{L}\p{N}_&])#([\p{L}\p{N}_]+)/gu;

/** Hashtags of a text. */
export const hashtagsIn = (text: string): readonly string[] =>
  [...text.matchAll(HASHTAG)].map(([, tag]) => tag ?? '').filter((tag) => /\p{L}/u.test(tag));

/** Words of a hashtag: the whole, and where a small letter meets a capital, or letters meet digits or underscores. */
export function wordsOfHashtag(tag: string): readonly string[] | undefined {
  if (wordsOf(tag) === undefined || /\p{Lu}{2}\p{Ll}/u.test(tag)) return undefined;
  const parts = tag.split(/_|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u);
  return [...new Set([...tag.split('_'), ...parts])].filter((part) => part !== '').map(fold);
}

/** Fewest insertions, removals, changes and swaps of neighbours that make two words the same (Damerau, 1964). */
export function editsBetween(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + change,
          isSwap ? (before[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
