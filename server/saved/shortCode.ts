import { shortHash } from '../archive/archiveBuild.ts';
import { SiteError } from '../http/siteError.ts';

/**
 * Characters of a code, the shortest first. Two of a million addresses share a code of 10 with a chance of 1 in 2,000;
 * where they do, by chance or on purpose, the later one gets a longer code.
 */
const CODE_LENGTHS = [10, 12, 14, 16] as const;

const CODE = /^[0-9a-hjkmnp-tv-z]{10,16}$/;

/** The code of a canonical search path: the same for everyone who asks. */
export const shortCode = (path: string, length: number = CODE_LENGTHS[0]): string => shortHash(path, length);

/**
 * A code as somebody typed it, who may have read a digit as a letter (Crockford's base32, crockford.com/base32.html).
 * @returns undefined where no code looks like this
 */
export function parseShortCode(text: string): string | undefined {
  const code = text.toLowerCase().replaceAll('o', '0').replaceAll(/[il]/g, '1');
  return CODE.test(code) ? code : undefined;
}

/**
 * Finds the code that stands for a path: the shortest that no other path holds. Paths are never forgotten, so the
 * answer stays the same.
 * @param claim takes a code for the path where it is free; gives the path that holds it from now on
 * @throws SiteError `internal` where other paths hold every code
 */
export async function claimCode(
  path: string,
  claim: (code: string) => Promise<string | undefined>,
): Promise<string> {
  for (const length of CODE_LENGTHS) {
    const code = shortCode(path, length);
    if ((await claim(code)) === path) return code;
  }
  throw new SiteError('internal', 'No short link can be made for this search.');
}
