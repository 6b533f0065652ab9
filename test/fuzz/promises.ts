import { hash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import type { BulkItem } from '../../indexer/bulkItem.ts';
import type { RejectedRow } from '../../indexer/rejectedRows.ts';
import type { RowPlace } from '../../indexer/rowPlace.ts';
import { LONGEST_ID_BYTES } from '../../indexer/rowIdentity.ts';
import { linesOf, type ReadThrough } from './readThrough.ts';

/** What does not hold of a file that was read; nothing where all does. */
export function brokenPromises(read: ReadThrough, content: Buffer | undefined): readonly string[] {
  const broken: string[] = [];
  const expect = (holds: boolean, what: string): void => {
    if (!holds) broken.push(what);
  };
  const { rows, sent, rejected } = read;
  expect(
    rows === sent.length + rejected.length,
    `${rows} rows, ${sent.length} sent, ${rejected.length} refused`,
  );
  expect(bodyIsSound(read), 'the body is no sound JSON');
  for (const { id } of sent) {
    const bytes = Buffer.byteLength(id);
    expect(bytes > 0 && bytes <= LONGEST_ID_BYTES, `an id of ${bytes} bytes`);
  }
  if (content === undefined) return broken;
  const lines = new Lines(content);
  for (const row of rejected)
    expect(lines.hold(row), `line ${row.line}: the refused row is not what stands there`);
  for (const item of sent) {
    const place = placeOf(item);
    if (place !== undefined)
      expect(lines.agree(place), `the hash of tweet ${item.id} is not that of its lines`);
  }
  expect(lines.areCovered(read), 'some lines belong to no row');
  return broken;
}

/** Two lines for each document, and no half of a surrogate pair, which JSON of UTF-8 cannot say. */
function bodyIsSound({ body, sent, fromTweets }: ReadThrough): boolean {
  const lines = linesOf(body);
  for (const line of lines) JSON.parse(line);
  return lines.length === 2 * (sent.length + fromTweets) && !/(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(body);
}

/** Where the row of a tweet stands; undefined for an account. */
const placeOf = (item: BulkItem): RowPlace | undefined =>
  'document' in item && 'row_sha256' in item.document ? (item.document as RowPlace) : undefined;

/** The lines of a file, as a reader with an editor would find them. */
class Lines {
  readonly #content: Buffer;
  /** Where each line starts. */
  readonly #starts: number[] = [0];

  constructor(content: Buffer) {
    this.#content = content;
    for (let at = content.indexOf(10); at !== -1; at = content.indexOf(10, at + 1)) this.#starts.push(at + 1);
  }

  /** Whether a refused row is kept as it stands. */
  hold({ line, raw, base64 }: RejectedRow): boolean {
    const kept = base64 === undefined ? Buffer.from(raw) : Buffer.from(base64, 'base64');
    const start = this.#starts[line - 1] ?? this.#content.length;
    return (
      this.#content.subarray(start, start + kept.length).equals(kept) &&
      this.#isLineEnd(start + kept.length) &&
      (base64 === undefined) === isUtf8(kept)
    );
  }

  agree({ source_line, source_last_line, row_sha256 }: RowPlace): boolean {
    const start = this.#starts[source_line - 1] ?? 0;
    const end = this.#starts[source_last_line] ?? this.#content.length;
    let bytes = this.#content.subarray(start, end);
    if (bytes.at(-1) === 10) bytes = bytes.subarray(0, bytes.at(-2) === 13 ? -2 : -1);
    return hash('sha256', bytes) === row_sha256;
  }

  /** Whether every line after the header that is not blank is one of a row; asked of tweets, whose lines are known. */
  areCovered({ sent, rejected }: ReadThrough): boolean {
    const covered = new Set<number>();
    const cover = (from: number, to: number): void => {
      for (let line = from; line <= to; line += 1) covered.add(line);
    };
    for (const { line, raw } of rejected) cover(line, line + raw.split('\n').length - 1);
    for (const item of sent) {
      const place = placeOf(item);
      if (place === undefined) return true;
      cover(place.source_line, place.source_last_line);
    }
    const first = Math.min(...covered);
    return this.#starts.every(
      (start, at) => at + 1 < first || covered.has(at + 1) || this.#isBlank(start, this.#starts[at + 1]),
    );
  }

  #isLineEnd(at: number): boolean {
    return at === this.#content.length || /^\r?\n|^\r$/.test(this.#content.toString('latin1', at, at + 2));
  }

  #isBlank(start: number, end = this.#content.length): boolean {
    return /^[\r\n]*$/.test(this.#content.toString('latin1', start, end));
  }
}
