import type { Client } from '../common/client.ts';
import type { AccountDocument } from '../search/documents.ts';

/**
 * Accounts asked for at a time. With their languages and clients they stay below the 65,536 buckets that Elasticsearch
 * makes for one answer.
 */
const PAGE_SIZE = 500;
/** More languages than there are codes. */
const MOST_LANGUAGES = 100;
export const MOST_CLIENTS = 20;

/** What Elasticsearch tells of the tweets of one account. */
export interface AccountBucket {
  readonly key: { readonly account: string };
  readonly doc_count: number;
  readonly first: { readonly value: number | null };
  readonly last: { readonly value: number | null };
  readonly langs: { readonly buckets: readonly { readonly key: string }[] };
  readonly clients: { readonly buckets: readonly { readonly key: string }[] };
}

/** All accounts that have tweets, a page at a time. */
export async function* accountsOf(
  client: Client,
  tweets: readonly string[],
): AsyncGenerator<readonly AccountBucket[]> {
  let after: AccountBucket['key'] | undefined;
  do {
    const { aggregations } = await client.search<unknown, { accounts: AccountPage }>({
      index: [...tweets],
      size: 0,
      track_total_hits: false,
      allow_partial_search_results: false,
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
export async function knownAccounts(
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
