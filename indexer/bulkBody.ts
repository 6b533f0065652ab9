import type { BulkItem } from './bulkItem.ts';

/** Room for a whole body and the document that fills it. */
const ROOM = 640_000;
const NEW_LINE = 0x0a;
/** No character of UTF-16 takes more bytes of UTF-8. */
const MOST_BYTES = 3;
/** A change that is sent again may meet itself, still on its way. */
const RETRIES = 3;

/**
 * The operations of one bulk request as the bytes that are sent, so that no text of a document outlives its turn. Made
 * to be used again: memory that is freed in large pieces is not given back to the system.
 */
export class BulkBody {
  #bytes = Buffer.allocUnsafeSlow(ROOM);
  #size = 0;
  /** The index of each operation, and where it ends. */
  readonly #indices: string[] = [];
  readonly #ends: number[] = [];
  #lastVersion = 0;

  /** Bytes. */
  get size(): number {
    return this.#size;
  }

  /** Operations. */
  get count(): number {
    return this.#ends.length;
  }

  /** Version of the document that was added last; 0 where none was. */
  get lastVersion(): number {
    return this.#lastVersion;
  }

  /** Newline-delimited JSON; holds until the body is changed. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#size);
  }

  indexOf(place: number): string {
    return this.#indices[place] ?? '';
  }

  add(item: BulkItem): void {
    for (const line of toLines(item)) this.#write(JSON.stringify(line));
    this.#indices.push(item.index);
    this.#ends.push(this.#size);
    if ('version' in item) this.#lastVersion = item.version;
  }

  /** Leaves these operations alone in it. @param places ascending */
  keep(places: readonly number[]): void {
    let size = 0;
    places.forEach((place, at) => {
      const start = place === 0 ? 0 : (this.#ends[place - 1] ?? 0);
      const end = this.#ends[place] ?? 0;
      this.#bytes.copyWithin(size, start, end);
      size += end - start;
      // The places that are read come later: they ascend.
      this.#ends[at] = size;
      this.#indices[at] = this.indexOf(place);
    });
    this.#size = size;
    this.#ends.length = places.length;
    this.#indices.length = places.length;
  }

  clear(): void {
    this.keep([]);
    if (this.#bytes.length > ROOM) this.#bytes = Buffer.allocUnsafeSlow(ROOM);
  }

  #write(line: string): void {
    if (this.#size + line.length * MOST_BYTES >= this.#bytes.length)
      this.#reserve(Buffer.byteLength(line) + 1);
    this.#size += this.#bytes.write(line, this.#size);
    this.#bytes[this.#size] = NEW_LINE;
    this.#size += 1;
  }

  #reserve(bytes: number): void {
    if (this.#size + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(this.#size + bytes);
    larger.set(this.bytes);
    this.#bytes = larger;
  }
}

/** Action and document, or action and changes. */
const toLines = (item: BulkItem): readonly object[] =>
  'changes' in item
    ? [{ update: { _index: item.index, _id: item.id, retry_on_conflict: RETRIES } }, { doc: item.changes }]
    : [
        { index: { _index: item.index, _id: item.id, version: item.version, version_type: 'external' } },
        item.document,
      ];
