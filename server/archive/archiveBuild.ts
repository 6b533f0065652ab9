import { createHash } from 'node:crypto';

/** Letters and digits of a build id: 32^10 ids, so that two builds of one site never share one. */
const LENGTH = 10;
/** Crockford's: no letter that is read as a digit. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Names what is indexed, so that a link, a citation or a cached answer can tell whether it still speaks of the same
 * archive. Every load makes indices with a name of its own, so their names say it all; what is in them never changes.
 * @param indices names of the indices behind the aliases, in any order
 * @returns 10 letters and digits; of an empty archive, too
 */
export const buildId = (indices: readonly string[]): string =>
  shortHash([...indices].sort().join('\n'), LENGTH);

/** The start of a text's SHA-256 in letters and digits. @param length characters, of 5 bits each; to 32 */
export function shortHash(text: string, length: number): string {
  const bytes = createHash('sha256').update(text).digest();
  return Array.from(bytes.subarray(0, length), (byte) => ALPHABET[byte & 31]).join('');
}
