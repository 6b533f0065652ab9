import { ADJECTIVES, NOUNS } from './aliasWords.ts';
import { randomPlace } from './randomOrder.ts';

/** Characters of a hash that follow the words, in two groups: the operators find an account by so many (account.ts). */
const SHOWN_OF_HASH = 8;
const GROUP = 4;

/**
 * What a hashed account is called here: two words, so that people can tell accounts apart and remember them, and the
 * first eight characters of the hash as it is published, which nearly always are of one account: `amber-finch 2490 6413`.
 * It comes from the hash alone, is the same for ever, and says nothing of who is behind it: the words are picked by bits
 * of a checksum of the hash.
 * @param hash the whole id of a hashed account (documents.ts, isHashedId)
 */
export function aliasOf(hash: string): string {
  const start = hash.slice(0, SHOWN_OF_HASH);
  return `${wordsOf(hash)} ${start.slice(0, GROUP)} ${start.slice(GROUP)}`;
}

/** The two words of an alias, with a hyphen: several accounts may share them. */
function wordsOf(hash: string): string {
  const place = randomPlace(hash);
  return `${wordAt(ADJECTIVES, place)}-${wordAt(NOUNS, Math.floor(place / ADJECTIVES.length))}`;
}

/** An alias, in any case; the characters behind its two words may be left out. */
const ALIAS = /^([a-z]+)-([a-z]+)(?: \S{4} ?\S{4})?$/;

/** Whether a text is an alias, or the two words of one: no account need have it. */
export function isAlias(text: string): boolean {
  const [, adjective = '', noun = ''] = ALIAS.exec(text.toLowerCase()) ?? [];
  return ADJECTIVES.includes(adjective) && NOUNS.includes(noun);
}

const wordAt = (words: readonly string[], place: number): string => words[place % words.length] ?? '';
