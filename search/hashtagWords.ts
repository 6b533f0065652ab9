/** A word of a hashtag: digits, an acronym, or a word that may start with a capital: `USA|Today`, `Election|2016`. */
const WORD = /\p{N}+|(?:\p{Lu}\p{M}*)+(?![\p{Ll}\p{M}])|\p{Lu}?[[\p{L}\p{M}]--\p{Lu}]+/gv;

/** A hashtag inside a text, loosely: what Twitter would not link is found too, which does no harm in a search. */
const HASHTAG = /(?<![\p{L}\p{N}_&])[#\uFF03](?<tag>[\p{L}\p{M}\p{N}_]*[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*)/gu;

/** The words of a hashtag, as far as case, underscores and digits part them. */
export const splitHashtag = (tag: string): readonly string[] => tag.match(WORD) ?? [tag];

/** Hashtags of a text, without their sign. */
export const hashtagsIn = (text: string): readonly string[] =>
  hasSign(text) ? Array.from(text.matchAll(HASHTAG), (match) => match.groups?.['tag'] ?? '') : [];

/** The text with its hashtags as words: `the #FakeNews` becomes `the Fake News`. */
export const spellHashtags = (text: string): string =>
  hasSign(text) ? text.replace(HASHTAG, (_, tag: string) => splitHashtag(tag).join(' ')) : text;

const hasSign = (text: string): boolean => /[#\uFF03]/.test(text);

/** Each hashtag whole, and where it is made of several words once more in words. Two that differ in case are one. */
export function hashtagWords(tags: readonly string[]): readonly string[] {
  const distinct = new Map(tags.map((tag) => [tag.toLowerCase(), tag]));
  return [...distinct.values()].flatMap((tag) => {
    const words = splitHashtag(tag);
    return words.length > 1 ? [tag, words.join(' ')] : [tag];
  });
}
