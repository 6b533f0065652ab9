const NEW_LINE = 10;
const CARRIAGE_RETURN = 13;

/**
 * The part of a file that is being parsed, by offset in the file: so a refused row can be kept as it stands and its line
 * be told, without a copy of every row. Bounded by whoever calls `forgetBefore`.
 */
export class ByteWindow {
  #bytes: Buffer = Buffer.alloc(0);
  /** Offset in the file of the first byte that is kept. */
  #start = 0;
  /** A place whose line is known: lines are counted on from here. */
  #counted = { offset: 0, line: 1 };

  get end(): number {
    return this.#start + this.#bytes.length;
  }

  append(piece: Buffer): void {
    this.#bytes = this.#bytes.length === 0 ? piece : Buffer.concat([this.#bytes, piece]);
  }

  /** Bytes from one offset to another, or to the end of what has been read. */
  slice(from: number, to = this.end): Buffer {
    return this.#bytes.subarray(from - this.#start, to - this.#start);
  }

  /** The line, from 1, on which an offset stands; offsets come in ascending order. */
  lineAt(offset: number): number {
    let { offset: at, line } = this.#counted;
    for (;;) {
      const found = this.#bytes.indexOf(NEW_LINE, at - this.#start);
      if (found === -1 || found + this.#start >= offset) break;
      at = found + this.#start + 1;
      line += 1;
    }
    this.#counted = { offset: Math.max(offset, this.#counted.offset), line };
    return line;
  }

  /** The first offset from here on that is no blank line: these, also of CR alone, belong to no row. */
  skipBlankLines(from: number): number {
    let offset = from;
    for (let at = from; at < this.end; at += 1) {
      const byte = this.#bytes[at - this.#start];
      if (byte === NEW_LINE) offset = at + 1;
      else if (byte !== CARRIAGE_RETURN) break;
    }
    return offset;
  }

  /** Whether there is nothing but line ends from one offset to another. */
  isBlank(from: number, to: number): boolean {
    return this.slice(from, to).every((byte) => byte === NEW_LINE || byte === CARRIAGE_RETURN);
  }

  /** The offset of the line end (LF or CR LF) that stands just before an offset; the same one where none does. */
  beforeLineEnd(end: number): number {
    const last = end - 1 - this.#start;
    if (this.#bytes[last] !== NEW_LINE) return end;
    return this.#bytes[last - 1] === CARRIAGE_RETURN ? end - 2 : end - 1;
  }

  forgetBefore(offset: number): void {
    this.lineAt(offset);
    this.#bytes = this.#bytes.subarray(offset - this.#start);
    this.#start = offset;
  }
}
