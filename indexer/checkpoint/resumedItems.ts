import type { BulkItem } from '../bulkItem.ts';
import { fileHash } from '../fileHash.ts';
import type { KnownRelease } from '../firstPass/known.ts';
import type { ReleaseFile } from '../releaseFiles.ts';
import type { CheckpointFile } from './checkpoint.ts';

/** Items without those of an index that have arrived before. @param rows version of the last that has */
export async function* itemsAfter(
  rows: number,
  index: string,
  items: AsyncGenerator<BulkItem>,
): AsyncGenerator<BulkItem> {
  for await (const item of items) {
    if (item.index !== index || !('version' in item) || item.version > rows) yield item;
  }
}

/** The files of a load with their hashes: those of tweets as they were read ahead, those of accounts read for it. */
export async function hashFiles(
  files: readonly ReleaseFile[],
  known: KnownRelease,
): Promise<readonly CheckpointFile[]> {
  const hashed: CheckpointFile[] = [];
  for (const file of files) {
    const { kind } = file.columns;
    const sha256 = known.sha256Of(file) ?? (await fileHash(file.source));
    hashed.push({ name: file.source.name, kind, sha256 });
  }
  return hashed;
}
