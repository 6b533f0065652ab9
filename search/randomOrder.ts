/** One more than the largest place in the random order. */
export const RANDOM_SPAN = 2 ** 31;

/**
 * The place of a tweet in the random order, 0 to 2^31 - 1: MurmurHash3 x86 32 of its id with seed 0, without the top
 * bit. It depends on the id alone, so the order is the same after every load and on every machine.
 * Source: https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp (public domain).
 * @param id digits; of other characters the low byte counts
 */
export function randomPlace(id: string): number {
  const blocks = id.length & ~3;
  let hash = 0;
  for (let at = 0; at < blocks; at += 4) {
    hash ^= mixBlock(
      byteOf(id, at, 0) | byteOf(id, at + 1, 8) | byteOf(id, at + 2, 16) | byteOf(id, at + 3, 24),
    );
    hash = (Math.imul(rotateLeft(hash, 13), 5) + 0xe6546b64) | 0;
  }
  let rest = 0;
  for (let at = blocks; at < id.length; at += 1) rest |= byteOf(id, at, (at - blocks) * 8);
  return mixBits(hash ^ mixBlock(rest) ^ id.length) & 0x7fffffff;
}

const byteOf = (id: string, at: number, shift: number): number => (id.charCodeAt(at) & 0xff) << shift;

const rotateLeft = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));

const mixBlock = (block: number): number =>
  Math.imul(rotateLeft(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);

/** The finaliser of MurmurHash3, 32 bits: lets every bit of the hash depend on every other. */
export function mixBits(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
