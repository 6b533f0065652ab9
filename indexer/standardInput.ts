import { statfsSync } from 'node:fs';
import { addAbortSignal, pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ScratchFile } from './firstPass/scratch.ts';
import { InputProblem } from './inputProblem.ts';
import { byteTap, readAll, type Source } from './source.ts';

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-';
const SHOWN = 'standard input';

/**
 * Share of a disk that is left free: Elasticsearch lets nobody write any more where it has less on its own.
 * https://www.elastic.co/guide/en/elasticsearch/reference/current/modules-cluster.html#disk-based-shard-allocation
 */
const SHARE_LEFT_FREE = 0.05;
/** The free room is looked at once in so many bytes. */
const BYTES_BETWEEN_LOOKS = 64_000_000;
const PIECE_BYTES = 65_536;

/**
 * Standard input as a file of a release, packed by gzip or not. A load reads its files more than once, so all of it is
 * first put into a working file; `close` gives its room back.
 * @param folder where the working file may lie; it must be there
 * @param signal ends the reading
 * @throws InputProblem where it is a terminal, empty, a zip archive, or larger than the disk allows
 */
export async function standardInput(
  input: Readable & { readonly isTTY?: boolean },
  folder: string,
  signal?: AbortSignal,
): Promise<Source> {
  if (input.isTTY === true) {
    throw new InputProblem(`${SHOWN}: it is a terminal. Send a file into it, as \`xz -dc FILE |\` does.`);
  }
  if (signal !== undefined) addAbortSignal(signal, input);
  const file = new ScratchFile(folder);
  try {
    const size = await keep(input, file, folder);
    if (size === 0) throw new InputProblem(`${SHOWN}: nothing came; it has not even a header.`);
    const packing = packingOf(file, size);
    if (packing === 'zip') {
      throw new InputProblem(`${SHOWN}: this is a zip archive. Save it to a file and give its path.`);
    }
    return sourceOf(file, size, packing === 'gzip');
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Writes all of the input into the file. @returns bytes */
async function keep(input: Readable, file: ScratchFile, folder: string): Promise<number> {
  let size = 0;
  let nextLook = 0;
  for await (const bytes of readAll(SHOWN, input)) {
    try {
      if (size >= nextLook) {
        requireRoom(folder);
        nextLook = size + BYTES_BETWEEN_LOOKS;
      }
      file.append(bytes);
    } catch (error) {
      throw cannotKeep(folder, size, error);
    }
    size += bytes.length;
  }
  return size;
}

function requireRoom(folder: string): void {
  const { blocks, bavail } = statfsSync(folder);
  if (blocks > 0 && bavail < blocks * SHARE_LEFT_FREE) throw new Error('less than 5 % of the disk is free');
}

function cannotKeep(folder: string, size: number, error: unknown): InputProblem {
  const cause = error instanceof InputProblem ? error.cause : error;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new InputProblem(
    `${SHOWN}: a load reads it more than once, so it is kept in ${folder} meanwhile; after ${size} bytes that cannot be (${reason}). Make room there, or save it to a file elsewhere and give its path.`,
    { cause },
  );
}

function packingOf(file: ScratchFile, size: number): 'gzip' | 'zip' | undefined {
  const start = Buffer.alloc(Math.min(4, size));
  file.read(start, 0);
  if (start[0] === 0x1f && start[1] === 0x8b) return 'gzip';
  return start.toString('latin1') === 'PK\x03\x04' ? 'zip' : undefined;
}

function sourceOf(file: ScratchFile, size: number, isPacked: boolean): Source {
  return {
    path: SHOWN,
    name: SHOWN,
    names: [],
    size,
    open(onBytes) {
      const bytes = Readable.from(piecesOf(file, size));
      const tap = byteTap(onBytes);
      const last = isPacked
        ? pipeline(bytes, tap, createGunzip(), () => undefined)
        : pipeline(bytes, tap, () => undefined);
      return Promise.resolve(readAll(SHOWN, last));
    },
    close: () => {
      file.close();
    },
  };
}

function* piecesOf(file: ScratchFile, size: number): Generator<Buffer> {
  for (let offset = 0; offset < size; offset += PIECE_BYTES) {
    const piece = Buffer.alloc(Math.min(PIECE_BYTES, size - offset));
    file.read(piece, offset);
    yield piece;
  }
}
