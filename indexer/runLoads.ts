import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Client } from '../common/client.ts';
import { loadId } from '../search/indexNames.ts';
import { listCheckpoints } from './checkpoint/checkpointFile.ts';
import { asLoadError } from './elasticsearchFailure.ts';
import { InputProblem } from './inputProblem.ts';
import { withCampaignLock, type CampaignLock } from './lock/campaignLock.ts';
import type { LockedWork } from './lock/holder.ts';
import type { MaxRejected } from './maxRejected.ts';
import type { Progress } from './progress.ts';
import { RejectedRows } from './rejectedRows.ts';
import { removeOrphans } from './orphans.ts';
import { rejectedFileOf, requireFolders, writeReports } from './reportFiles.ts';

/** One call of the command. */
export interface LoadOptions {
  /** Files or folders, and `-` for standard input. */
  readonly paths: readonly string[];
  /** Asked for where `-` is among the paths. */
  readonly stdin?: () => Readable;
  /** Campaign of all files; undefined: their names say it. */
  readonly campaign: string | undefined;
  /** Keep what the campaigns hold, and add. */
  readonly add: boolean;
  /** Go on with the load that stopped, of the same files. */
  readonly resume?: boolean;
  readonly maxRejected: MaxRejected;
  /** Longest wait for an Elasticsearch that is away, overloaded or full, milliseconds; by default five minutes. */
  readonly waitMs?: number;
  /** Where the report goes: one object, or for several campaigns an array of them. */
  readonly reportFile: string | undefined;
  /** Folder for reports and refused rows where no report file is named; made when it is not there. */
  readonly loadsFolder: string;
  /** Ends the load: nothing more is taken over, and the call fails with its reason. What a load can go on with stays. */
  readonly signal?: AbortSignal;
}

/** One load of one campaign, for the command. */
export interface LoadOutcome<Report> {
  readonly report: Report;
  /** Readers have it. Otherwise `reason` says why not, and what was searchable still is. */
  readonly takenOver: boolean;
  readonly reason?: string | undefined;
  readonly reportFile: string;
  /** Everything that was refused, a JSON object a line; undefined where there is nothing. */
  readonly rejectedFile?: string | undefined;
}

/** What is to be loaded of one campaign. */
export interface PlannedLoad<Report> {
  readonly campaign: string;
  /** For the progress: what it is called, and how much it is. */
  readonly title: string;
  readonly files: number;
  readonly bytes: number;
  /** What its report is called, by default, before the time. */
  readonly reportName: string;
  /** Looks after what an earlier load left. @returns the load to go on with; undefined: a new one begins */
  begin?(): Promise<string | undefined>;
  run(place: LoadPlace): Promise<{ readonly report: Report; readonly refusal: string | undefined }>;
}

/** What each load gets of its own. */
export interface LoadPlace {
  /** Time part of the new index names. */
  readonly load: string;
  readonly rejectedRows: RejectedRows;
  /** Folder of its report, where working files may lie. */
  readonly folder: string;
  readonly lock: CampaignLock;
  /** That of the call, which fires too where the lock is lost. */
  readonly signal: AbortSignal;
}

/**
 * Makes the loads of one call, in turn, each with its report, after what broken-off loads have left is removed.
 * @param plan says what there is to load; asked when Elasticsearch is known to answer
 * @param isEmpty whether a load had nothing to do
 * @param nothing why the call fails where all loads were empty
 * @throws InputProblem for what cannot be read, CampaignLocked, ElasticsearchUnavailable; the reason of `signal` where that fires
 */
export async function runLoads<Report>(
  client: Client,
  prefix: string,
  options: LoadOptions,
  progress: Progress,
  { work, plan, isEmpty, nothing }: LoadKind<Report>,
): Promise<readonly LoadOutcome<Report>[]> {
  const { signal, reportFile } = options;
  await requireFolders(options);
  try {
    signal?.throwIfAborted();
    for (const orphan of await removeOrphans(client, prefix, resumableIndices(options, prefix))) {
      progress.note(`Removed ${orphan}, which a broken-off load had left.`);
    }
    const loads = await plan();
    const outcomes: LoadOutcome<Report>[] = [];
    const several = loads.length > 1 && reportFile !== undefined;
    for (const load of loads) {
      const request = { campaign: load.campaign, work, signal, note: progress.note };
      const run = (lock: CampaignLock) => runLoad(load, lock, several, options, progress);
      outcomes.push(await withCampaignLock(client, prefix, request, run));
    }
    if (outcomes.every(({ report }) => isEmpty(report))) {
      throw new InputProblem(`${options.paths.join(', ')}: ${nothing}; there is nothing to load.`);
    }
    await writeReports(outcomes, reportFile);
    return outcomes;
  } catch (error) {
    throw signal?.aborted === true ? signal.reason : asLoadError(error);
  }
}

/** Rows of releases, or media. */
export interface LoadKind<Report> {
  readonly work: LockedWork;
  plan(): Promise<readonly PlannedLoad<Report>[]>;
  isEmpty(report: Report): boolean;
  readonly nothing: string;
}

async function runLoad<Report>(
  planned: PlannedLoad<Report>,
  lock: CampaignLock,
  several: boolean,
  options: LoadOptions,
  progress: Progress,
): Promise<LoadOutcome<Report>> {
  const load = (await planned.begin?.()) ?? loadId(new Date());
  const reportFile = options.reportFile ?? join(options.loadsFolder, `${planned.reportName}-${load}.json`);
  const rejectedRows = new RejectedRows(rejectedFileOf(reportFile, several ? planned.campaign : undefined));
  progress.start(planned.title, planned.files, planned.bytes);
  try {
    const { report, refusal } = await planned.run({
      load,
      rejectedRows,
      folder: dirname(reportFile),
      lock,
      signal: AbortSignal.any(options.signal === undefined ? [lock.lost] : [lock.lost, options.signal]),
    });
    rejectedRows.close();
    return {
      report,
      takenOver: refusal === undefined,
      reason: refusal,
      reportFile,
      rejectedFile: rejectedRows.isEmpty ? undefined : rejectedRows.path,
    };
  } catch (error) {
    rejectedRows.discard();
    throw lock.lost.aborted ? lock.lost.reason : error;
  } finally {
    progress.done();
  }
}

const resumableIndices = ({ loadsFolder }: LoadOptions, prefix: string): ReadonlySet<string> =>
  new Set(
    listCheckpoints(loadsFolder, prefix).flatMap(({ tweets, accounts }) => [
      accounts,
      ...(tweets === null ? [] : [tweets.name]),
    ]),
  );
