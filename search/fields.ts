import type { AccountDocument, TweetDocument } from './documents.ts';
import type { MediaDocument } from './mediaDocument.ts';

/** What a field is for. Roles decide what Elasticsearch keeps of it. */
export type Role = 'searched' | 'filtered' | 'counted' | 'sorted' | 'shown';
type Kind = 'text' | 'keyword' | 'caseless' | 'date' | 'number' | 'flag' | 'point';

/** One field of a document. */
export interface Field {
  readonly kind: Kind;
  readonly roles: readonly Role[];
  /** For readers: help, export, error messages. */
  readonly label: string;
  readonly extra?: Extra;
}

/** What the mapping of a field has beside what its roles ask for. */
export interface Extra {
  /** Another field through which this one is searched. */
  readonly copyTo?: string;
  /** The field once more, without any folding. */
  readonly isExact?: true;
  /** The field once more, without case, spaces and underscores. */
  readonly isLoose?: true;
  /** The whole text once more as one keyword, without case, spaces and underscores. */
  readonly isSame?: true;
  /** The field once more, in the order of numbers. */
  readonly isOrdered?: true;
}

const field = (kind: Kind, label: string, ...roles: Role[]): Field => ({ kind, label, roles });
const withExtra = (given: Field, extra: Extra): Field => ({ ...given, extra });

/** Sub-field of `text` in which case, accents and widths count. */
export const EXACT = 'exact';
/** Sub-field of `client` in which case, spaces and underscores do not count. */
export const LOOSE = 'loose';
/** Sub-field of a text that is the same for texts that differ in case, spaces and underscores alone. */
export const SAME = 'same';
/** Sub-field of `id` in the order of numbers; ids from 2^63 on are not in it, and `_ignored` tells. */
export const ORDERED = 'ordered';

/**
 * Elasticsearch's own field of the id of a document, which is that of its tweet: it is indexed in any case, so `id` need
 * not be.
 */
export const DOCUMENT_ID = '_id';

/** Fields of a tweet. A key without a row, or a row without a key, does not compile. */
export const TWEET_FIELDS = {
  // Found by DOCUMENT_ID.
  id: withExtra(field('keyword', 'Tweet id', 'sorted', 'shown'), { isOrdered: true }),
  campaign: field('keyword', 'Campaign', 'filtered', 'counted', 'sorted', 'shown'),
  load: field('keyword', 'Load', 'filtered'),
  time: field('date', 'Time', 'filtered', 'counted', 'sorted', 'shown'),
  text: withExtra(field('text', 'Text', 'searched', 'shown'), { isExact: true }),
  text_published: field('text', 'Text as published', 'shown'),
  text_restored: withExtra(field('text', 'Whole text of the retweet', 'shown'), { copyTo: 'text' }),
  lang: field('keyword', 'Language', 'filtered', 'counted', 'shown'),
  lang_published: field('keyword', 'Language code as published', 'shown'),
  lang_detected: field('keyword', 'Language found in the text', 'filtered', 'shown'),
  types: field('keyword', 'Type', 'filtered', 'counted', 'shown'),
  traits: field('keyword', 'Traits', 'filtered', 'counted', 'shown'),
  account_id: field('keyword', 'Account', 'filtered', 'counted', 'shown'),
  account_screen_name: field('caseless', 'Handle', 'filtered', 'shown'),
  account_display_name: field('text', 'Name', 'searched', 'shown'),
  account_hashed: field('flag', 'Hashed by Twitter', 'filtered', 'shown'),
  account_followers: field('number', 'Followers', 'filtered', 'sorted', 'shown'),
  account_following: field('number', 'Following', 'filtered', 'shown'),
  account_created: field('date', 'Account created', 'filtered', 'shown'),
  account_language: field('keyword', 'Interface language', 'filtered', 'shown'),
  client: withExtra(field('keyword', 'Client', 'filtered', 'counted', 'shown'), { isLoose: true }),
  reply_to_id: field('keyword', 'In reply to', 'filtered', 'shown'),
  reply_to_account: field('keyword', 'In reply to account', 'filtered', 'counted', 'shown'),
  quote_of_id: field('keyword', 'Quotes', 'filtered', 'shown'),
  quote_of_account: field('keyword', 'Quotes account', 'filtered', 'counted', 'shown'),
  retweet_of_id: field('keyword', 'Retweet of', 'filtered', 'shown'),
  retweet_of_account: field('keyword', 'Retweet of account', 'filtered', 'counted', 'shown'),
  conversation: field('keyword', 'Start of its thread', 'filtered'),
  damaged_ids: field('keyword', 'Ids damaged in the release', 'shown'),
  cells_published: field('keyword', 'Cells as published', 'shown'),
  likes: field('number', 'Likes', 'filtered', 'sorted', 'shown'),
  retweets: field('number', 'Retweets', 'filtered', 'sorted', 'shown'),
  replies: field('number', 'Replies', 'filtered', 'sorted', 'shown'),
  quotes: field('number', 'Quotes received', 'filtered', 'sorted', 'shown'),
  hashtags: field('caseless', 'Hashtags', 'filtered', 'counted', 'shown'),
  // Found by their words and addresses.
  urls: field('keyword', 'Links', 'shown'),
  url_addresses: field('keyword', 'Addresses', 'filtered'),
  domains: field('keyword', 'Domains', 'filtered', 'counted', 'shown'),
  mentions: field('keyword', 'Mentions', 'filtered', 'counted', 'shown'),
  mention_handles: field('caseless', 'Handles mentioned', 'filtered', 'shown'),
  cashtags: field('caseless', 'Cashtags', 'filtered', 'shown'),
  point: field('point', 'Coordinates', 'filtered', 'shown'),
  geo: field('keyword', 'Coordinates withheld', 'filtered', 'shown'),
  poll_choices: field('keyword', 'Poll choices', 'shown'),
  media: field('keyword', 'Media', 'filtered', 'counted', 'shown'),
  media_hashes: field('keyword', 'Hashes of media', 'filtered', 'counted'),
  same_text: field('keyword', 'Same text', 'filtered', 'counted', 'shown'),
  source_file: field('keyword', 'File', 'shown'),
  source_row: field('number', 'Row of the file', 'shown'),
  source_line: field('number', 'Line of the file', 'shown'),
  source_last_line: field('number', 'Last line of the row', 'shown'),
  row_sha256: field('keyword', 'SHA-256 of the row', 'shown'),
  // A seed asks for half of all tweets: their values are read faster than an index of them.
  random: field('number', 'Random order', 'sorted'),
} as const satisfies Record<keyof TweetDocument, Field>;

/** Fields of an account. */
export const ACCOUNT_FIELDS = {
  id: field('keyword', 'Account id', 'filtered', 'sorted', 'shown'),
  campaign: field('keyword', 'Campaign', 'filtered', 'counted', 'sorted', 'shown'),
  load: field('keyword', 'Load', 'filtered'),
  origin: field('keyword', 'Source', 'filtered', 'counted', 'shown'),
  screen_name: field('caseless', 'Handle', 'filtered', 'sorted', 'shown'),
  display_name: field('text', 'Name', 'searched', 'shown'),
  hashed: field('flag', 'Hashed by Twitter', 'filtered', 'counted', 'sorted', 'shown'),
  alias: field('text', 'Alias', 'searched', 'shown'),
  location: field('text', 'Place', 'searched', 'shown'),
  description: withExtra(field('text', 'Description', 'searched', 'shown'), { isSame: true }),
  profile_url: field('keyword', 'Link', 'filtered', 'shown'),
  followers: field('number', 'Followers', 'filtered', 'sorted', 'shown'),
  following: field('number', 'Following', 'filtered', 'sorted', 'shown'),
  created: field('date', 'Created', 'filtered', 'counted', 'sorted', 'shown'),
  account_language: field('keyword', 'Interface language', 'filtered', 'counted', 'shown'),
  cells_published: field('keyword', 'Cells as published', 'shown'),
  tweets: field('number', 'Tweets', 'filtered', 'sorted', 'shown'),
  first_tweet: field('date', 'First tweet', 'filtered', 'sorted', 'shown'),
  last_tweet: field('date', 'Last tweet', 'filtered', 'sorted', 'shown'),
  tweet_langs: field('keyword', 'Languages of its tweets', 'filtered', 'counted', 'shown'),
  clients: field('keyword', 'Clients', 'filtered', 'counted', 'shown'),
  days_to_first_tweet: field('number', 'Days to its first tweet', 'filtered', 'sorted', 'shown'),
} as const satisfies Record<keyof AccountDocument, Field>;

/** Fields of a media file. */
export const MEDIA_FIELDS = {
  id: field('keyword', 'File', 'filtered', 'sorted', 'shown'),
  campaign: field('keyword', 'Campaign', 'filtered', 'counted', 'sorted', 'shown'),
  load: field('keyword', 'Load', 'filtered'),
  tweet_id: field('keyword', 'Tweet id', 'filtered', 'sorted', 'shown'),
  media_id: field('keyword', 'Media id', 'shown'),
  account_id: field('keyword', 'Account', 'filtered', 'shown'),
  type: field('keyword', 'Type', 'filtered', 'counted', 'shown'),
  mime: field('keyword', 'Format', 'counted', 'shown'),
  bytes: field('number', 'Size', 'sorted', 'shown'),
  width: field('number', 'Width', 'shown'),
  height: field('number', 'Height', 'shown'),
  sha256: field('keyword', 'SHA-256', 'filtered', 'counted', 'shown'),
  dhash: field('keyword', 'Perceptual hash', 'shown'),
  dhash_bands: field('keyword', 'Quarters of the perceptual hash', 'filtered'),
  archive: field('keyword', 'Archive', 'shown'),
  entry: field('keyword', 'Name in the archive', 'shown'),
  storage: field('keyword', 'Storage', 'shown'),
  offset: field('number', 'Place in the archive', 'shown'),
  packed_bytes: field('number', 'Size in the archive', 'shown'),
} as const satisfies Record<keyof MediaDocument, Field>;

export type TweetField = keyof typeof TWEET_FIELDS;
export type AccountField = keyof typeof ACCOUNT_FIELDS;
export type MediaField = keyof typeof MEDIA_FIELDS;
