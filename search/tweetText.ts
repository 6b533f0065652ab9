import { spellHashtags } from './hashtagWords.ts';

/** An address, also one that was cut off. It ends before a letter without case: Chinese and Thai follow without a blank. */
const ADDRESS =
  /https?(?::[^\s\p{Lo}]*|\u2026)|(?<![A-Za-z0-9_.])(?:www\.|t\.co\/|pic\.twitter\.com\/)[^\s\p{Lo}]*/giu;
/** A handle or, where Twitter hashed the account, its hash; with the `RT` before it. */
const NAME = /(?<![A-Za-z0-9_])(?:RT:?\s*)?[@\uFF20](?:[\w+/=-]{40,64}(?![\w+/=-])|\w+):?/gu;

/**
 * What a tweet says in words, for analyzers that know a language: without addresses, names and `RT @name:`, which they
 * would take for words, and with hashtags split into theirs.
 */
export const toProse = (text: string): string =>
  spellHashtags(text.replace(ADDRESS, ' ').replace(NAME, ' ')).trim();
