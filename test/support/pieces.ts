/** Bytes as they come from a file, in pieces of one size. */
export const inPieces = (bytes: Buffer, pieceBytes: number): AsyncGenerator<Buffer> =>
  piecesOf(bytes, () => pieceBytes);

/** The same in pieces of many sizes. @param nextSize is asked for the size of each, at least 1 */
export async function* piecesOf(bytes: Buffer, nextSize: () => number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length;) {
    const size = nextSize();
    yield bytes.subarray(at, at + size);
    at += size;
  }
}
