import { isHashedId } from '../search/accountIds.ts';
import type { TweetDocument } from '../search/documents.ts';
import { languageOf } from '../search/languages.ts';
import { randomPlace } from '../search/randomOrder.ts';
import { tweetTime } from '../search/snowflake.ts';
import { orNone } from './listValue.ts';
import { identityOf, type Refusal } from './rowIdentity.ts';
import type { RowPlace } from './rowPlace.ts';
import type { RowReader } from './rowReader.ts';
import { tweetEntities, type TextReading } from './tweetEntities.ts';
import { traitsOf, typesOf } from './tweetKinds.ts';

/** Where a document comes to stand. */
export interface LoadContext {
  readonly campaign: string;
  readonly load: string;
}

/** What was found out of a tweet while the release was read ahead. */
export type InRelease = Pick<
  TweetDocument,
  'conversation' | 'quote_of_account' | 'text_restored' | 'same_text'
> & {
  /** Another account wrote the same text. */
  readonly isCopied: boolean;
};

/** Of a tweet that was not read ahead. */
const ALONE: InRelease = {
  isCopied: false,
  conversation: undefined,
  quote_of_account: undefined,
  text_restored: undefined,
  same_text: undefined,
};

/**
 * One row of a tweets file as a document; odd values are left with the reader.
 * @returns the reason where the row is refused
 */
export function toTweet(
  row: RowReader,
  { campaign, load }: LoadContext,
  reading: TextReading,
  place: RowPlace,
  inRelease: InRelease = ALONE,
): TweetDocument | Refusal {
  const identity = identityOf(row);
  if ('refused' in identity) return identity;
  const { id, account, minute } = identity;
  const published = row.languageCode('tweet_language');
  const lang = languageOf(published ?? 'none').code;
  const text = row.text('tweet_text') ?? '';
  const isRetweet = row.flag('is_retweet');
  const types = typesOf(row, isRetweet);
  const reply_to_id = row.tweetId('in_reply_to_tweetid');
  const latitude = row.coordinate('latitude');
  const longitude = row.coordinate('longitude');
  const reply_to_account = row.accountId('in_reply_to_userid');
  const poll_choices = row.list('poll_choices');
  const entities = tweetEntities(row, text, reading);
  if (isRetweet === undefined && types[0] !== 'none') row.keep('is_retweet');
  return {
    id,
    campaign,
    load,
    time: tweetTime(id, minute),
    text,
    text_restored: inRelease.text_restored,
    lang,
    lang_published: published,
    lang_detected: reading.identify(text, lang),
    account_id: account,
    account_screen_name: row.word('user_screen_name'),
    account_display_name: row.text('user_display_name'),
    account_hashed: isHashedId(account),
    account_followers: row.count('follower_count'),
    account_following: row.count('following_count'),
    account_created: row.day('account_creation_date'),
    account_language: row.languageCode('account_language'),
    client: row.text('tweet_client_name'),
    types,
    traits: traitsOf({ text, account, reply_to_account, poll_choices }, isRetweet, inRelease.isCopied),
    conversation: inRelease.conversation ?? (reply_to_id === undefined ? undefined : [id, reply_to_id]),
    reply_to_id,
    reply_to_account,
    quote_of_id: row.tweetId('quoted_tweet_tweetid'),
    quote_of_account: inRelease.quote_of_account,
    retweet_of_id: row.tweetId('retweet_tweetid'),
    retweet_of_account: row.accountId('retweet_userid'),
    likes: row.count('like_count'),
    retweets: row.count('retweet_count'),
    replies: row.count('reply_count'),
    quotes: row.count('quote_count'),
    hashtags: entities.hashtags,
    urls: entities.urls,
    url_addresses: entities.url_addresses,
    domains: entities.domains,
    mentions: entities.mentions,
    mention_handles: entities.mention_handles,
    cashtags: entities.cashtags,
    point:
      typeof latitude === 'number' && typeof longitude === 'number'
        ? { lat: latitude, lon: longitude }
        : undefined,
    geo: typeof latitude === 'string' ? latitude : undefined,
    poll_choices,
    // From the media archives, when all rows are in.
    media: undefined,
    media_hashes: undefined,
    same_text: inRelease.same_text,
    source_file: place.source_file,
    source_row: place.source_row,
    source_line: place.source_line,
    source_last_line: place.source_last_line,
    row_sha256: place.row_sha256,
    random: randomPlace(id),
    // At last, when all cells above have been read.
    damaged_ids: orNone(row.damaged),
    text_published: row.published.get('tweet_text'),
    cells_published: publishedCells(row),
  };
}

/** Cells that the fields of a document do not give back, as `column=cell`; to be asked when all have been read. */
export function publishedCells({ published }: RowReader): readonly string[] | undefined {
  if (published.size === 0) return undefined;
  return orNone(
    [...published]
      .filter(([column]) => column !== 'tweet_text' && column !== 'userid')
      .map(([column, cell]) => `${column}=${cell}`),
  );
}
