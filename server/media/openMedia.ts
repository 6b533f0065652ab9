import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { createInflateRaw } from 'node:zlib';
import type { MediaDocument } from '../../search/mediaDocument.ts';

/** Content of a media file that has been found where the index says. */
export interface OpenedMedia {
  /** Bytes from one place to another, both included; gives back the file at its end, however that comes. To be called once. */
  read(start: number, end: number): AsyncGenerator<Buffer>;
  /** For who does not read after all. */
  close(): Promise<void>;
}

/** Local header of a zip entry: APPNOTE.TXT 4.3.7. */
const HEADER_BYTES = 30;
const HEADER_SIGNATURE = 0x04034b50;
const NAME_LENGTH_AT = 26;
const EXTRA_LENGTH_AT = 28;

/**
 * Opens a media file where the index says that it lies; nothing else is ever opened.
 * @returns undefined where it is not there any more: the archive is away, or another one lies in its place
 */
export async function openMedia(place: MediaDocument): Promise<OpenedMedia | undefined> {
  const path = place.storage === 'file' ? join(place.archive, place.entry) : place.archive;
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    const from = await contentStart(file, place);
    if (from !== undefined) return toOpened(file, from, place);
  } catch {
    // What cannot be read is as good as not there.
  }
  await file.close();
  return undefined;
}

/** Where the content begins in the file; undefined where the file is not what was indexed. */
async function contentStart(file: FileHandle, place: MediaDocument): Promise<number | undefined> {
  const status = await file.stat();
  if (!status.isFile()) return undefined;
  if (place.storage === 'file') return status.size === place.bytes ? 0 : undefined;
  const header = Buffer.alloc(HEADER_BYTES);
  const { bytesRead } = await file.read(header, 0, HEADER_BYTES, place.offset);
  if (bytesRead < HEADER_BYTES || header.readUInt32LE(0) !== HEADER_SIGNATURE) return undefined;
  const name = Buffer.alloc(header.readUInt16LE(NAME_LENGTH_AT));
  await file.read(name, 0, name.length, place.offset + HEADER_BYTES);
  // The file name is ASCII in whatever encoding; folders above it may not be.
  if (!name.toString('latin1').endsWith(place.id)) return undefined;
  const start = place.offset + HEADER_BYTES + name.length + header.readUInt16LE(EXTRA_LENGTH_AT);
  return start + place.packed_bytes <= status.size ? start : undefined;
}

function toOpened(file: FileHandle, from: number, place: MediaDocument): OpenedMedia {
  return {
    async *read(start, end) {
      if (place.storage === 'deflated') {
        const packed = file.createReadStream({ start: from, end: from + place.packed_bytes - 1 });
        const inflated = createInflateRaw();
        packed.on('error', (error) => inflated.destroy(error));
        try {
          yield* slice(packed.pipe(inflated) as AsyncIterable<Buffer>, start, end);
        } finally {
          packed.destroy();
          inflated.destroy();
        }
      } else {
        yield* file.createReadStream({ start: from + start, end: from + end }) as AsyncIterable<Buffer>;
      }
    },
    close: () => file.close(),
  };
}

/** The bytes of a stream from one place to another; it is read no further than that. */
export async function* slice(
  pieces: AsyncIterable<Buffer>,
  start: number,
  end: number,
): AsyncGenerator<Buffer> {
  let at = 0;
  for await (const piece of pieces) {
    const wanted = piece.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at));
    at += piece.length;
    if (wanted.length > 0) yield wanted;
    if (at > end) return;
  }
}
