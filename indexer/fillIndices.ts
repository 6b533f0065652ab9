import type { Client } from '../common/client.ts';
import type { ReleaseKind } from '../search/documents.ts';
import { Acknowledged } from './acknowledged.ts';
import { describeAccounts } from './accountTweets.ts';
import type { BulkItem } from './bulkItem.ts';
import { bulkLoad } from './bulkLoad.ts';
import { countSent, emptyTally, mergeTallies, type BulkTally } from './bulkTally.ts';
import { accountsFromTweets, carriedAccounts, carriedTweets } from './carriedItems.ts';
import { fromStored, toStored } from './checkpoint/checkpoint.ts';
import type { Checkpoints } from './checkpoint/checkpoints.ts';
import { requireSameFiles } from './checkpoint/halfDone.ts';
import { hashFiles, itemsAfter } from './checkpoint/resumedItems.ts';
import { readAhead } from './firstPass/firstPass.ts';
import type { AcrossTweets, KnownRelease } from './firstPass/known.ts';
import type { CampaignLoad } from './loadCampaign.ts';
import { changedFile } from './inputProblem.ts';
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
  plan: CampaignLoad,
  target: RowTarget,
  old: readonly ReleaseIndex[],
  checkpoints: Checkpoints,
  progress: Progress,
): Promise<Filled> {
  const { release, add, workFolder, signal } = plan;
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
  const rows = await fillRows(client, plan, known, target, checkpoints, progress).finally(() =>
    known.close(),
  );
  const listed = keeps('accounts')
    ? (await bulk(carriedAccounts(client, oldOf('accounts'), 'users', target)))(accounts)
    : emptyTally();
  const derived = (await bulk(accountsFromTweets(target)))(accounts);
  const seen = keeps('tweets')
    ? (await bulk(carriedAccounts(client, oldOf('accounts'), 'tweets', target)))(accounts)
    : emptyTally();
  const { carried } = checkpoints.now;
  const carryTweets = async (index: string): Promise<BulkTally> =>
    (await bulk(carriedTweets(client, oldOf('tweets'), index, target)))(index);
  const oldTweets =
    carried !== null
      ? fromStored(carried)
      : add && tweets !== undefined
        ? await carryTweets(tweets)
        : emptyTally();
  // From here on tweets are changed in ways that sending them again would not tell from their first arrival.
  checkpoints.reach(rows, { carried: toStored(oldTweets) });
  const kept = countSent(oldTweets) - oldTweets.outdated;
  if (kept > 0) {
    target.warn(
      `copies, threads, quoted accounts and whole texts are found among the tweets of one load, not between these and the ${kept} that were kept`,
    );
  }
  return {
    tweets: { own: rows.tallyOf(tweets), carried: oldTweets },
    accounts: { own: mergeTallies(rows.tallyOf(accounts), derived), carried: mergeTallies(listed, seen) },
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

/** Sends the rows of the files, or those of them that a load that stopped has not sent. @returns what came of them */
async function fillRows(
  client: Client,
  { release, lock }: CampaignLoad,
  known: KnownRelease,
  target: RowTarget,
  checkpoints: Checkpoints,
  progress: Progress,
): Promise<Acknowledged> {
  const { files, rows, sent } = checkpoints.now;
  const hashed = await hashFiles(release.files, known);
  requireSameFiles(files, hashed, (at) => release.files[at]?.source.path ?? '');
  checkpoints.save({ files: hashed });
  const { tweets } = target.indices;
  const before =
    tweets === undefined ? undefined : { version: rows, tallies: new Map([[tweets, fromStored(sent)]]) };
  const acknowledged = new Acknowledged(before);
  const all = releaseItems(release, known, target, progress);
  const items = rows === 0 || tweets === undefined ? all : itemsAfter(rows, tweets, all);
  await checkpoints.during(acknowledged, lock.lost, () =>
    bulkLoad(client, items, target.signal, acknowledged),
  );
  const changed = target.tally.files.find(({ sha256 }, at) => sha256 !== hashed[at]?.sha256);
  if (changed !== undefined) throw changedFile(changed.path);
  return acknowledged;
}
