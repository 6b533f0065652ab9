import type { MediaStorage } from '../../search/mediaDocument.ts';

/** One file of a media archive, not yet opened. */
export interface ArchivedFile {
  /** Its name in the archive, parted by `/`. */
  readonly name: string;
  /** Its number among the entries of the archive, from 1. */
  readonly position: number;
  /** Sizes in bytes, unpacked and as it lies there: what the archive says, which reading may refute. */
  readonly bytes: number;
  readonly packedBytes: number;
  readonly storage: MediaStorage;
  /** Where its local header begins; 0 for a file by itself. */
  readonly offset: number;
  /** Why it cannot be read, where that is known already. */
  readonly problem: string | undefined;
  /** Its content, unpacked. What goes wrong on the way is thrown while iterating. */
  open(): Promise<AsyncIterable<Buffer>>;
}

/** A zip, or a folder, of media files. */
export interface MediaArchive {
  /** Absolute path. */
  readonly path: string;
  /** Bytes of all its files as they lie there; for progress. */
  readonly bytes: number;
  /** Names that may give the campaign, the best first. */
  readonly names: readonly string[];
  /**
   * Its files in their own order, without folders and litter; may be iterated once at a time.
   * @throws InputProblem where the archive is broken
   */
  files(): AsyncGenerator<ArchivedFile>;
}
