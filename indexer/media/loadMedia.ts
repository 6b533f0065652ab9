import type { Client } from '../../common/client.ts';
import { probeCapabilities } from '../capabilities.ts';
import type { Progress } from '../progress.ts';
import { requireCampaignId } from '../releaseFiles.ts';
import { listReleaseIndices } from '../releaseIndices.ts';
import { runLoads, type LoadOptions, type PlannedLoad } from '../runLoads.ts';
import { loadCampaignMedia } from './loadCampaignMedia.ts';
import { findMediaArchives } from './mediaArchives.ts';
import type { MediaReport, MediaResult } from './mediaReport.ts';
import { patientWith } from '../waiting/patientLoad.ts';

/**
 * Loads media archives: one load for each campaign, in turn. The archives are read where they lie, and the site serves
 * them from there.
 * @param options.paths zips, folders of zips, or unpacked archives; absolute
 * @returns one result for each campaign
 * @throws InputProblem for what cannot be read, ElasticsearchUnavailable; what was searchable stays so
 */
export async function loadMedia(
  impatient: Client,
  prefix: string,
  options: LoadOptions,
  progress: Progress,
): Promise<readonly MediaResult[]> {
  requireCampaignId(options.campaign);
  const client = patientWith(impatient, options, progress);
  const plan = async (): Promise<readonly PlannedLoad<MediaReport>[]> => {
    const indexed = new Set((await listReleaseIndices(client, prefix)).map(({ campaign }) => campaign));
    const found = await findMediaArchives(options.paths, options.campaign, (id) => indexed.has(id));
    const { capabilities } = await probeCapabilities(client);
    return found.map(({ campaign, archives }) => ({
      campaign,
      title: `media of ${campaign}`,
      files: archives.length,
      bytes: archives.reduce((sum, archive) => sum + archive.bytes, 0),
      reportName: `${campaign}-media`,
      run: ({ load, rejectedRows, lock, signal }) =>
        loadCampaignMedia(
          client,
          prefix,
          { ...options, campaign, archives, load, capabilities, rejectedRows, lock, signal },
          progress,
        ),
    }));
  };
  const isEmpty = ({ media }: MediaReport): boolean => media.rows === 0;
  const nothing = 'no archive of these holds a file';
  return runLoads(client, prefix, options, progress, { work: 'media', plan, isEmpty, nothing });
}
