import { createHash } from 'node:crypto';
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
  let bytesRead = 0;
  const hashed: HashedFile[] = [];
  for (const file of files) {
    const hash = createHash('sha256');
    const content = await file.source.open((bytes) => {
      hash.update(bytes);
      bytesRead += bytes.length;
    });
    for await (const piece of content) {
      signal?.throwIfAborted();
      if (piece.length > 0) progress.update({ bytesRead, rows: 0 });
    }
    hashed.push({ file, sha256: hash.digest('hex') });
  }
  return hashed;
}
