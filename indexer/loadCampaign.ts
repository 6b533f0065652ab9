import type { Client } from '../common/client.ts';
import type { Capabilities } from '../search/analysis.ts';
import type { Checkpoint } from './checkpoint/checkpoint.ts';
import { beginLoad, continueLoad } from './checkpoint/newLoad.ts';
import { isToBeLeft } from './checkpoint/interruption.ts';
import { fillIndices } from './fillIndices.ts';
import { buildReport, type LoadReport } from './loadReport.ts';
import { recordSources } from './loadSources.ts';
import { LoadTally } from './loadTally.ts';
import { refusalOf, settleIndices } from './loadVerdict.ts';
import type { CampaignLock } from './lock/campaignLock.ts';
import type { MaxRejected } from './maxRejected.ts';
import { markTweets, refusalOfMarks } from './media/markTweets.ts';
import { letGo } from './newIndices.ts';
import { requireOwnVersion } from './ownVersion.ts';
import type { Progress } from './progress.ts';
import type { RejectedRows } from './rejectedRows.ts';
import type { CampaignFiles } from './releaseFiles.ts';
import { deleteIndices, listReleaseIndices } from './releaseIndices.ts';
import { takeOver } from './takeOver.ts';
import { refusalOfReadBack, SentSample } from './verify/readBack.ts';

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
  readonly checkpointFile: string;
  /** How far an earlier process has come with this load; undefined: it begins. */
  readonly resumed: Checkpoint | undefined;
  /** Campaigns that this call has loaded before. */
  readonly done: readonly string[];
  readonly lock: CampaignLock;
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
 * happens before that, the old ones stay; the new ones are removed, unless another process can go on with them.
 * @throws InputProblem where nothing can be added, or where a file changes while it is loaded
 */
export async function loadCampaign(
  client: Client,
  prefix: string,
  plan: CampaignLoad,
  progress: Progress,
): Promise<CampaignOutcome> {
  const old = (await listReleaseIndices(client, prefix)).filter(
    (index) => index.standing && index.campaign === plan.release.campaign,
  );
  const kept = old.filter(({ kind }) => kind !== 'media');
  if (plan.add) requireOwnVersion(kept, (id) => `load all files of ${id} together, without --add.`);
  const { fresh, names, checkpoints } = await (plan.resumed === undefined
    ? beginLoad(client, prefix, plan, old, progress)
    : continueLoad(client, prefix, plan, plan.resumed, progress));
  let isLeft = false;
  let isTakenOver = false;
  try {
    const tally = new LoadTally(plan.rejectedRows);
    const warnings = [...plan.warnings];
    const warn = (line: string): void => {
      warnings.push(line);
      progress.note(line);
    };
    const target = {
      context: { campaign: plan.release.campaign, load: plan.load },
      indices: fresh,
      capabilities: plan.capabilities,
      tally,
      listed: new Set<string>(),
      seen: new Map<string, readonly string[]>(),
      sample: new SentSample(),
      warn,
      signal: plan.signal,
    };
    const filled = await fillIndices(client, plan, target, old, checkpoints, progress);
    const media = old.find(({ kind }) => kind === 'media')?.name;
    const marked =
      fresh.tweets === undefined
        ? undefined
        : await markTweets(client, fresh.tweets, media, plan.capabilities, plan.signal);
    const settled = await settleIndices(client, fresh, tally, filled);
    const refusal =
      refusalOf(plan.maxRejected, tally, filled, settled) ??
      (marked && refusalOfMarks(marked.dropped)) ??
      (await refusalOfReadBack(client, { ...fresh, sample: target.sample, media, load: plan.load }));
    plan.signal?.throwIfAborted();
    if (refusal === undefined) {
      await recordSources(client, fresh, { load: plan.load, files: tally.sources }, old);
      await plan.lock.confirm();
      await takeOver(client, prefix, plan.release.campaign, {
        accounts: fresh.accounts,
        ...(fresh.tweets === undefined ? {} : { tweets: fresh.tweets }),
      });
      isTakenOver = true;
    }
    return {
      refusal,
      report: buildReport(
        plan.release.campaign,
        fresh,
        tally,
        filled,
        settled,
        warnings,
        checkpoints.seconds,
      ),
    };
  } catch (error) {
    isLeft = isToBeLeft(error, plan, checkpoints, progress);
    throw error;
  } finally {
    if (!isLeft) checkpoints.remove();
    // Elasticsearch may be away by now; the next load removes what is left.
    if (!isLeft && !isTakenOver) await deleteIndices(client, names, { maxRetries: 0 }).catch(() => undefined);
    letGo(names);
  }
}
