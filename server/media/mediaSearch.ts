import type { MediaDocument } from '../../search/mediaDocument.ts';
import type { TweetDocument } from '../../search/documents.ts';
import { differingBits, NEAR_BITS, shortMediaHash } from '../../search/mediaHashes.ts';
import type { Ask } from '../archive/ask.ts';
import { toMediaFile, type MediaFile } from './mediaFile.ts';
import { buildAlike, buildFile, buildLoaded, buildMedia, buildSame } from './mediaRequest.ts';
import {
  readLoaded,
  readMedia,
  readSame,
  type FoundFiles,
  type FoundLoaded,
  type FoundSame,
  type PageMedia,
} from './mediaResponse.ts';

/** A media file with all that the archive tells of it. */
export interface MediaDetail {
  readonly file: MediaFile;
  /** Where it lies, once for each tweet that has it; ten at most. */
  readonly places: readonly MediaDocument[];
  /** Other pictures that look nearly the same, the likest first. */
  readonly alike: readonly MediaFile[];
}

/** Pictures that look nearly the same, that are shown. */
const MOST_SHOWN_ALIKE = 20;

/** The media of a tweet as each campaign holds it. @param isLoaded says of a campaign whether it has any */
export async function mediaOfTweets(
  ask: Ask,
  tweets: readonly TweetDocument[],
): Promise<Pick<PageMedia, 'of'> & { isLoaded(campaign: string): boolean }> {
  const questions = buildMedia(tweets);
  const [loaded, ...found] = await ask<[FoundLoaded, FoundFiles, FoundSame]>(
    { kind: 'media', body: buildLoaded() },
    ...questions,
  );
  const campaigns = readLoaded(loaded);
  return {
    of: readMedia(questions.length === 0 ? [] : found).of,
    isLoaded: (campaign) => campaigns.has(campaign),
  };
}

/** Where a file lies; empty for one that no tweet has. @param sha256 in small letters */
export async function placesOfMedia(ask: Ask, sha256: string): Promise<readonly MediaDocument[]> {
  const [found] = await ask<[FoundFiles]>({ kind: 'media', body: buildFile(sha256) });
  return found.hits.hits.map((hit) => hit._source);
}

/** All that the archive tells of a file; undefined for one that no tweet has. */
export async function describeMedia(ask: Ask, sha256: string): Promise<MediaDetail | undefined> {
  const places = await placesOfMedia(ask, sha256);
  const [first] = places;
  if (first === undefined) return undefined;
  const alike = await picturesLike(ask, first);
  const hashes = [first, ...alike].map((file) => shortMediaHash(file.sha256));
  const [same] = await ask<[FoundSame]>({ kind: 'tweets', body: buildSame(hashes) });
  const counts = readSame(same);
  const toFile = (file: MediaDocument): MediaFile =>
    toMediaFile(file, counts.get(shortMediaHash(file.sha256)) ?? null);
  return { file: toFile(first), places, alike: alike.map(toFile) };
}

/** Pictures that differ from one in at most three bits: all of them share a quarter of its hash. */
async function picturesLike(
  ask: Ask,
  { dhash, dhash_bands, sha256 }: MediaDocument,
): Promise<readonly MediaDocument[]> {
  if (dhash === undefined || dhash_bands === undefined || isPlain(dhash)) return [];
  const [found] = await ask<[FoundFiles]>({ kind: 'media', body: buildAlike(dhash_bands, sha256) });
  return found.hits.hits
    .map(({ _source: other }) => ({ other, bits: differingBits(dhash, other.dhash ?? ALL_OTHER) }))
    .filter(({ bits }) => bits <= NEAR_BITS)
    .sort((a, b) => a.bits - b.bits)
    .slice(0, MOST_SHOWN_ALIKE)
    .map(({ other }) => other);
}

const ALL_OTHER = 'f'.repeat(16);
/** Bits below which a picture has nearly no edges: a blank one looks like every other blank one. */
const FEWEST_EDGES = 4;

const isPlain = (dhash: string): boolean => differingBits(dhash, '0'.repeat(16)) < FEWEST_EDGES;
