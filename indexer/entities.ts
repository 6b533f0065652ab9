import twitterText from 'twitter-text';
import { isHashedId } from '../search/accountIds.ts';
import { distinct } from './listValue.ts';

/** Columns that repeat what stands in the text. */
export const ENTITY_COLUMNS = ['hashtags', 'urls', 'user_mentions'] as const;
export type EntityColumn = (typeof ENTITY_COLUMNS)[number];

/** Entities are looked for up to here, in characters: on hostile text the time grows with the square of its length. */
const LONGEST_TEXT = 4_000;

/**
 * Hashtags without their sign, addresses as typed, or mentioned handles in lower case, each once, by Twitter's own
 * rules. A hash that Twitter put in place of a handle stays whole.
 * @returns undefined where there is none
 */
export function entitiesOf(column: EntityColumn, text: string): readonly string[] | undefined {
  return distinct(EXTRACT[column](bounded(text)));
}

/** Mentioned handles in lower case, or hashes in their place, each once. */
export const mentionsOf = (text: string): readonly string[] | undefined =>
  text.includes('@') || text.includes('\uFF20') ? entitiesOf('user_mentions', text) : undefined;

/** Cashtags without their sign, each once; no release has a column of them. */
export function cashtagsOf(text: string): readonly string[] | undefined {
  return text.includes('$') ? distinct(twitterText.extractCashtags(bounded(text))) : undefined;
}

const bounded = (text: string): string =>
  text.length <= LONGEST_TEXT ? text : text.slice(0, LONGEST_TEXT).replace(/\S+$/, '');

const EXTRACT: Readonly<Record<EntityColumn, (text: string) => readonly string[]>> = {
  hashtags: (text) => twitterText.extractHashtags(text),
  urls: (text) => twitterText.extractUrls(text),
  user_mentions: (text) => {
    const hashes = hashedMentions(text);
    const handles = twitterText
      .extractMentionsWithIndices(text)
      .map(({ screenName, indices: [sign] }) => [sign, screenName.toLowerCase()] as const);
    if (hashes.length === 0) return handles.map(([, name]) => name);
    return [...new Map([...handles, ...hashes])].sort(([a], [b]) => a - b).map(([, name]) => name);
  },
};

/** What every hash behind an `@` has in it; few texts do. */
const LONG_NAME = /[@\uFF20][\w+/=-]{40}/;
const HASHED_MENTION = /(?<![A-Za-z0-9_])[@\uFF20](?<hash>[\w+/=-]{40,64})(?![\w+/=-])/gu;

/**
 * Hashes behind an `@`, by the place of that. Twitter's rules know handles alone: they read one part of a hash, and none
 * where it begins with `+` or `/`, or has a `/` that could part a list from the handle of its owner.
 */
const hashedMentions = (text: string): readonly (readonly [place: number, hash: string])[] =>
  LONG_NAME.test(text)
    ? Array.from(
        text.matchAll(HASHED_MENTION),
        ({ index, groups }) => [index, groups?.['hash'] ?? ''] as const,
      ).filter(([, hash]) => isHashedId(hash))
    : [];
