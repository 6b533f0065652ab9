import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DiskProblem } from '../diskProblem.ts';

/**
 * A working file without a name: what a load must remember and memory shall not hold. It is made when the first bytes
 * come and its name is removed at once, so that nothing is left however the load ends.
 */
export class ScratchFile {
  readonly #folder: string;
  #file: number | undefined;
  #end = 0;

  /** @param folder where there is room for it; it must be there */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * @returns the offset of the bytes in the file
   * @throws DiskProblem where they cannot be written
   */
  append(bytes: Uint8Array): number {
    const offset = this.#end;
    try {
      this.#file ??= this.#open();
      for (let done = 0; done < bytes.length;) {
        done += writeSync(this.#file, bytes, done, bytes.length - done, offset + done);
      }
    } catch (error) {
      const what = 'the working file of the load (up to 70 bytes for each tweet)';
      throw new DiskProblem(this.#folder, what, error);
    }
    this.#end += bytes.length;
    return offset;
  }

  /** Fills `target` from an offset on. */
  read(target: Uint8Array, offset: number): void {
    if (this.#file === undefined || offset + target.length > this.#end) {
      throw new RangeError('read beyond what was written');
    }
    for (let done = 0; done < target.length;) {
      done += readSync(this.#file, target, done, target.length - done, offset + done);
    }
  }

  /** Gives the room back. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    this.#end = 0;
  }

  #open(): number {
    const path = join(this.#folder, `.load-${process.pid}-${performance.now().toString(36)}.tmp`);
    const file = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
    return file;
  }
}
