import type { Client } from '../../common/client.ts';
import { fingerprint } from '../../common/fingerprint.ts';
import { probeCapabilities } from '../../indexer/capabilities.ts';
import type { RowPlace } from '../../indexer/rowPlace.ts';
import type { Capabilities } from '../../search/analysis.ts';
import { declared } from '../../search/declared.ts';
import type { AccountDocument, DocumentKind, DocumentOf, TweetDocument } from '../../search/documents.ts';
import type { MediaDocument } from '../../search/mediaDocument.ts';
import { aliasName, physicalName } from '../../search/indexNames.ts';
import { buildLoadSettings, buildMappings } from '../../search/indices.ts';
import { toIndexedTweet } from '../../search/indexedTweet.ts';
import { randomPlace } from '../../search/randomOrder.ts';
import { NO_TWEETS } from '../../indexer/accountTweets.ts';

const LOAD = '20200101000000000';

/** Where the row of a tweet stands. */
export const PLACE: RowPlace = {
  source_file: 'fable_tweets_csv_hashed.csv',
  source_row: 1,
  source_line: 2,
  source_last_line: 2,
  row_sha256: '0a'.repeat(32),
};

/** A tweet as it is stored; `given` says what matters to the test. */
export function aTweetDocument(given: Partial<TweetDocument> = {}): TweetDocument {
  return {
    id: '783017634562412544',
    campaign: 'fable',
    load: LOAD,
    time: Date.UTC(2016, 9, 3, 18, 45),
    text: 'The harvest begins',
    text_published: undefined,
    text_restored: undefined,
    lang: 'en',
    lang_published: 'en',
    lang_detected: undefined,
    types: ['original'],
    traits: undefined,
    account_id: '1001',
    account_screen_name: 'mill_lane',
    account_display_name: 'Mill Lane',
    account_hashed: false,
    account_followers: 5_200,
    account_following: 12,
    account_created: Date.UTC(2013, 11, 7),
    account_language: 'en',
    client: 'Twitter Web Client',
    reply_to_id: undefined,
    reply_to_account: undefined,
    quote_of_id: undefined,
    quote_of_account: undefined,
    retweet_of_id: undefined,
    retweet_of_account: undefined,
    conversation: undefined,
    damaged_ids: undefined,
    cells_published: undefined,
    likes: 1,
    retweets: 0,
    replies: 0,
    quotes: 0,
    hashtags: undefined,
    urls: undefined,
    url_addresses: undefined,
    domains: undefined,
    mentions: undefined,
    mention_handles: undefined,
    cashtags: undefined,
    point: undefined,
    geo: undefined,
    poll_choices: undefined,
    media: undefined,
    media_hashes: undefined,
    same_text: undefined,
    ...PLACE,
    random: randomPlace(given.id ?? '783017634562412544'),
    ...given,
  };
}

/** An account as it is stored. */
export function anAccountDocument(given: Partial<AccountDocument> = {}): AccountDocument {
  return {
    id: '1001',
    campaign: 'fable',
    load: LOAD,
    origin: 'users',
    screen_name: 'mill_lane',
    display_name: 'Mill Lane',
    hashed: false,
    alias: undefined,
    location: undefined,
    description: undefined,
    profile_url: undefined,
    followers: 5_200,
    following: 12,
    created: Date.UTC(2013, 11, 7),
    account_language: 'en',
    cells_published: undefined,
    ...NO_TWEETS,
    ...given,
  };
}

/** A media file as it is stored; that it lies anywhere is for the test to see to. */
export function aMediaDocument(given: Partial<MediaDocument> = {}): MediaDocument {
  return {
    id: '783017634562412544-AbC.jpg',
    campaign: 'fable',
    load: LOAD,
    tweet_id: '783017634562412544',
    media_id: 'AbC',
    account_id: '1001',
    type: 'image',
    mime: 'image/jpeg',
    bytes: 1_200,
    width: 640,
    height: 480,
    sha256: 'ab'.repeat(32),
    dhash: undefined,
    dhash_bands: undefined,
    archive: '/nowhere/fable_1.zip',
    entry: 'fable_1/1001/images/783017634562412544-AbC.jpg',
    storage: 'stored',
    offset: 0,
    packed_bytes: 1_200,
    ...given,
  };
}

/** Indexes documents as a load does: one index a campaign, behind the alias that readers use. */
export async function indexDocuments<K extends DocumentKind>(
  client: Client,
  prefix: string,
  kind: K,
  documents: readonly DocumentOf[K][],
  load = LOAD,
): Promise<void> {
  const { capabilities } = await probeCapabilities(client);
  const campaigns = new Set(documents.map(({ campaign }) => campaign));
  for (const campaign of campaigns) {
    const index = physicalName(prefix, kind, campaign, load);
    const meta = {
      product: 'murmuration',
      prefix,
      kind,
      campaign,
      load,
      host: 'test',
      pid: 1,
      declared: fingerprint(declared()),
      lacking: [],
    } as const;
    await client.indices.create({
      index,
      settings: buildLoadSettings(capabilities),
      mappings: buildMappings(kind, capabilities, meta),
      aliases: { [aliasName(prefix, kind)]: {} },
    });
    const operations = documents
      .filter((document) => document.campaign === campaign)
      .flatMap((document) => [{ index: { _id: document.id } }, toIndexed(document, capabilities)]);
    const { errors, items } = await client.bulk({ index, operations, refresh: true });
    if (errors) throw new Error(`not indexed: ${JSON.stringify(items.find(({ index }) => index?.error))}`);
  }
}

const toIndexed = (document: DocumentOf[DocumentKind], capabilities: Capabilities): object =>
  'text' in document ? toIndexedTweet(document, capabilities) : document;
