import type { Client } from '../common/client.ts';
import type { AccountDocument } from '../search/documents.ts';
import { bulkLoad, type BulkItem } from './bulkLoad.ts';
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

/**
 * Accounts asked for at a time. With their languages and clients they stay below the 65,536 buckets that Elasticsearch
 * makes for one answer.
 */
const PAGE_SIZE = 500;
/** More languages than there are codes. */
const MOST_LANGUAGES = 100;
const MOST_CLIENTS = 20;
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

/** What Elasticsearch tells of the tweets of one account. */
export interface AccountBucket {
  readonly key: { readonly account: string };
  readonly doc_count: number;
  readonly first: { readonly value: number | null };
  readonly last: { readonly value: number | null };
  readonly langs: { readonly buckets: readonly { readonly key: string }[] };
  readonly clients: { readonly buckets: readonly { readonly key: string }[] };
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

/** All accounts that have tweets, a page at a time. */
async function* accountsOf(
  client: Client,
  tweets: readonly string[],
): AsyncGenerator<readonly AccountBucket[]> {
  let after: AccountBucket['key'] | undefined;
  do {
    const { aggregations } = await client.search<unknown, { accounts: AccountPage }>({
      index: [...tweets],
      size: 0,
      track_total_hits: false,
      aggs: {
        accounts: {
          composite: {
            size: PAGE_SIZE,
            sources: [{ account: { terms: { field: 'account_id' } } }],
            ...(after !== undefined && { after }),
          },
          aggs: {
            first: { min: { field: 'time' } },
            last: { max: { field: 'time' } },
            langs: { terms: { field: 'lang', size: MOST_LANGUAGES } },
            clients: { terms: { field: 'client', size: MOST_CLIENTS } },
          },
        },
      },
    });
    if (aggregations === undefined) return;
    yield aggregations.accounts.buckets;
    after = aggregations.accounts.after_key;
  } while (after !== undefined);
}

interface AccountPage {
  readonly buckets: readonly AccountBucket[];
  readonly after_key?: AccountBucket['key'];
}

/** The accounts of some ids that the index holds, by id. */
async function knownAccounts(
  client: Client,
  accounts: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownAccount>> {
  if (ids.length === 0) return new Map();
  const { docs } = await client.mget<KnownAccount>({
    index: accounts,
    ids: [...ids],
    _source: ['id', 'created'],
  });
  const found = docs.flatMap((doc) => ('_source' in doc && doc._source !== undefined ? [doc._source] : []));
  return new Map(found.map((account) => [account.id, account]));
}

type KnownAccount = Pick<AccountDocument, 'id' | 'created'>;
