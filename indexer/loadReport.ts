import type { LoadOutcome } from './runLoads.ts';
import { countDropped, mergeTallies, type Settled } from './bulkTally.ts';
import type { Filled } from './fillIndices.ts';
import type { LoadTally } from './loadTally.ts';
import type { ReleaseKind } from '../search/documents.ts';
import type { AcrossTweets } from './firstPass/known.ts';

/** One file of a load. */
export interface FileReport {
  readonly path: string;
  /** Name of its format, as `murmuration formats` lists it. */
  readonly format: string;
  readonly kind: ReleaseKind;
  readonly rows: number;
  readonly sha256: string;
}

/** Refused rows of one file with one reason; `line` is that of the first. */
export interface RejectionReport {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  readonly count: number;
}

/** Where rows went: rows = indexed + duplicates + rejected + dropped. */
export interface TweetCounts {
  readonly rows: number;
  readonly indexed: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly dropped: number;
}

/** The same for accounts; those that only the tweets name come on top: rows + fromTweets = the sum. */
export interface AccountCounts extends TweetCounts {
  readonly fromTweets: number;
}

/** What one load of one campaign did; the file that `--report` names holds it as JSON. */
export interface LoadReport {
  readonly campaign: string;
  readonly files: readonly FileReport[];
  readonly tweets: TweetCounts;
  readonly accounts: AccountCounts;
  /** What the tweets of the load tell of each other. */
  readonly acrossTweets: AcrossTweets;
  /** Values that could not be used and became null, by column. */
  readonly oddValues: Readonly<Record<string, number>>;
  readonly rejections: readonly RejectionReport[];
  /** Documents that Elasticsearch refused, by reason. */
  readonly drops: readonly { readonly reason: string; readonly count: number }[];
  readonly warnings: readonly string[];
  readonly seconds: number;
  readonly rowsPerSecond: number;
  /** Names of the new indices; null for a kind that the load does not bring. They exist only if it was taken over. */
  readonly indices: { readonly tweets: string | null; readonly accounts: string };
}

/** One load of one campaign, for the command. */
export interface LoadResult extends LoadOutcome<LoadReport> {
  readonly warnings: readonly string[];
}

/** The new indices of a load. */
export type Fresh = { readonly tweets: string | undefined; readonly accounts: string };

/** What Elasticsearch holds of a load; undefined where that is not what was sent. */
export type SettledIndices = Readonly<Record<ReleaseKind, Settled | undefined>>;

/** The report of a load that has ended. @param seconds that it took */
export function buildReport(
  campaign: string,
  fresh: Fresh,
  tally: LoadTally,
  filled: Filled,
  settled: SettledIndices,
  warnings: readonly string[],
  seconds: number,
): LoadReport {
  const countsOf = (kind: ReleaseKind) => ({
    rows: tally.rows[kind],
    indexed: settled[kind]?.indexed ?? filled[kind].own.created,
    duplicates: settled[kind]?.duplicates ?? filled[kind].own.updated + filled[kind].own.outdated,
    rejected: tally.rejected[kind],
    dropped: countDropped(filled[kind].own),
  });
  const { tweets, accounts, described } = filled;
  const drops = [tweets.carried, accounts.own, accounts.carried, described].reduce(
    mergeTallies,
    tweets.own,
  ).dropped;
  const { rows, ...accountCounts } = countsOf('accounts');
  return {
    campaign,
    files: tally.files,
    tweets: countsOf('tweets'),
    accounts: { rows, fromTweets: filled.fromTweets, ...accountCounts },
    acrossTweets: filled.acrossTweets,
    oddValues: tally.oddValues,
    rejections: tally.rejections,
    drops: [...drops].map(([reason, count]) => ({ reason, count })),
    warnings,
    seconds: Number(seconds.toFixed(3)),
    rowsPerSecond: Math.round(tally.allRows / Math.max(seconds, 0.001)),
    indices: { tweets: fresh.tweets ?? null, accounts: fresh.accounts },
  };
}
