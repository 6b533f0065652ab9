import type { Client } from '../common/client.ts';
import type { ReleaseKind } from '../search/documents.ts';
import { countDropped, settle, type Settled } from './bulkTally.ts';
import type { Filled } from './fillIndices.ts';
import type { Fresh, SettledIndices } from './loadReport.ts';
import type { LoadTally } from './loadTally.ts';
import { formatMaxRejected, isTolerated, type MaxRejected } from './maxRejected.ts';

/** Makes the new indices readable, counts them, and compares. */
export async function settleIndices(
  client: Client,
  { tweets, accounts }: Fresh,
  tally: LoadTally,
  filled: Filled,
): Promise<SettledIndices> {
  const check = async (index: string | undefined, kind: ReleaseKind): Promise<Settled | undefined> => {
    if (index === undefined) return { indexed: 0, duplicates: 0, dropped: 0 };
    await client.indices.refresh({ index });
    const { count } = await client.count({ index });
    const sent = tally.rows[kind] - tally.rejected[kind] + (kind === 'accounts' ? filled.fromTweets : 0);
    return settle(count, sent, filled[kind].own, filled[kind].carried);
  };
  return { tweets: await check(tweets, 'tweets'), accounts: await check(accounts, 'accounts') };
}

/** Why a load is not taken over; undefined: it is. */
export function refusalOf(
  limit: MaxRejected,
  tally: LoadTally,
  { tweets, accounts, described }: Filled,
  settled: SettledIndices,
): string | undefined {
  const dropped = [tweets.own, tweets.carried, accounts.own, accounts.carried, described]
    .map(countDropped)
    .reduce((sum, count) => sum + count);
  if (tally.allRows === 0) return 'its files hold no row';
  if (dropped > 0) return `Elasticsearch refused ${dropped} documents`;
  if (!isTolerated(limit, tally.allRejected, tally.allRows)) {
    return `${tally.allRejected} of ${tally.allRows} rows were refused; the limit is ${formatMaxRejected(limit)} (--max-rejected)`;
  }
  if (settled.tweets === undefined || settled.accounts === undefined) {
    return 'the new indices do not hold as many documents as were sent';
  }
  return undefined;
}
