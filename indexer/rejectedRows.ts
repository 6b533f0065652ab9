import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { DiskProblem } from './diskProblem.ts';

/** A refused row, as it is kept. */
export interface RejectedRow {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  readonly raw: string;
  /** The bytes of a row that is not UTF-8, of which `raw` has U+FFFD for what could not be read. */
  readonly base64?: string;
}

/** The file that keeps refused rows in full, a JSON object a line. It is made when the first row comes. */
export class RejectedRows {
  readonly path: string;
  #file: number | undefined;
  #isEmpty = true;

  /** @param path the file; one that an earlier load left there is removed */
  constructor(path: string) {
    this.path = path;
    rmSync(path, { force: true });
  }

  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  /** @throws DiskProblem. Written at once and not kept in memory: a whole file of rows may be refused. */
  add(row: RejectedRow): void {
    this.#isEmpty = false;
    const line = Buffer.from(`${JSON.stringify(row)}\n`);
    try {
      this.#file ??= openSync(this.path, 'a');
      for (let done = 0; done < line.length;) done += writeSync(this.#file, line, done);
    } catch (error) {
      throw new DiskProblem(this.path, 'the refused rows', error);
    }
  }

  /** The load failed and has no report: nothing is kept. */
  discard(): void {
    this.close();
    rmSync(this.path, { force: true });
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}
