import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import type { Client } from '../../common/client.ts';
import { CAMPAIGN_ID, loadId } from '../../search/indexNames.ts';
import { probeCapabilities } from '../capabilities.ts';
import { asLoadError } from '../elasticsearchFailure.ts';
import { InputProblem } from '../inputProblem.ts';
import { requireFolders, rejectedFileOf, type LoadOptions } from '../loadReleases.ts';
import type { Progress } from '../progress.ts';
import { RejectedRows } from '../rejectedRows.ts';
import { listReleaseIndices, removeOrphans } from '../releaseIndices.ts';
import { loadCampaignMedia } from './loadCampaignMedia.ts';
import { findMediaArchives } from './mediaArchives.ts';
import type { MediaResult } from './mediaReport.ts';

/**
 * Loads media archives: one load for each campaign, in turn. The archives are read where they lie, and the site serves
 * them from there.
 * @param options.paths zips, folders of zips, or unpacked archives; absolute
 * @returns one result for each campaign
 * @throws InputProblem for what cannot be read, ElasticsearchUnavailable; what was searchable stays so
 */
export async function loadMedia(
  client: Client,
  prefix: string,
  options: LoadOptions,
  progress: Progress,
): Promise<readonly MediaResult[]> {
  const { campaign, signal } = options;
  if (campaign !== undefined && !CAMPAIGN_ID.test(campaign)) {
    throw new InputProblem(
      `--campaign ${campaign}: a campaign id has 1 to 64 of a-z, 0-9, _ and -, and starts with a letter or digit.`,
    );
  }
  await requireFolders(options);
  try {
    signal?.throwIfAborted();
    for (const orphan of await removeOrphans(client, prefix)) {
      progress.note(`Removed ${orphan}, which a broken-off load had left.`);
    }
    const indexed = new Set((await listReleaseIndices(client, prefix)).map((index) => index.campaign));
    const loads = await findMediaArchives(options.paths, campaign, (id) => indexed.has(id));
    const { capabilities } = await probeCapabilities(client);
    const results: MediaResult[] = [];
    for (const archives of loads) {
      const load = loadId(new Date());
      const several = loads.length > 1 && options.reportFile !== undefined;
      const reportFile =
        options.reportFile ?? join(options.loadsFolder, `${archives.campaign}-media-${load}.json`);
      const rejectedRows = new RejectedRows(
        rejectedFileOf(reportFile, several ? archives.campaign : undefined),
      );
      const bytes = archives.archives.reduce((sum, archive) => sum + archive.bytes, 0);
      progress.start(`media of ${archives.campaign}`, archives.archives.length, bytes);
      const plan = { ...options, ...archives, load, capabilities, rejectedRows, signal };
      try {
        const { report, refusal } = await loadCampaignMedia(client, prefix, plan, progress);
        rejectedRows.close();
        results.push({
          report,
          takenOver: refusal === undefined,
          reason: refusal,
          reportFile,
          rejectedFile: rejectedRows.isEmpty ? undefined : rejectedRows.path,
        });
      } catch (error) {
        rejectedRows.discard();
        throw error;
      } finally {
        progress.done();
      }
    }
    if (results.every(({ report }) => report.media.rows === 0)) {
      throw new InputProblem(
        `${options.paths.join(', ')}: no archive of these holds a file; there is nothing to load.`,
      );
    }
    await writeReports(results, options.reportFile);
    return results;
  } catch (error) {
    throw signal?.aborted === true ? signal.reason : asLoadError(error);
  }
}

/** One object; several campaigns with one report file: an array of them. */
async function writeReports(results: readonly MediaResult[], reportFile: string | undefined): Promise<void> {
  const write = (path: string, content: unknown): Promise<void> =>
    writeFile(path, `${JSON.stringify(content, null, 2)}\n`);
  if (reportFile === undefined || results.length === 1) {
    for (const result of results) await write(result.reportFile, result.report);
  } else
    await write(
      reportFile,
      results.map(({ report }) => report),
    );
}
