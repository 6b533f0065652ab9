import { fileHash } from '../fileHash.ts';
import type { Progress } from '../progress.ts';
import { sizeOf, type ReleaseFile } from '../releaseFiles.ts';
import type { HashedFile } from './loadFiles.ts';

/** The SHA-256 of files, as a load records it. @throws InputProblem for one that cannot be read to its end */
export async function hashFiles(
  files: readonly ReleaseFile[],
  progress: Progress,
  signal: AbortSignal | undefined,
): Promise<readonly HashedFile[]> {
  progress.phase('hashing', sizeOf(files));
  let before = 0;
  const hashed: HashedFile[] = [];
  for (const file of files) {
    let read = 0;
    const sha256 = await fileHash(file.source, (bytes) => {
      signal?.throwIfAborted();
      read = bytes;
      progress.update({ bytesRead: before + read, rows: 0 });
    });
    before += read;
    hashed.push({ file, sha256 });
  }
  return hashed;
}
