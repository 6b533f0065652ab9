/** Hexadecimal digits of a SHA-256 that a tweet keeps: 64 bits tell some two million files apart. */
const HASH_DIGITS = 16;

/** What a tweet keeps of a file’s SHA-256. @param sha256 hexadecimal, at least 16 digits */
export const shortMediaHash = (sha256: string): string => sha256.slice(0, HASH_DIGITS).toLowerCase();

/** A SHA-256 as people give it: whole, or its start that a tweet keeps. */
export const isMediaHash = (text: string): boolean => /^[0-9a-f]{16,64}$/i.test(text);

/** Most bits in which two pictures differ that are called nearly the same: one of four quarters is then equal. */
export const NEAR_BITS = 3;

/** The quarters of a perceptual hash, each behind its number. @param dhash 16 hexadecimal digits */
export const dhashBands = (dhash: string): readonly string[] =>
  [0, 1, 2, 3].map((at) => `${at}:${dhash.slice(at * 4, at * 4 + 4)}`);

/** Bits in which two perceptual hashes differ. @param a, b 16 hexadecimal digits */
export function differingBits(a: string, b: string): number {
  let bits = 0;
  for (let left = BigInt(`0x${a}`) ^ BigInt(`0x${b}`); left > 0n; left &= left - 1n) bits += 1;
  return bits;
}
