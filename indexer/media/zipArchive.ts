import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { getFileNameLowLevel, openPromise, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { cannotRead, checksumGuard, isLitter } from '../source.ts';
import type { ArchivedFile, MediaArchive } from './archivedFile.ts';

const STORED = 0;
const DEFLATED = 8;
/** Pictures and videos are packed already: what deflate still gains is a tenth, of empty ones a half. */
const MOST_GAIN = 100;
/** Small files gain more: below this size nothing is suspected. */
const SUSPECT_BYTES = 1_000_000;

/** A zip of media files, read where it lies. @throws InputProblem where it cannot be opened */
export async function zipArchive(path: string): Promise<MediaArchive> {
  const names = [basename(path), ...(await topFolder(path))];
  return { path, bytes: (await stat(path)).size, names, files: () => files(path) };
}

/** The folder of its first file; no name where it has none. */
async function topFolder(path: string): Promise<readonly string[]> {
  for await (const { name } of files(path))
    return name.includes('/') ? [name.slice(0, name.indexOf('/'))] : [];
  return [];
}

async function* files(path: string): AsyncGenerator<ArchivedFile> {
  try {
    // Names are decoded here: the library gives a whole archive up for one name that leads out of it.
    const archive = await openPromise(path, { autoClose: false, lazyEntries: true, decodeStrings: false });
    try {
      let position = 0;
      for await (const entry of archive.eachEntry()) {
        position += 1;
        const name = nameOf(entry);
        if (!name.endsWith('/') && !isLitter(name)) yield toFile(archive, entry, name, position);
      }
    } finally {
      archive.close();
    }
  } catch (error) {
    throw cannotRead(path, error);
  }
}

const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string =>
  getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);

function toFile(archive: ZipFile, entry: Entry, name: string, position: number): ArchivedFile {
  return {
    name,
    position,
    bytes: entry.uncompressedSize,
    packedBytes: entry.compressedSize,
    storage: entry.compressionMethod === STORED ? 'stored' : 'deflated',
    offset: entry.relativeOffsetOfLocalHeader,
    problem: problemOf(entry, name),
    open: async () =>
      pipeline(
        await archive.openReadStreamPromise(entry),
        checksumGuard(entry.crc32),
        () => undefined,
      ) as AsyncIterable<Buffer>,
  };
}

function problemOf(entry: Entry, name: string): string | undefined {
  if (validateFileName(name) !== null) return 'its name leads out of the archive';
  if (entry.isEncrypted()) return 'it is encrypted';
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    return `it is packed by method ${entry.compressionMethod}, which is not read`;
  }
  const { uncompressedSize: bytes, compressedSize: packed } = entry;
  return bytes > SUSPECT_BYTES && bytes > packed * MOST_GAIN
    ? 'it unpacks to far more than a picture or video does'
    : undefined;
}
