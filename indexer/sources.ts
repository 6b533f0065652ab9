import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { InputProblem } from './inputProblem.ts';
import { byteTap, cannotRead, isLitter, readAll, type Source } from './source.ts';
import { STANDARD_INPUT } from './standardInput.ts';
import { zipSources } from './zipSources.ts';

/** Files that a path may name. */
const CSV = /\.csv(?:\.gz)?$/i;
const ZIP = /\.zip$/i;
/** Bytes at a time: with the 16 kB that zlib gives by default, reading a release takes a third more CPU. */
const PIECE_BYTES = 131_072;

/**
 * All CSV files that the paths hold, each once, in the order of the paths and by name inside folders.
 * @param paths files (`.csv`, `.csv.gz`, `.zip`) or folders of them, and `-`
 * @param openStandardInput for the path `-`; undefined: there is none
 * @throws InputProblem for a path that is not there, cannot be read, or holds no CSV
 */
export async function findSources(
  paths: readonly string[],
  openStandardInput?: () => Promise<Source>,
): Promise<readonly Source[]> {
  const sources = new Map<string, Source>();
  // Files first: what is wrong with them is then told without reading all of the input.
  for (const path of paths) {
    if (path === STANDARD_INPUT && openStandardInput !== undefined) continue;
    const files = await listFiles(path);
    const found = (await Promise.all(files.map(sourcesOfFile))).flat();
    if (found.length === 0) {
      throw new InputProblem(
        `${path}: no CSV file in there. Wanted: .csv, .csv.gz, or .zip with such files.`,
      );
    }
    for (const [key, source] of found) if (!sources.has(key)) sources.set(key, source);
  }
  if (openStandardInput !== undefined && paths.includes(STANDARD_INPUT)) {
    sources.set(STANDARD_INPUT, await openStandardInput());
  }
  return [...sources.values()];
}

/** Sources of one file, each with a key that is the same for a file that is reached in two ways. */
async function sourcesOfFile(path: string): Promise<readonly (readonly [string, Source])[]> {
  const real = await realpath(path);
  const sources = ZIP.test(path) ? await zipSources(path) : [await fileSource(path)];
  return sources.map((source) => [real + source.path.slice(path.length), source] as const);
}

async function fileSource(path: string): Promise<Source> {
  const { size } = await stat(path);
  return {
    path,
    name: basename(path),
    names: [basename(path)],
    size,
    open: (onBytes) => {
      const file = createReadStream(path, { highWaterMark: PIECE_BYTES });
      const tap = byteTap(onBytes);
      // An error of any part reaches whoever iterates the last one.
      const last = /\.gz$/i.test(path)
        ? pipeline(file, tap, createGunzip({ chunkSize: PIECE_BYTES }), () => undefined)
        : pipeline(file, tap, () => undefined);
      return Promise.resolve(readAll(path, last));
    },
  };
}

/** The files that a path stands for. */
async function listFiles(path: string): Promise<readonly string[]> {
  const status = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' || error.code === 'ENOTDIR'
      ? new InputProblem(`${path}: there is no such file or folder.`)
      : cannotRead(path, error);
  });
  if (!status.isDirectory()) {
    if (CSV.test(path) || ZIP.test(path)) return [path];
    throw new InputProblem(`${path}: only .csv, .csv.gz and .zip files can be loaded.`);
  }
  try {
    return await listFolder(path, new Set());
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/** Files below a folder, links followed; `seen` ends circles of links. */
async function listFolder(folder: string, seen: Set<string>): Promise<readonly string[]> {
  const real = await realpath(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  const files: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    if (isLitter(`${name}/`) || isLitter(name)) continue;
    // A link to nowhere is not there.
    const status = await stat(path).catch(() => undefined);
    if (status?.isDirectory()) files.push(...(await listFolder(path, seen)));
    else if (status?.isFile() && (CSV.test(name) || ZIP.test(name))) files.push(path);
  }
  return files;
}
