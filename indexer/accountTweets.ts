import type { Client } from '../common/client.ts';
import type { AccountDocument } from '../search/documents.ts';
import type { BulkItem } from './bulkItem.ts';
import { bulkLoad } from './bulkLoad.ts';
import { accountsOf, knownAccounts, type AccountBucket } from './accountBuckets.ts';
import { emptyTally, type BulkTally } from './bulkTally.ts';

/** What an account document says of the account's tweets. */
type AccountTweets = Pick<
  AccountDocument,
  'tweets' | 'first_tweet' | 'last_tweet' | 'tweet_langs' | 'clients' | 'days_to_first_tweet'
>;

/** Of an account whose tweets have not been counted. */
export const NO_TWEETS: AccountTweets = {
  tweets: 0,
  first_tweet: undefined,
  last_tweet: undefined,
  tweet_langs: undefined,
  clients: undefined,
  days_to_first_tweet: undefined,
};

const DAY_MS = 86_400_000;

/**
 * Writes into the account documents what their tweets tell, from the tweets as they are indexed, so that it is right
 * whatever a load brings or keeps. All are accounts of NO_TWEETS before.
 * @param tweets indices of the campaign's tweets
 * @param accounts the index that a load has just filled
 */
export async function describeAccounts(
  client: Client,
  tweets: readonly string[],
  accounts: string,
  signal: AbortSignal | undefined,
): Promise<BulkTally> {
  if (tweets.length === 0) return emptyTally();
  await client.indices.refresh({ index: [...tweets] });
  return (await bulkLoad(client, descriptions(client, tweets, accounts), signal))(accounts);
}

async function* descriptions(
  client: Client,
  tweets: readonly string[],
  accounts: string,
): AsyncGenerator<BulkItem> {
  for await (const page of accountsOf(client, tweets)) {
    const known = await knownAccounts(
      client,
      accounts,
      page.map(({ key }) => key.account),
    );
    for (const bucket of page) {
      const account = known.get(bucket.key.account);
      // A users file that comes alone takes the place of the one before, and may lack accounts whose tweets stay.
      if (account === undefined) continue;
      yield { index: accounts, id: account.id, changes: toAccountTweets(bucket, account.created) };
    }
  }
}

/** @param created epoch milliseconds of the day of its creation */
export function toAccountTweets(bucket: AccountBucket, created: number | undefined): AccountTweets {
  const first = bucket.first.value ?? undefined;
  const days =
    first === undefined || created === undefined ? undefined : Math.floor((first - created) / DAY_MS);
  const clients = bucket.clients.buckets.map(({ key }) => key);
  return {
    tweets: bucket.doc_count,
    first_tweet: first,
    last_tweet: bucket.last.value ?? undefined,
    tweet_langs: bucket.langs.buckets.map(({ key }) => key),
    clients: clients.length === 0 ? undefined : clients,
    days_to_first_tweet: days === undefined || days < 0 ? undefined : days,
  };
}
