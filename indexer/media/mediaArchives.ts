import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { campaignOfFile, campaignOfMedia } from '../../search/campaigns.ts';
import { InputProblem } from '../inputProblem.ts';
import { cannotRead } from '../source.ts';
import type { MediaArchive } from './archivedFile.ts';
import { filesBelow, folderArchive, isZip } from './folderArchive.ts';
import { zipArchive } from './zipArchive.ts';

/** Media archives of one campaign: one load. */
export interface CampaignArchives {
  readonly campaign: string;
  readonly archives: readonly MediaArchive[];
}

/**
 * Finds the archives that paths hold and sorts them by campaign; each once, however often it is named.
 * @param paths zips, folders of zips or of unpacked archives (what else lies there is left alone), or an unpacked archive
 * @param campaign of all of them; undefined: their names say it
 * @param isKnown whether a campaign is indexed
 * @throws InputProblem for what is not there or cannot be read, and where no name gives a campaign
 */
export async function findMediaArchives(
  paths: readonly string[],
  campaign: string | undefined,
  isKnown: (id: string) => boolean,
): Promise<readonly CampaignArchives[]> {
  const found = new Map<string, MediaArchive>();
  for (const path of paths) {
    for (const archive of await archivesOf(path, isKnown)) {
      const real = await realpath(archive.path);
      if (!found.has(real)) found.set(real, archive);
    }
  }
  const byCampaign = Map.groupBy(
    found.values(),
    (archive) => campaign ?? campaignOf(archive, isKnown) ?? unnamed(archive),
  );
  return [...byCampaign].map(([id, archives]) => ({ campaign: id, archives }));
}

const campaignOf = (
  { names }: Pick<MediaArchive, 'names'>,
  isKnown: (id: string) => boolean,
): string | undefined => names.map((name) => campaignOfMedia(name, isKnown)).find((id) => id !== undefined);

function unnamed({ path }: MediaArchive): never {
  throw new InputProblem(
    `${path}: the name gives no campaign (as ira_12.zip does). Say it with --campaign ID.`,
  );
}

async function archivesOf(path: string, isKnown: (id: string) => boolean): Promise<readonly MediaArchive[]> {
  const status = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' || error.code === 'ENOTDIR'
      ? new InputProblem(`${path}: there is no such file or folder.`)
      : cannotRead(path, error);
  });
  if (!status.isDirectory()) {
    if (isZip(path)) return [await zipArchive(path)];
    throw new InputProblem(`${path}: only .zip files and folders are media archives.`);
  }
  const zips = await Promise.all((await zipsBelow(path)).map(zipArchive));
  const folders = await unpackedIn(path, isKnown);
  if (zips.length + folders.length > 0) return [...zips, ...folders];
  const itself = await folderArchive(path);
  if (itself.bytes > 0) return [itself];
  throw new InputProblem(`${path}: no media archive in there. Wanted: .zip files, or unpacked ones.`);
}

/** The zips below a folder, without those of a release’s tweets and users. */
async function zipsBelow(folder: string): Promise<readonly string[]> {
  const zips: string[] = [];
  for await (const name of filesBelow(folder)) {
    if (isZip(name) && campaignOfFile(basename(name)) === undefined) zips.push(join(folder, name));
  }
  return zips.sort();
}

/** Unpacked archives: the folders in it that are called like one. */
async function unpackedIn(path: string, isKnown: (id: string) => boolean): Promise<readonly MediaArchive[]> {
  const items = await readdir(path, { withFileTypes: true });
  const named = items
    .filter((item) => item.isDirectory() && campaignOfMedia(item.name, isKnown) !== undefined)
    .map((item) => join(path, item.name))
    .sort();
  const folders = await Promise.all(named.map(folderArchive));
  return folders.filter(({ bytes }) => bytes > 0);
}
