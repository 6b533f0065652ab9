import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Client } from '../common/client.ts';
import { loadId } from '../search/indexNames.ts';
import { probeCapabilities } from './capabilities.ts';
import { asLoadError } from './elasticsearchFailure.ts';
import { InputProblem } from './inputProblem.ts';
import { loadCampaign } from './loadCampaign.ts';
import type { LoadReport, LoadResult } from './loadReport.ts';
import type { MaxRejected } from './maxRejected.ts';
import type { Progress } from './progress.ts';
import { RejectedRows } from './rejectedRows.ts';
import { findReleaseFiles, sizeOf } from './releaseFiles.ts';
import { removeOrphans } from './releaseIndices.ts';

/** One call of the command. */
export interface LoadOptions {
  /** Files or folders. */
  readonly paths: readonly string[];
  /** Campaign of all files; undefined: their names say it. */
  readonly campaign: string | undefined;
  /** Keep what the campaigns hold, and add. */
  readonly add: boolean;
  readonly maxRejected: MaxRejected;
  /** Where the report goes: one object, or for several campaigns an array of them. */
  readonly reportFile: string | undefined;
  /** Folder for reports and refused rows where no report file is named; made when it is not there. */
  readonly loadsFolder: string;
  /** Ends the load: nothing more is taken over, what was made is removed, and the call fails with its reason. */
  readonly signal?: AbortSignal;
}

/**
 * Loads releases: one load for each campaign, in turn.
 * @returns one result for each campaign
 * @throws InputProblem for what cannot be read, ElasticsearchUnavailable; what was searchable stays so
 */
export async function loadReleases(
  client: Client,
  prefix: string,
  options: LoadOptions,
  progress: Progress,
): Promise<readonly LoadResult[]> {
  const { signal } = options;
  const releases = await findReleaseFiles(options.paths, options.campaign);
  await requireFolders(options);
  try {
    signal?.throwIfAborted();
    for (const orphan of await removeOrphans(client, prefix)) {
      progress.note(`Removed ${orphan}, which a broken-off load had left.`);
    }
    const { capabilities, warnings } = await probeCapabilities(client);
    for (const warning of warnings) progress.note(warning);
    const results: LoadResult[] = [];
    for (const release of releases) {
      const load = loadId(new Date());
      const reportFile = options.reportFile ?? join(options.loadsFolder, `${release.campaign}-${load}.json`);
      const several = releases.length > 1 && options.reportFile !== undefined;
      const rejectedRows = new RejectedRows(
        rejectedFileOf(reportFile, several ? release.campaign : undefined),
      );
      progress.start(release.campaign, release.files.length, sizeOf(release.files));
      const workFolder = dirname(reportFile);
      const plan = { ...options, release, load, capabilities, rejectedRows, workFolder, warnings, signal };
      try {
        const { report, refusal } = await loadCampaign(client, prefix, plan, progress);
        results.push({
          report,
          takenOver: refusal === undefined,
          ...(refusal === undefined ? {} : { reason: refusal }),
          reportFile,
          ...(rejectedRows.isEmpty ? {} : { rejectedFile: rejectedRows.path }),
          warnings: report.warnings,
        });
        rejectedRows.close();
      } catch (error) {
        rejectedRows.discard();
        throw error;
      } finally {
        progress.done();
      }
    }
    if (results.every(({ report }) => report.tweets.rows + report.accounts.rows === 0)) {
      throw new InputProblem(
        `${options.paths.join(', ')}: no file of these holds a row; there is nothing to load.`,
      );
    }
    await writeReports(results, options.reportFile);
    return results;
  } catch (error) {
    throw signal?.aborted === true ? signal.reason : asLoadError(error);
  }
}

/** A report that cannot be written is told before the load, not after it. */
export async function requireFolders({ reportFile, loadsFolder }: LoadOptions): Promise<void> {
  if (reportFile === undefined) await mkdir(loadsFolder, { recursive: true });
  else {
    await access(dirname(reportFile)).catch((error: unknown) => {
      throw new InputProblem(`--report ${reportFile}: there is no folder ${dirname(reportFile)}.`, {
        cause: error,
      });
    });
  }
}

/** Refused rows lie beside the report; those of several campaigns with one report in a file each. */
export const rejectedFileOf = (reportFile: string, campaign: string | undefined): string =>
  `${reportFile.replace(/\.json$/i, '')}${campaign === undefined ? '' : `.${campaign}`}.rejected.ndjson`;

async function writeReports(results: readonly LoadResult[], reportFile: string | undefined): Promise<void> {
  const write = (path: string, content: LoadReport | readonly LoadReport[]): Promise<void> =>
    writeFile(path, `${JSON.stringify(content, null, 2)}\n`);
  if (reportFile === undefined) for (const result of results) await write(result.reportFile, result.report);
  else {
    const reports = results.map(({ report }) => report);
    const [only] = reports;
    await write(reportFile, reports.length === 1 && only !== undefined ? only : reports);
  }
}
