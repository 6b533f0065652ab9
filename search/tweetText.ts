import { spellHashtags } from './hashtagWords.ts';

/** An address, also one that was cut off. It ends before a letter without case: Chinese and Thai follow without a blank. */
const ADDRESS =
  /https?(?::[^\s\p{Lo}]*|\u2026)|(?<![A-Za-z0-9_.])(?:www\.|t\.co\/|pic\.twitter\.com\/)[^\s\p{Lo}]*/giu;
/** The first kind alone, which most texts have and which is found in half the time. */
const HTTP = /https?(?::[^\s\p{Lo}]*|\u2026)/giu;
/** What every address of the other kinds has in it. */
const OTHER = /www\.|t\.co\/|pic\.twitter/i;
/** A handle or, where Twitter hashed the account, its hash; with the `RT` before it. */
const NAME = /(?<![A-Za-z0-9_])(?:RT:?\s*)?[@\uFF20](?:[\w+/=-]{40,64}(?![\w+/=-])|\w+):?/gu;

/**
 * What a tweet says in words, for analyzers that know a language: without addresses, names and `RT @name:`, which they
 * would take for words, and with hashtags split into theirs.
 */
export function toProse(text: string): string {
  if (text === last.text) return last.prose;
  const words = withoutAddresses(text);
  const hasName = words.includes('@') || words.includes('\uFF20');
  last = { text, prose: spellHashtags(hasName ? words.replace(NAME, ' ') : words).trim() };
  return last.prose;
}

/** The last answer: an indexer asks twice, for the language of a tweet and for its words. */
let last = { text: '', prose: '' };

function withoutAddresses(text: string): string {
  const words = text.replace(HTTP, ' ');
  return OTHER.test(words) ? text.replace(ADDRESS, ' ') : words;
}
