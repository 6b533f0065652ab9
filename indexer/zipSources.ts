import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { openPromise, type Entry } from 'yauzl';
import { InputProblem } from './inputProblem.ts';
import { byteTap, cannotRead, checksumGuard, isLitter, readAll, type Source } from './source.ts';

/**
 * The CSV files in a zip archive, by name; an archive of media has none.
 * @throws InputProblem for an archive that is broken or encrypted
 */
export async function zipSources(path: string): Promise<readonly Source[]> {
  const sources: Source[] = [];
  try {
    const archive = await openPromise(path, { autoClose: false, lazyEntries: true });
    try {
      for await (const entry of archive.eachEntry()) {
        const name = entry.fileName;
        if (!/\.csv$/i.test(name) || isLitter(name)) continue;
        if (entry.isEncrypted()) throw new InputProblem(`${path}: ${name} is encrypted. Unpack it first.`);
        sources.push({
          path: `${path}/${name}`,
          name: `${basename(path)}/${name}`,
          names: [basename(name), basename(path).replace(/\.zip$/i, '.csv')],
          size: entry.uncompressedSize,
          open: (onBytes) => openEntry(path, entry, onBytes),
        });
      }
    } finally {
      archive.close();
    }
  } catch (error) {
    throw cannotRead(path, error);
  }
  return sources.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Opens the archive anew for one entry: archives are few, and nothing stays open between reading headers and rows. */
async function openEntry(
  path: string,
  entry: Entry,
  onBytes: (bytes: Buffer) => void,
): Promise<AsyncIterable<Buffer>> {
  const shown = `${path}/${entry.fileName}`;
  try {
    const archive = await openPromise(path, { autoClose: false, lazyEntries: true });
    const content = await archive.openReadStreamPromise(entry).finally(() => archive.close());
    return readAll(
      shown,
      pipeline(content, byteTap(onBytes), checksumGuard(entry.crc32), () => undefined),
    );
  } catch (error) {
    throw cannotRead(shown, error);
  }
}
