import { getDomain, getHostname } from 'tldts';
import { isHashedId, type TweetDocument } from '../search/documents.ts';
import { languageOf } from '../search/languages.ts';
import { randomPlace } from '../search/randomOrder.ts';
import { tweetTime } from '../search/snowflake.ts';
import { toUrlAddress } from '../search/urlAddress.ts';
import { cashtagsOf, entitiesOf, mentionsOf, type EntityColumn } from './entities.ts';
import type { Identify } from './identify.ts';
import type { RowReader } from './rowReader.ts';
import { traitsOf, typesOf } from './tweetKinds.ts';

/** Where a document comes to stand. */
export interface LoadContext {
  readonly campaign: string;
  readonly load: string;
}

/** How the texts of a file are read. */
export interface TextReading {
  /** Columns that hold nothing in this file, so that the text must tell. */
  readonly emptyColumns: ReadonlySet<EntityColumn>;
  /** Those of them for which some text has told something. */
  readonly taken: Set<EntityColumn>;
  readonly identify: Identify;
}

/** What only the other tweets of the release tell of a tweet. */
export type InRelease = Pick<TweetDocument, 'conversation' | 'quote_of_account' | 'text_restored'> & {
  /** Another account wrote the same text. */
  readonly isCopied: boolean;
};

/** Of a tweet of which the release tells nothing more. */
const ALONE: InRelease = {
  isCopied: false,
  conversation: undefined,
  quote_of_account: undefined,
  text_restored: undefined,
};

/** A row that we refuse, in words. */
export interface Refusal {
  readonly refused: string;
}

/** What a row must have to be a tweet. */
export interface TweetIdentity {
  readonly id: string;
  readonly account: string;
  /** Epoch milliseconds of the published minute. */
  readonly minute: number;
}

/** Elasticsearch refuses document ids that are longer, in bytes. */
export const LONGEST_ID_BYTES = 512;

/** What makes a row of a tweets file a tweet, or the reason why it is refused. */
export function identityOf(row: RowReader): TweetIdentity | Refusal {
  const id = row.raw('tweetid').trim();
  if (!/^\d{1,20}$/.test(id)) return { refused: 'tweetid is not 1 to 20 digits' };
  const account = accountOf(row);
  if (account === undefined) return { refused: 'userid is empty' };
  if (Buffer.byteLength(account) > LONGEST_ID_BYTES) return { refused: 'userid is too long' };
  const minute = row.minute('tweet_time');
  return minute === undefined ? { refused: 'tweet_time cannot be read' } : { id, account, minute };
}

/**
 * One row of a tweets file as a document; odd values are left with the reader.
 * @returns the reason where the row is refused
 */
export function toTweet(
  row: RowReader,
  { campaign, load }: LoadContext,
  { emptyColumns, taken, identify }: TextReading,
  inRelease: InRelease = ALONE,
): TweetDocument | Refusal {
  const identity = identityOf(row);
  if ('refused' in identity) return identity;
  const { id, account, minute } = identity;
  const published = row.languageCode('tweet_language');
  const lang = languageOf(published ?? 'none').code;
  const text = row.text('tweet_text') ?? '';
  const mention_handles = mentionsOf(text);
  const entities = (column: EntityColumn): readonly string[] | undefined => {
    if (!emptyColumns.has(column)) return row.list(column);
    const found = column === 'user_mentions' ? mention_handles : entitiesOf(column, text);
    if (found !== undefined) taken.add(column);
    return found;
  };
  const urls = entities('urls');
  const isRetweet = row.flag('is_retweet');
  const types = typesOf(row, isRetweet);
  const reply_to_id = row.tweetId('in_reply_to_tweetid');
  const latitude = row.coordinate('latitude');
  const longitude = row.coordinate('longitude');
  const values = {
    id,
    campaign,
    load,
    time: tweetTime(id, minute),
    text,
    text_restored: inRelease.text_restored,
    lang,
    lang_published: published,
    lang_detected: identify(text, lang),
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
    conversation: inRelease.conversation ?? (reply_to_id === undefined ? undefined : [id, reply_to_id]),
    reply_to_id,
    reply_to_account: row.accountId('in_reply_to_userid'),
    quote_of_id: row.tweetId('quoted_tweet_tweetid'),
    quote_of_account: inRelease.quote_of_account,
    retweet_of_id: row.tweetId('retweet_tweetid'),
    retweet_of_account: row.accountId('retweet_userid'),
    likes: row.count('like_count'),
    retweets: row.count('retweet_count'),
    replies: row.count('reply_count'),
    quotes: row.count('quote_count'),
    hashtags: withoutSigns(entities('hashtags')),
    urls,
    url_addresses: urls === undefined ? undefined : distinct(urls.map(toUrlAddress)),
    domains: urls === undefined ? undefined : domainsOf(urls),
    mentions: entities('user_mentions'),
    mention_handles,
    cashtags: cashtagsOf(text),
    point:
      typeof latitude === 'number' && typeof longitude === 'number'
        ? { lat: latitude, lon: longitude }
        : undefined,
    geo: typeof latitude === 'string' ? latitude : undefined,
    poll_choices: row.list('poll_choices'),
    random: randomPlace(id),
    damaged_ids: orNone(row.damaged),
  };
  if (isRetweet === undefined && types[0] !== 'none') row.keep('is_retweet');
  return {
    ...values,
    traits: traitsOf(values, isRetweet, inRelease.isCopied),
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

/**
 * The account of a row. A damaged id stays as it is published: a row is refused only where there is none, and nothing
 * can be joined to it, since no other file spells it so.
 */
export function accountOf(row: RowReader): string | undefined {
  return row.accountId('userid') ?? (row.damaged.includes('userid') ? row.raw('userid').trim() : undefined);
}

/** Hashtags without their sign. */
const withoutSigns = (tags: readonly string[] | undefined): readonly string[] | undefined =>
  tags && orNone(tags.map((tag) => tag.replace(/^[#\uFF03]/u, '').trim()).filter((tag) => tag !== ''));

/** Registrable domains, each once; the host itself where it has none, such as an address in numbers. */
const domainsOf = (urls: readonly string[]): readonly string[] | undefined =>
  distinct(urls.map((url) => getDomain(url) ?? getHostname(url) ?? undefined));

const distinct = (values: readonly (string | undefined)[]): readonly string[] | undefined =>
  orNone([...new Set(values)].filter((value) => value !== undefined));

const orNone = <T>(values: readonly T[]): readonly T[] | undefined =>
  values.length > 0 ? values : undefined;
