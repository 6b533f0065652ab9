import { fileTypeFromBuffer } from 'file-type';
import { createHash } from 'node:crypto';
import type { MediaDocument } from '../../search/mediaDocument.ts';
import { formatOfMime, type MediaFormat } from '../../search/mediaTypes.ts';
import type { ArchivedFile } from './archivedFile.ts';
import { readPicture } from './picture.ts';

/** What the content of a file tells. */
export type MediaFacts = Pick<
  MediaDocument,
  'mime' | 'type' | 'bytes' | 'width' | 'height' | 'sha256' | 'dhash'
> & {
  /** It is a picture, and cannot be read as one to its end. */
  readonly isBroken: boolean;
};

/** Bytes by which a format is told: file-type's own sample. */
const HEAD_BYTES = 4_100;
/** The largest picture, in bytes, that is held in memory to be decoded: Twitter took 15 MB at most. */
const LARGEST_PICTURE = 32_000_000;

/**
 * Reads a file once: its hash, and of a picture its size and perceptual hash. Videos are not decoded.
 * @returns the reason where it is not taken
 */
export async function readMediaFacts(file: ArchivedFile): Promise<MediaFacts | { readonly refused: string }> {
  if (file.problem !== undefined) return { refused: file.problem };
  const hash = createHash('sha256');
  let held: Buffer[] = [];
  let bytes = 0;
  let format: MediaFormat | undefined;
  try {
    for await (const piece of await file.open()) {
      hash.update(piece);
      const before = bytes;
      bytes += piece.length;
      if (before < HEAD_BYTES || (isPicture(format) && bytes <= LARGEST_PICTURE)) held.push(piece);
      else held = [];
      if (format === undefined && bytes >= HEAD_BYTES) {
        format = await formatOf(held);
        if (format === undefined) return { refused: NO_MEDIA };
      }
    }
  } catch (error) {
    return {
      refused: `it cannot be read to its end (${error instanceof Error ? error.message : String(error)})`,
    };
  }
  if (bytes === 0) return { refused: 'it is empty' };
  format ??= await formatOf(held);
  if (format === undefined) return { refused: NO_MEDIA };
  const { mime, type } = format;
  const facts = { mime, type, bytes, sha256: hash.digest('hex') };
  if (!isPicture(format)) return { ...facts, ...NOT_DECODED, isBroken: false };
  if (bytes > LARGEST_PICTURE) return { ...facts, ...NOT_DECODED, isBroken: true };
  const picture = await readPicture(Buffer.concat(held));
  if ('refused' in picture) return picture;
  return { ...facts, ...picture, isBroken: picture.dhash === undefined };
}

const isPicture = (format: MediaFormat | undefined): boolean => format?.mime.startsWith('image/') === true;

const NO_MEDIA = 'its content is no picture or video that is taken';
const NOT_DECODED = { width: undefined, height: undefined, dhash: undefined };

/** The format that the first bytes show, whatever the file is called. */
async function formatOf(pieces: readonly Buffer[]): Promise<MediaFormat | undefined> {
  const found = await fileTypeFromBuffer(Buffer.concat(pieces).subarray(0, HEAD_BYTES));
  if (found === undefined) return undefined;
  return formatOfMime(OTHER_MIMES[found.mime] ?? found.mime);
}

/** Names of one format. */
const OTHER_MIMES: Readonly<Record<string, string>> = {
  'video/x-m4v': 'video/mp4',
  'image/apng': 'image/png',
};
