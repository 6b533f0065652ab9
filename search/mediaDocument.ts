/** What a file of a tweet shows. A GIF is what Twitter calls so: it plays by itself, without sound, often as MP4. */
export type MediaType = 'image' | 'gif' | 'video';

/** How a file lies where it is: by itself in a folder, or in a zip as it is or deflated. */
export type MediaStorage = 'file' | 'stored' | 'deflated';

/** One media file of one campaign; its document id is its file name, `<tweet id>-<media id>.<extension>`. */
export interface MediaDocument {
  readonly id: string;
  readonly campaign: string;
  readonly load: string;
  readonly tweet_id: string;
  readonly media_id: string;
  /** As the archive's folder names it; undefined where there is none. */
  readonly account_id: string | undefined;
  readonly type: MediaType;
  /** By its content: one of mediaTypes.ts. */
  readonly mime: string;
  /** Size in bytes, unpacked. */
  readonly bytes: number;
  /** Pixels, as it is to be shown; undefined where they cannot be read, and for videos. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** Of its content, hexadecimal. */
  readonly sha256: string;
  /** Perceptual hash of 64 bits, hexadecimal; only of pictures that could be decoded. */
  readonly dhash: string | undefined;
  /** Its four quarters of 16 bits, each behind its number: pictures that differ in less than four bits share one. */
  readonly dhash_bands: readonly string[] | undefined;
  /** Absolute path of the zip, or of the folder, that holds it. */
  readonly archive: string;
  /** Its name in there. */
  readonly entry: string;
  readonly storage: MediaStorage;
  /** Where in the zip its local header begins, in bytes, and the size of what follows that; 0 and its size for a file. */
  readonly offset: number;
  readonly packed_bytes: number;
}
