import type { MediaDocument, MediaType } from '../../search/mediaDocument.ts';
import { shortMediaHash } from '../../search/mediaHashes.ts';
import { EVERYTHING } from '../address/searchLinks.ts';
import { searchUrl } from '../address/searchParams.ts';

/** A media file of a tweet as `/search.json` prints it and pages show it. */
export interface MediaFile {
  readonly type: MediaType;
  /** Path of its content. */
  readonly url: string;
  /** Pixels; null where they could not be read, and for videos. */
  readonly width: number | null;
  readonly height: number | null;
  /** Of its content, hexadecimal. */
  readonly sha256: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** All tweets of the archive with this very file, this one among them; null where they were not counted. */
  readonly same: SameFile | null;
}

export interface SameFile {
  readonly tweets: number;
  readonly accounts: number;
  /** Time of the first of them, ISO 8601 to the minute or second; null without tweets. */
  readonly first: string | null;
  /** Canonical path of the search that finds them. */
  readonly url: string;
}

/** The path of a file’s content: the same for every tweet that has it. */
const mediaPath = (sha256: string): string => `/media/${sha256}`;

/** The path of the page about a file. */
export const aboutMediaPath = (sha256: string): string => `${mediaPath(sha256)}/about`;

/** The search for the tweets that have a file, or any of several. */
export const sameFileUrl = (...hashes: readonly string[]): string =>
  searchUrl({ ...EVERYTHING, q: `media:${hashes.map(shortMediaHash).join(',')}`, sort: 'oldest' });

export const toMediaFile = (
  { type, width, height, sha256, bytes }: MediaDocument,
  same: SameFile | null,
): MediaFile => ({
  type,
  url: mediaPath(sha256),
  width: width ?? null,
  height: height ?? null,
  sha256,
  bytes,
  same,
});
