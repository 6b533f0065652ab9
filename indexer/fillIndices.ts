import type { Client } from '../common/client.ts';
import type { ReleaseKind } from '../search/documents.ts';
import { describeAccounts } from './accountTweets.ts';
import type { BulkItem } from './bulkItem.ts';
import { bulkLoad } from './bulkLoad.ts';
import { countSent, emptyTally, mergeTallies, type BulkTally } from './bulkTally.ts';
import { accountsFromTweets, carriedAccounts, carriedTweets } from './carriedItems.ts';
import { readAhead } from './firstPass/firstPass.ts';
import type { AcrossTweets } from './firstPass/known.ts';
import type { CampaignLoad } from './loadCampaign.ts';
import type { Progress } from './progress.ts';
import type { ReleaseIndex } from './releaseIndices.ts';
import { releaseItems, type RowTarget } from './releaseItems.ts';

/** What was sent to one index: what this load brings, and what is carried over from the index before. */
export interface Sent {
  readonly own: BulkTally;
  readonly carried: BulkTally;
}

export interface Filled extends Readonly<Record<ReleaseKind, Sent>> {
  /** Accounts that only the tweets name. */
  readonly fromTweets: number;
  /** Accounts of which the tweets told something. */
  readonly described: BulkTally;
  readonly acrossTweets: AcrossTweets;
}

/**
 * Fills the new indices of a load: its rows; the accounts that only its tweets name; and of the old indices what the
 * load does not replace. It replaces the kinds that it brings, or with `add` single documents. A row of a users file
 * tells more of an account than a tweet, so it stays where both name one, the old row too.
 */
export async function fillIndices(
  client: Client,
  { release, add, workFolder, signal }: CampaignLoad,
  target: RowTarget,
  old: readonly ReleaseIndex[],
  progress: Progress,
): Promise<Filled> {
  const bulk = (items: AsyncGenerator<BulkItem>): ReturnType<typeof bulkLoad> =>
    bulkLoad(client, items, signal);
  const oldOf = (kind: ReleaseKind): readonly string[] =>
    old.filter((index) => index.kind === kind).map(({ name }) => name);
  const { tweets, accounts } = target.indices;
  const keeps = (kind: ReleaseKind): boolean =>
    add || !release.files.some(({ columns }) => columns.kind === kind);

  const tweetsFiles = release.files.filter(({ columns }) => columns.kind === 'tweets');
  const known = await readAhead({
    files: tweetsFiles,
    folder: workFolder,
    signal,
    warn: target.warn,
    progress,
  });
  const rows = await bulk(releaseItems(release, known, target, progress)).finally(() => known.close());
  const listed = keeps('accounts')
    ? (await bulk(carriedAccounts(client, oldOf('accounts'), 'users', target)))(accounts)
    : emptyTally();
  const derived = (await bulk(accountsFromTweets(target)))(accounts);
  const seen = keeps('tweets')
    ? (await bulk(carriedAccounts(client, oldOf('accounts'), 'tweets', target)))(accounts)
    : emptyTally();
  const oldTweets =
    add && tweets !== undefined
      ? (await bulk(carriedTweets(client, oldOf('tweets'), tweets, target)))(tweets)
      : emptyTally();
  const kept = countSent(oldTweets) - oldTweets.outdated;
  if (kept > 0) {
    target.warn(
      `copies, threads, quoted accounts and whole texts are found among the tweets of one load, not between these and the ${kept} that were kept`,
    );
  }
  return {
    tweets: { own: tweets === undefined ? emptyTally() : rows(tweets), carried: oldTweets },
    accounts: { own: mergeTallies(rows(accounts), derived), carried: mergeTallies(listed, seen) },
    fromTweets: countSent(derived),
    described: await describeAccounts(
      client,
      tweets === undefined ? oldOf('tweets') : [tweets],
      accounts,
      signal,
    ),
    acrossTweets: known.counts,
  };
}
