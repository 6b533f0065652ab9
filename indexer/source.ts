import { Transform, type Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { InputProblem } from './inputProblem.ts';

/** One CSV file of a release, wherever it lies. */
export interface Source {
  /** Shown to people: the path; for an entry of a zip `archive.zip/entry.csv`. */
  readonly path: string;
  /** The path without the folders in which the file lies; those inside of a zip stay. */
  readonly name: string;
  /** File names that may give the campaign, the best first. */
  readonly names: readonly string[];
  /** Bytes that `onBytes` will have seen at the end. */
  readonly size: number;
  /**
   * Opens the content, unpacked; to end the iteration early closes the file.
   * @param onBytes sees the file as it lies there (of an entry of a zip: its content), for progress and checksum
   * @throws InputProblem, also while iterating
   */
  open(onBytes: (bytes: Buffer) => void): Promise<AsyncIterable<Buffer>>;
  /** Gives back what is held for it; it cannot be opened after that. */
  close?(): void;
}

/** What macOS leaves in folders and archives. */
export const isLitter = (path: string): boolean => /(?:^|[\\/])(?:__MACOSX[\\/]|\._|\.DS_Store$)/.test(path);

/** A stream that lets all bytes through and shows them to `onBytes`. */
export const byteTap = (onBytes: (bytes: Buffer) => void): Transform =>
  new Transform({
    transform(bytes: Buffer, _encoding, done) {
      onBytes(bytes);
      done(null, bytes);
    },
  });

/** The stream's bytes; what goes wrong in it is told as a problem of that file. */
export async function* readAll(path: string, stream: Readable): AsyncGenerator<Buffer> {
  try {
    yield* stream as AsyncIterable<Buffer>;
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/** A file that the system or an unpacker cannot read to its end. */
export function cannotRead(path: string, error: unknown): InputProblem {
  if (error instanceof InputProblem) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new InputProblem(
    `${path}: cannot be read to its end (${reason}). The file is broken or cut; fetch it again.`,
    {
      cause: error,
    },
  );
}

/** Lets bytes through and fails at their end where the archive says that they are others; the unpacker does not check. */
export function checksumGuard(expected: number): Transform {
  let checksum = 0;
  return new Transform({
    transform(bytes: Buffer, _encoding, done) {
      checksum = crc32(bytes, checksum);
      done(null, bytes);
    },
    flush(done) {
      done(checksum === expected ? null : new Error('its checksum is wrong'));
    },
  });
}
