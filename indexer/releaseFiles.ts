import { campaignOfFile } from '../search/campaigns.ts';
import { CAMPAIGN_ID } from '../search/indexNames.ts';
import { readHeader, type Columns } from './columns.ts';
import { csvRows } from './csvRows.ts';
import { InputProblem } from './inputProblem.ts';
import type { Source } from './source.ts';
import { findSources } from './sources.ts';
import { STANDARD_INPUT } from './standardInput.ts';

/** A file whose header has been read. */
export interface ReleaseFile {
  readonly source: Source;
  readonly columns: Columns;
}

/** Files of one campaign: one load. */
export interface CampaignFiles {
  readonly campaign: string;
  readonly files: readonly ReleaseFile[];
}

/** Bytes of the files as they lie there. */
export const sizeOf = (files: readonly ReleaseFile[]): number =>
  files.reduce((sum, { source }) => sum + source.size, 0);

/** @param campaign as the command was given it; undefined: it was not. @throws InputProblem */
export function requireCampaignId(campaign: string | undefined): void {
  if (campaign !== undefined && !CAMPAIGN_ID.test(campaign)) {
    throw new InputProblem(
      `--campaign ${campaign}: a campaign id has 1 to 64 of a-z, 0-9, _ and -, and starts with a letter or digit.`,
    );
  }
}

/**
 * Finds the files of a call, checks every header, and sorts the files by campaign.
 * @param campaign the campaign of all files; undefined: their names say it
 * @param openStandardInput for the path `-`; undefined: there is none
 * @throws InputProblem before anything is written
 */
export async function findReleaseFiles(
  paths: readonly string[],
  campaign: string | undefined,
  openStandardInput?: () => Promise<Source>,
): Promise<readonly CampaignFiles[]> {
  requireCampaignId(campaign);
  if (campaign === undefined && paths.includes(STANDARD_INPUT)) {
    throw new InputProblem('standard input has no name that gives a campaign. Say it with --campaign ID.');
  }
  const groups = new Map<string, ReleaseFile[]>();
  for (const source of await findSources(paths, openStandardInput)) {
    const id = campaign ?? campaignOf(source);
    const file = { source, columns: await columnsOf(source) };
    groups.set(id, [...(groups.get(id) ?? []), file]);
  }
  // Users first: then it is known which accounts only the tweets name.
  const usersFirst = (files: readonly ReleaseFile[]): readonly ReleaseFile[] => [
    ...files.filter(({ columns }) => columns.kind === 'accounts'),
    ...files.filter(({ columns }) => columns.kind === 'tweets'),
  ];
  return [...groups].map(([id, files]) => ({ campaign: id, files: usersFirst(files) }));
}

function campaignOf({ path, names }: Source): string {
  const id = names.map(campaignOfFile).find((found) => found !== undefined);
  if (id !== undefined) return id;
  throw new InputProblem(
    `${path}: the file name gives no campaign (as ira_tweets_csv_hashed.csv does). Say it with --campaign ID.`,
  );
}

async function columnsOf({ path, open }: Source): Promise<Columns> {
  const pieces = await open(() => undefined);
  for await (const [header] of csvRows(pieces, path)) {
    if (header === undefined) continue;
    if (header.broken === undefined) return readHeader(header.values, path);
    throw new InputProblem(`${path}, line 1: the header cannot be read (${header.broken}).`);
  }
  throw new InputProblem(`${path}: the file is empty; it has not even a header.`);
}
