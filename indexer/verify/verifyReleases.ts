import { writeFile } from 'node:fs/promises';
import { ElasticsearchUnavailable, statusOf, type Client } from '../../common/client.ts';
import { asLoadError } from '../elasticsearchFailure.ts';
import { InputProblem } from '../inputProblem.ts';
import type { Progress } from '../progress.ts';
import { findReleaseFiles, sizeOf } from '../releaseFiles.ts';
import { requireFolders } from '../reportFiles.ts';
import type { Extent } from './selection.ts';
import { verifyCampaign } from './verifyCampaign.ts';
import type { VerifyReport } from './verifyReport.ts';

/** One call of the command. */
export interface VerifyOptions {
  /** Files or folders. */
  readonly paths: readonly string[];
  /** Campaign of all files; undefined: their names say it. */
  readonly campaign: string | undefined;
  readonly extent: Extent;
  /** Where the report goes: one object, or for several campaigns an array of them; undefined: nowhere. */
  readonly reportFile: string | undefined;
  /** Folder of the reports of loads, where working files may lie too; made when it is not there. */
  readonly loadsFolder: string;
  readonly signal?: AbortSignal;
}

/**
 * Compares releases with the index, campaign by campaign; nothing is written there.
 * @throws InputProblem for what cannot be read, ElasticsearchUnavailable; the reason of the signal where that fires
 */
export async function verifyReleases(
  client: Client,
  prefix: string,
  options: VerifyOptions,
  progress: Progress,
): Promise<readonly VerifyReport[]> {
  const { paths, campaign, extent, reportFile, loadsFolder, signal } = options;
  await requireFolders(options);
  const reports: VerifyReport[] = [];
  for (const release of await findReleaseFiles(paths, campaign)) {
    progress.start(release.campaign, release.files.length, sizeOf(release.files));
    try {
      const verification = { extent, loadsFolder, signal };
      reports.push(await verifyCampaign(client, prefix, release, verification, progress));
    } catch (error) {
      throw asVerifyError(error, release.campaign, signal);
    } finally {
      progress.done();
    }
  }
  if (reportFile !== undefined) {
    const content = reports.length === 1 ? reports[0] : reports;
    await writeFile(reportFile, `${JSON.stringify(content, null, 2)}\n`);
  }
  return reports;
}

function asVerifyError(error: unknown, campaign: string, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted === true) return signal.reason;
  if (statusOf(error) === 404) {
    return new InputProblem(
      `${campaign}: its index went while it was read, as a load took its place or it was removed. Compare again.`,
      { cause: error },
    );
  }
  // Its words are those of loads.
  if (!(asLoadError(error) instanceof ElasticsearchUnavailable)) return error;
  const [detail = ''] = (error as Error).message.split('\n');
  return new ElasticsearchUnavailable(
    `Elasticsearch does not answer as it should (${(error as Error).name}: ${detail}); ${campaign} is not compared. Compare again when it does.`,
    { cause: error },
  );
}
