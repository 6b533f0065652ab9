/** Where a hashtag is made of several words: `Black|Lives`, `USA|Today`, `Election|2016`, `fake_news`. */
const SEAM =
  /_+|(?<=\p{Ll}\p{M}*)(?=\p{Lu})|(?<=\p{Lu}\p{M}*)(?=\p{Lu}\p{M}*\p{Ll})|(?<=\p{L}\p{M}*)(?=\p{N})|(?<=\p{N})(?=\p{L})/u;

/** A hashtag inside a text, loosely: what Twitter would not link is found too, which does no harm in a search. */
const HASHTAG = /(?<![\p{L}\p{N}_&])[#\uFF03](?<tag>[\p{L}\p{M}\p{N}_]*[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*)/gu;

/** The words of a hashtag, as far as case, underscores and digits part them. */
export const splitHashtag = (tag: string): readonly string[] => tag.split(SEAM).filter((word) => word !== '');

/** Hashtags of a text, without their sign. */
export const hashtagsIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(HASHTAG), (match) => match.groups?.['tag'] ?? '');

/** The text with its hashtags as words: `the #FakeNews` becomes `the Fake News`. */
export const spellHashtags = (text: string): string =>
  text.replace(HASHTAG, (_, tag: string) => splitHashtag(tag).join(' '));

/** Each hashtag whole, and where it is made of several words once more in words. Two that differ in case are one. */
export function hashtagWords(tags: readonly string[]): readonly string[] {
  const distinct = new Map(tags.map((tag) => [tag.toLowerCase(), tag]));
  return [...distinct.values()].flatMap((tag) => {
    const words = splitHashtag(tag);
    return words.length > 1 ? [tag, words.join(' ')] : [tag];
  });
}
