/** A word of a hashtag: digits, an acronym, or a word that may start with a capital: `USA|Today`, `Election|2016`. */
const WORD = /\p{N}+|(?:\p{Lu}\p{M}*)+(?![\p{Ll}\p{M}])|\p{Lu}?[[\p{L}\p{M}]--\p{Lu}]+/gv;

/** The same for tags that are ASCII alone, in a fifth of the time. */
const ASCII_WORD = /\d+|[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;

/** A hashtag inside a text, loosely: what Twitter would not link is found too, which does no harm in a search. */
const HASHTAG = /(?<![\p{L}\p{N}_&])[#\uFF03][\p{L}\p{M}\p{N}_]*[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*/gu;

const ASCII_HASHTAG = /(?<![A-Za-z0-9_&])#[A-Za-z0-9_]*[A-Za-z][A-Za-z0-9_]*/g;
// eslint-disable-next-line no-control-regex
const IS_ASCII = /^[\x00-\x7F]*$/;
const hashtagIn = (text: string): RegExp => (IS_ASCII.test(text) ? ASCII_HASHTAG : HASHTAG);

/** The words of a hashtag, as far as case, underscores and digits part them. */
export function splitHashtag(tag: string): readonly string[] {
  const words = KNOWN.get(tag);
  if (words !== undefined) return words;
  if (tag.length > LONGEST_KNOWN) return wordsOf(tag);
  if (KNOWN.size === MOST_KNOWN) KNOWN.clear();
  // A copy: the tag may be a part of a longer text, which it would keep in memory.
  const own = tag.split('').join('');
  KNOWN.set(own, wordsOf(own));
  return KNOWN.get(tag) ?? [];
}

const wordsOf = (tag: string): readonly string[] =>
  tag.match(IS_ASCII.test(tag) ? ASCII_WORD : WORD) ?? [tag];

/** Words of tags that came before: those of a release come again and again. 2 MB at most. */
const KNOWN = new Map<string, readonly string[]>();
const MOST_KNOWN = 5_000;
const LONGEST_KNOWN = 50;

/** Hashtags of a text, without their sign. */
export const hashtagsIn = (text: string): readonly string[] =>
  hasSign(text) ? (text.match(hashtagIn(text)) ?? []).map((tag) => tag.slice(1)) : [];

/** The text with its hashtags as words: `the #FakeNews` becomes `the Fake News`. */
export const spellHashtags = (text: string): string =>
  hasSign(text) ? text.replace(hashtagIn(text), (tag) => splitHashtag(tag.slice(1)).join(' ')) : text;

const hasSign = (text: string): boolean => text.includes('#') || text.includes('\uFF03');

/** Each hashtag whole, and where it is made of several words once more in words. Two that differ in case are one. */
export function hashtagWords(tags: readonly string[]): readonly string[] {
  if (tags.length === 0) return tags;
  const distinct = new Map(tags.map((tag) => [tag.toLowerCase(), tag]));
  return [...distinct.values()].flatMap((tag) => {
    const words = splitHashtag(tag);
    return words.length > 1 ? [tag, words.join(' ')] : [tag];
  });
}
