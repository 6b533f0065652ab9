import { Readable } from 'node:stream';
import type { Client } from '../common/client.ts';
import { probeCapabilities } from './capabilities.ts';
import { LeftLoads } from './checkpoint/leftLoads.ts';
import { loadCampaign } from './loadCampaign.ts';
import type { LoadReport, LoadResult } from './loadReport.ts';
import type { Progress } from './progress.ts';
import { findReleaseFiles, sizeOf, type CampaignFiles } from './releaseFiles.ts';
import { folderOfReports, requireFolders } from './reportFiles.ts';
import { runLoads, type LoadOptions, type PlannedLoad } from './runLoads.ts';
import type { Source } from './source.ts';
import { standardInput } from './standardInput.ts';
import { patientWith } from './waiting/patientLoad.ts';

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
  let input: Source | undefined;
  const openStandardInput = async (): Promise<Source> => {
    await requireFolders(options);
    const stdin = options.stdin?.() ?? Readable.from([]);
    input = await standardInput(stdin, folderOfReports(options), options.signal);
    return input;
  };
  try {
    const releases = await findReleaseFiles(options.paths, options.campaign, openStandardInput);
    return await loadAll(patientWith(client, options, progress), prefix, releases, options, progress);
  } finally {
    input?.close?.();
  }
}

async function loadAll(
  client: Client,
  prefix: string,
  releases: readonly CampaignFiles[],
  options: LoadOptions,
  progress: Progress,
): Promise<readonly LoadResult[]> {
  const left = new LeftLoads(client, prefix, options, progress);
  const wanted = left.choose(releases);
  const plan = async (): Promise<readonly PlannedLoad<LoadReport>[]> => {
    const { capabilities, warnings } = await probeCapabilities(client);
    for (const warning of warnings) progress.note(warning);
    return wanted.map((release) => ({
      campaign: release.campaign,
      title: release.campaign,
      files: release.files.length,
      bytes: sizeOf(release.files),
      reportName: release.campaign,
      begin: () => left.begin(release, capabilities),
      run: async (place) => {
        const outcome = await loadCampaign(
          client,
          prefix,
          {
            ...options,
            ...place,
            ...left.of(release.campaign),
            release,
            capabilities,
            workFolder: place.folder,
            warnings,
          },
          progress,
        );
        if (outcome.refusal === undefined) left.done.push(release.campaign);
        return outcome;
      },
    }));
  };
  const isEmpty = ({ tweets, accounts }: LoadReport): boolean => tweets.rows + accounts.rows === 0;
  const nothing = 'no file of these holds a row';
  const outcomes = await runLoads(client, prefix, options, progress, {
    work: 'index',
    plan,
    isEmpty,
    nothing,
  });
  return outcomes.map((outcome) => ({ ...outcome, warnings: outcome.report.warnings }));
}
