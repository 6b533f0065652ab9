import type { Client } from '../common/client.ts';
import type { Capabilities } from '../search/analysis.ts';
import type { ReleaseKind } from '../search/documents.ts';
import { countDropped, settle, type Settled } from './bulkTally.ts';
import { fillIndices, type Filled } from './fillIndices.ts';
import { buildReport, type Fresh, type LoadReport, type SettledIndices } from './loadReport.ts';
import { recordSources } from './loadSources.ts';
import { LoadTally } from './loadTally.ts';
import { formatMaxRejected, isTolerated, type MaxRejected } from './maxRejected.ts';
import { markTweets, refusalOfMarks } from './media/markTweets.ts';
import { requireOwnVersion } from './ownVersion.ts';
import type { Progress } from './progress.ts';
import type { RejectedRows } from './rejectedRows.ts';
import type { CampaignFiles } from './releaseFiles.ts';
import { createIndex, letGo } from './newIndices.ts';
import { deleteIndices, listReleaseIndices } from './releaseIndices.ts';
import { takeOver } from './takeOver.ts';

/** How one campaign is to be loaded. */
export interface CampaignLoad {
  readonly release: CampaignFiles;
  /** Time part of the new index names. */
  readonly load: string;
  /** Keep what the campaign holds. */
  readonly add: boolean;
  readonly maxRejected: MaxRejected;
  readonly capabilities: Capabilities;
  readonly rejectedRows: RejectedRows;
  /** Where a working file may lie while the load goes on. */
  readonly workFolder: string;
  /** Said of the whole call; the report repeats them. */
  readonly warnings: readonly string[];
  readonly signal: AbortSignal | undefined;
}

/** What came of it. */
export interface CampaignOutcome {
  readonly report: LoadReport;
  /** Why readers keep the old indices; undefined: they have the new ones. */
  readonly refusal: string | undefined;
}

/**
 * Loads one campaign into new indices beside the old ones, and lets readers have them when all adds up. Whatever
 * happens before that, the new ones are removed and the old ones stay. @throws InputProblem where nothing can be added
 */
export async function loadCampaign(
  client: Client,
  prefix: string,
  plan: CampaignLoad,
  progress: Progress,
): Promise<CampaignOutcome> {
  const startedAt = performance.now();
  const context = { campaign: plan.release.campaign, load: plan.load };
  const made: string[] = [];
  let isTakenOver = false;
  const create = async (kind: ReleaseKind): Promise<string> => {
    made.push(await createIndex(client, prefix, kind, context, plan.capabilities));
    return made.at(-1) ?? '';
  };
  const old = (await listReleaseIndices(client, prefix)).filter(
    (index) => index.standing && index.campaign === context.campaign,
  );
  const kept = old.filter(({ kind }) => kind !== 'media');
  if (plan.add) requireOwnVersion(kept, (id) => `load all files of ${id} together, without --add.`);
  try {
    const bringsTweets = plan.release.files.some(({ columns }) => columns.kind === 'tweets');
    const fresh: Fresh = {
      tweets: bringsTweets ? await create('tweets') : undefined,
      accounts: await create('accounts'),
    };
    const tally = new LoadTally(plan.rejectedRows);
    const warnings = [...plan.warnings];
    const warn = (line: string): void => {
      warnings.push(line);
      progress.note(line);
    };
    const target = {
      context,
      indices: fresh,
      capabilities: plan.capabilities,
      tally,
      listed: new Set<string>(),
      seen: new Map<string, readonly string[]>(),
      warn,
      signal: plan.signal,
    };
    const filled = await fillIndices(client, plan, target, old, progress);
    const media = old.find(({ kind }) => kind === 'media')?.name;
    const marked =
      fresh.tweets === undefined
        ? undefined
        : await markTweets(client, fresh.tweets, media, plan.capabilities, plan.signal);
    const settled = await settleIndices(client, fresh, tally, filled);
    const refusal =
      refusalOf(plan.maxRejected, tally, filled, settled) ?? (marked && refusalOfMarks(marked.dropped));
    plan.signal?.throwIfAborted();
    if (refusal === undefined) {
      await recordSources(client, fresh, { load: plan.load, files: tally.sources }, old);
      await takeOver(client, prefix, context.campaign, {
        accounts: fresh.accounts,
        ...(fresh.tweets === undefined ? {} : { tweets: fresh.tweets }),
      });
      isTakenOver = true;
    }
    const seconds = (performance.now() - startedAt) / 1_000;
    return {
      refusal,
      report: buildReport(context.campaign, fresh, tally, filled, settled, warnings, seconds),
    };
  } finally {
    // Elasticsearch may be away by now; the next load removes what is left.
    if (!isTakenOver) await deleteIndices(client, made, { maxRetries: 0 }).catch(() => undefined);
    letGo(made);
  }
}

/** Makes the new indices readable, counts them, and compares. */
async function settleIndices(
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
function refusalOf(
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
