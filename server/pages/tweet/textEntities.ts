import twitterText from 'twitter-text';
import { isHashedId } from '../../../search/accountIds.ts';

/** What a piece of a text is to Twitter. A hash stands in place of a handle. */
export type EntityKind = 'hashtag' | 'cashtag' | 'mention' | 'address';

/** A piece of a text, in UTF-16 units. */
export interface TextEntity {
  readonly kind: EntityKind;
  readonly start: number;
  readonly end: number;
  /** Without its sign; of an address as it stands there. */
  readonly value: string;
}

/** Entities are looked for up to here, in characters: on hostile text the time grows with the square of its length. */
const LONGEST_TEXT = 4_000;
/** Nothing else can begin an entity, but an address without its scheme, which has a dot. */
const SIGNS = /[#\uFF03@\uFF20$.]/;

const HASHED_MENTION = /(?<![A-Za-z0-9_])[@\uFF20](?<hash>[\w+/=-]{40,64})(?![\w+/=-])/gu;

/**
 * Hashtags, mentions, stock symbols and addresses of a text in their order, by the rules of Twitter's own twitter-text;
 * none overlaps another. https://github.com/twitter/twitter-text
 */
export function entitiesIn(text: string): readonly TextEntity[] {
  const start = text.slice(0, LONGEST_TEXT);
  if (!SIGNS.test(start)) return [];
  const hashes = hashedMentions(start);
  const found = twitterText.extractEntitiesWithIndices(start).map(toEntity);
  const apart = found.filter(
    (entity) => !hashes.some((hash) => entity.start < hash.end && hash.start < entity.end),
  );
  // Where the text was cut an entity may go on.
  const whole = [...apart, ...hashes].filter(({ end }) => end < LONGEST_TEXT || text.length === end);
  return whole.toSorted((a, b) => a.start - b.start);
}

type Found = ReturnType<typeof twitterText.extractEntitiesWithIndices>[number];

function toEntity(found: Found): TextEntity {
  const [start, end] = found.indices;
  if ('hashtag' in found) return { kind: 'hashtag', start, end, value: found.hashtag };
  if ('cashtag' in found) return { kind: 'cashtag', start, end, value: found.cashtag };
  if ('screenName' in found) return { kind: 'mention', start, end, value: found.screenName };
  return { kind: 'address', start, end, value: found.url };
}

/** Twitter's rules know handles alone: of a hash they read one part, or none. */
const hashedMentions = (text: string): readonly TextEntity[] =>
  Array.from(text.matchAll(HASHED_MENTION), ({ 0: whole, index, groups }): TextEntity => ({
    kind: 'mention',
    start: index,
    end: index + whole.length,
    value: groups?.['hash'] ?? '',
  })).filter(({ value }) => isHashedId(value));
