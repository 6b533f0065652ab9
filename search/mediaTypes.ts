import type { MediaType } from './mediaDocument.ts';

/** A format that media files of Twitter may have. What is not here is neither loaded nor served: SVG and HTML are active. */
export interface MediaFormat {
  readonly mime: string;
  readonly type: MediaType;
  /** Ends of file names, lower case, without the dot. */
  readonly extensions: readonly string[];
}

const MEDIA_FORMATS: readonly MediaFormat[] = [
  { mime: 'image/jpeg', type: 'image', extensions: ['jpg', 'jpeg', 'jpe'] },
  { mime: 'image/png', type: 'image', extensions: ['png'] },
  { mime: 'image/webp', type: 'image', extensions: ['webp'] },
  { mime: 'image/gif', type: 'gif', extensions: ['gif'] },
  { mime: 'video/mp4', type: 'video', extensions: ['mp4', 'm4v'] },
  { mime: 'video/quicktime', type: 'video', extensions: ['mov'] },
  { mime: 'video/webm', type: 'video', extensions: ['webm'] },
];

const BY_MIME: ReadonlyMap<string, MediaFormat> = new Map(MEDIA_FORMATS.map((row) => [row.mime, row]));
const BY_EXTENSION: ReadonlyMap<string, MediaFormat> = new Map(
  MEDIA_FORMATS.flatMap((row) => row.extensions.map((extension) => [extension, row] as const)),
);

/** @param mime such as `image/png`, without parameters */
export const formatOfMime = (mime: string): MediaFormat | undefined => BY_MIME.get(mime);

/** @param extension without the dot, in any case */
export const formatOfExtension = (extension: string): MediaFormat | undefined =>
  BY_EXTENSION.get(extension.toLowerCase());
