import type { Client } from '../common/client.ts';
import type { AccountDocument, AccountOrigin, TweetDocument } from '../search/documents.ts';
import { toIndexedTweet } from '../search/indexedTweet.ts';
import { toAccount } from './accountRow.ts';
import { NO_TWEETS } from './accountTweets.ts';
import { CARRIED_VERSION, type BulkItem } from './bulkItem.ts';
import { USER_COLUMNS, type TweetColumn } from '../search/releaseColumns.ts';
import type { Columns } from './columns.ts';
import type { RowTarget } from './releaseItems.ts';
import { RowReader } from './rowReader.ts';
import { storedDocuments } from './storedDocuments.ts';

/** Columns of a profile alone, as `RowTarget.seen` keeps them. */
export const PROFILE: Columns = {
  kind: 'accounts',
  format: 'twitter-users',
  addCells: undefined,
  width: USER_COLUMNS.length,
  isExport: false,
  positions: Object.fromEntries(USER_COLUMNS.map((column, at) => [column, at])),
  notes: [],
};
/** Columns of a profile whose odd values the tweet rows have counted. */
const COUNTED_WITH_TWEETS: ReadonlySet<TweetColumn> = new Set([
  'userid',
  'user_display_name',
  'user_screen_name',
  'follower_count',
  'following_count',
  'account_creation_date',
  'account_language',
]);

/** Accounts that only the tweets of this load name, as the last row that names them shows them. */
export async function* accountsFromTweets({
  seen,
  listed,
  context,
  indices,
  tally,
  sample,
}: RowTarget): AsyncGenerator<BulkItem> {
  for (const [id, profile] of seen) {
    if (listed.has(id)) continue;
    const reader = new RowReader(profile, PROFILE);
    const account = toAccount(reader, 'tweets', context);
    // Cannot be: the row was taken as a tweet, which asks for the same.
    if ('refused' in account) continue;
    tally.countOdd([...reader.odd].filter((column) => !COUNTED_WITH_TWEETS.has(column)));
    listed.add(id);
    const item = { index: indices.accounts, id, version: CARRIED_VERSION, document: account };
    sample?.see(item);
    yield item;
  }
}

/** Accounts of one origin that the campaign had before and that this load does not bring anew. */
export async function* carriedAccounts(
  client: Client,
  old: readonly string[],
  origin: AccountOrigin,
  { listed, indices, sample }: RowTarget,
): AsyncGenerator<BulkItem> {
  const search = { query: { term: { origin } } };
  for await (const account of storedDocuments<AccountDocument>(client, old, search)) {
    if (listed.has(account.id)) continue;
    listed.add(account.id);
    const document = { ...account, ...NO_TWEETS };
    const item = { index: indices.accounts, id: account.id, version: CARRIED_VERSION, document };
    sample?.see(item);
    yield item;
  }
}

/** Tweets that the campaign had before; those that this load brings anew stay, since their version is higher. */
export async function* carriedTweets(
  client: Client,
  old: readonly string[],
  index: string,
  { capabilities, sample }: RowTarget,
): AsyncGenerator<BulkItem> {
  for await (const tweet of storedDocuments<TweetDocument>(client, old)) {
    const document = toIndexedTweet(tweet, capabilities);
    const item = { index, id: tweet.id, version: CARRIED_VERSION, document };
    sample?.see(item);
    yield item;
  }
}
