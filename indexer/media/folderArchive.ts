import { createReadStream } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cannotRead, isLitter } from '../source.ts';
import type { ArchivedFile, MediaArchive } from './archivedFile.ts';

/** A folder of media files that somebody unpacked. @throws InputProblem where it cannot be read */
export async function folderArchive(path: string): Promise<MediaArchive> {
  let bytes = 0;
  for await (const file of files(path)) bytes += file.bytes;
  return { path, bytes, names: [basename(path)], files: () => files(path) };
}

async function* files(root: string): AsyncGenerator<ArchivedFile> {
  let position = 0;
  for await (const name of filesBelow(root)) {
    if (isZip(name)) continue;
    position += 1;
    const path = join(root, name);
    const { size } = await stat(path).catch((error: unknown) => {
      throw cannotRead(path, error);
    });
    yield {
      name,
      position,
      bytes: size,
      packedBytes: size,
      storage: 'file',
      offset: 0,
      problem: undefined,
      open: () => Promise.resolve(createReadStream(path) as AsyncIterable<Buffer>),
    };
  }
}

/**
 * Files below a folder, by their names from there, one folder at a time and without litter. Links are left alone: they
 * lead anywhere. @throws InputProblem
 */
export async function* filesBelow(root: string, below = ''): AsyncGenerator<string> {
  const folders: string[] = [];
  try {
    for await (const item of await opendir(join(root, below))) {
      const name = below === '' ? item.name : `${below}/${item.name}`;
      if (isLitter(`${item.name}/`) || isLitter(item.name)) continue;
      if (item.isDirectory()) folders.push(name);
      else if (item.isFile()) yield name;
    }
  } catch (error) {
    throw cannotRead(join(root, below), error);
  }
  for (const folder of folders.sort()) yield* filesBelow(root, folder);
}

export const isZip = (name: string): boolean => /\.zip$/i.test(name);
