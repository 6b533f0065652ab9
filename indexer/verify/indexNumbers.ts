import type { Client } from '../../common/client.ts';
import type { TweetField } from '../../search/fields.ts';
import type { TweetNumbers } from './counts.ts';

/** Accounts asked for at a time. */
const PAGE_SIZE = 5_000;
const MOST_LANGUAGES = 1_000;
const MOST_TYPES = 20;
const FIELDS = {
  type: 'types',
  language: 'lang',
  month: 'time',
  account: 'account_id',
} as const satisfies Record<string, TweetField>;

interface Buckets {
  readonly buckets: readonly { readonly key: string; readonly doc_count: number }[];
}
interface Months {
  readonly buckets: readonly { readonly key: number; readonly doc_count: number }[];
}

/** What an index of tweets holds of one load, as Elasticsearch counts it. */
export async function indexNumbers(client: Client, index: string, load: string): Promise<TweetNumbers> {
  const { hits, aggregations } = await client.search<
    unknown,
    { type: Buckets; language: Buckets; month: Months }
  >({
    index,
    query: { term: { load } },
    size: 0,
    track_total_hits: true,
    aggs: {
      type: { terms: { field: FIELDS.type, size: MOST_TYPES } },
      language: { terms: { field: FIELDS.language, size: MOST_LANGUAGES } },
      month: { date_histogram: { field: FIELDS.month, calendar_interval: 'month', min_doc_count: 1 } },
    },
  });
  return {
    tweets: typeof hits.total === 'object' ? hits.total.value : (hits.total ?? 0),
    by: {
      type: numbersOf(aggregations?.type),
      language: numbersOf(aggregations?.language),
      month: new Map(
        aggregations?.month.buckets.map(({ key, doc_count }) => [
          new Date(key).toISOString().slice(0, 7),
          doc_count,
        ]),
      ),
      account: await accountNumbers(client, index, load),
    },
  };
}

const numbersOf = (counts: Buckets | undefined): ReadonlyMap<string, number> =>
  new Map(counts?.buckets.map(({ key, doc_count }) => [key, doc_count]));

async function accountNumbers(
  client: Client,
  index: string,
  load: string,
): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>();
  let after: { readonly account: string } | undefined;
  do {
    const { aggregations } = await client.search<unknown, { accounts: AccountPage }>({
      index,
      query: { term: { load } },
      size: 0,
      track_total_hits: false,
      aggs: {
        accounts: {
          composite: {
            size: PAGE_SIZE,
            sources: [{ account: { terms: { field: FIELDS.account } } }],
            ...(after !== undefined && { after }),
          },
        },
      },
    });
    for (const { key, doc_count } of aggregations?.accounts.buckets ?? []) {
      numbers.set(key.account, doc_count);
    }
    after = aggregations?.accounts.after_key;
  } while (after !== undefined);
  return numbers;
}

interface AccountPage {
  readonly buckets: readonly { readonly key: { readonly account: string }; readonly doc_count: number }[];
  readonly after_key?: { readonly account: string };
}
