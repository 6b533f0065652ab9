import { createHash } from 'node:crypto';
import type { Source } from './source.ts';

/**
 * SHA-256 of a file as it lies there, packed or not, in hex digits.
 * @param onRead is told, while it is read, of how many bytes that is; what it throws ends the reading
 * @throws InputProblem for a file that cannot be read to its end
 */
export async function fileHash(
  source: Source,
  onRead: (bytes: number) => void = () => undefined,
): Promise<string> {
  const hash = createHash('sha256');
  let read = 0;
  const content = await source.open((bytes) => {
    hash.update(bytes);
    read += bytes.length;
  });
  for await (const piece of content) if (piece.length > 0) onRead(read);
  return hash.digest('hex');
}
