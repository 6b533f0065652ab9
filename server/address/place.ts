import { shortHash } from '../archive/archiveBuild.ts';
import { areSortValues, type SortValues } from '../searching/searchOrder.ts';
import type { Sort } from './searchParams.ts';

/** A place in the list of a search's results: right behind one tweet. It is all that `after` needs; nothing is kept for it. */
export interface Place {
  /** The place as it stands in addresses. */
  readonly token: string;
  /** What was indexed then: Searcher.build. */
  readonly build: string;
  /** Tweets before the place, then. */
  readonly seen: number;
  /** Sort values of the last of them. */
  readonly values: SortValues;
}

/** The search that a place belongs to. */
export interface PlacedSearch {
  readonly sort: Sort;
  /** searchKey of it. */
  readonly key: string;
}

/** Raised where tokens change their form; older ones are then refused in words of their own. */
const VERSION = 1;
/** Characters at the end that tell a token that was damaged on its way. */
const CHECK_LENGTH = 6;
/** Longest token that is read: an id and a campaign have 256 and 64 characters at most. */
const LONGEST_TOKEN = 1_024;

/**
 * A token is the base64url text (RFC 4648, section 5) of a JSON list, version, build, key, seen, sort values, and a
 * checksum, so that it always ends in a letter or digit. It holds nothing but what the results show.
 */
export function toPlace({ key }: PlacedSearch, { build, seen, values }: Omit<Place, 'token'>): Place {
  const body = Buffer.from(JSON.stringify([VERSION, build, key, seen, ...values])).toString('base64url');
  return { token: `${body}${shortHash(body, CHECK_LENGTH)}`, build, seen, values };
}

/** Reads a token. Total: what is wrong with it comes back as a sentence. */
export function readPlace(search: PlacedSearch, token: string): Place | { readonly problem: string } {
  const body = token.slice(0, -CHECK_LENGTH);
  if (token.length > LONGEST_TOKEN || shortHash(body, CHECK_LENGTH) !== token.slice(-CHECK_LENGTH))
    return { problem: DAMAGED };
  const [version, build, key, seen, ...values] = parseList(body);
  if (version !== VERSION) return { problem: OTHER_VERSION };
  if (key !== search.key) return { problem: OTHER_SEARCH };
  if (typeof build !== 'string' || !Number.isSafeInteger(seen) || !areSortValues(search.sort, values))
    return { problem: DAMAGED };
  return { token, build, seen: seen as number, values };
}

const DAMAGED = 'after: this page link is damaged. Start from the first page.';
const OTHER_VERSION =
  'after: this page link was made by another version of the site. Start from the first page.';
const OTHER_SEARCH = 'after: this page link belongs to another search or order. Start from the first page.';

/** The checksum is no lock: who makes tokens by hand may put anything into them. */
function parseList(body: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(Buffer.from(body, 'base64url').toString());
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
