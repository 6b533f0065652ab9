import { isDeepStrictEqual } from 'node:util';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRows } from '../../../indexer/csvRows.ts';
import { openGeneralParser } from '../../../indexer/generalParser.ts';
import { openRowParser } from '../../../indexer/rowParser.ts';
import { findSources } from '../../../indexer/sources.ts';
import { createRandom } from '../../../sample/random.ts';
import { inPieces, piecesOf } from '../../support/pieces.ts';
import { realData } from '../../support/realData.ts';

/** Reads all of the largest release too, which takes a minute or two; else the first megabytes of each file. */
const IS_WHOLE = process.env['WHOLE_FILES'] !== undefined;
const QUICK_BYTES = 2_000_000;

interface Read {
  readonly values: readonly string[];
  readonly broken: string | undefined;
  readonly lines: readonly [first: number, last: number];
  readonly isUtf8: boolean;
  readonly bytes: Buffer;
}

/** All that is told of each row. */
async function* rowsOf(
  pieces: AsyncIterable<Buffer>,
  open: typeof openRowParser,
): AsyncGenerator<Read, undefined> {
  for await (const batch of csvRows(pieces, 'a.csv', open)) {
    for (const row of batch) {
      const { values, broken } = row;
      const lines = [row.line(), row.lastLine()] as const;
      yield { values, broken, lines, isUtf8: row.isUtf8(), bytes: row.bytes() };
    }
  }
}

/** Expects our parser and csv-parse to read the same rows. @returns how many */
async function compare(ours: AsyncIterable<Buffer>, theirs: AsyncIterable<Buffer>): Promise<number> {
  const [rows, wanted] = [rowsOf(ours, openRowParser), rowsOf(theirs, openGeneralParser)];
  for (let count = 0; ; count += 1) {
    const [row, other] = [await rows.next(), await wanted.next()];
    if (!isDeepStrictEqual(row, other)) expect(row).toEqual(other);
    if (row.done === true) return count;
  }
}

describe('real files are read as csv-parse reads them', async () => {
  const folders = ['releases', 'other-formats'].flatMap((name) => realData(name) ?? []);
  const sources = folders.length === 0 ? [] : await findSources(folders);
  const beginning = async (open: () => Promise<AsyncIterable<Buffer>>): Promise<Buffer> => {
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of await open()) {
      pieces.push(piece);
      size += piece.length;
      if (size >= QUICK_BYTES) break;
    }
    return Buffer.concat(pieces).subarray(0, QUICK_BYTES);
  };

  test.each(sources)('$name', { timeout: 600_000 }, async ({ name, open }) => {
    const openAll = (): Promise<AsyncIterable<Buffer>> => open(() => undefined);
    const start = await beginning(openAll);
    const random = createRandom(name);
    const inSmallPieces = piecesOf(start, () => 1 + random.below(random.pick([10, 1_000, 100_000])));
    expect(await compare(inSmallPieces, inPieces(start, start.length))).toBeGreaterThan(2);
    if (IS_WHOLE) expect(await compare(await openAll(), await openAll())).toBeGreaterThan(2);
  });

  test.each(sources)('$name: its lines are those that csv-parse counts', async ({ open }) => {
    const start = await beginning(() => open(() => undefined));
    const wanted: unknown[] = [];
    try {
      parse(start, {
        bom: true,
        relax_column_count: true,
        skip_empty_lines: true,
        on_record: (values: string[], { lines }) => {
          wanted.push([values, lines]);
          return null;
        },
      });
    } catch {
      // The last record is cut.
    }
    const rows: unknown[] = [];
    for await (const { values, broken, lines } of rowsOf(inPieces(start, 65_536), openRowParser)) {
      if (broken === undefined) rows.push([values, lines[1]]);
    }
    expect(wanted.length).toBeGreaterThan(2);
    expect(isDeepStrictEqual(rows.slice(0, wanted.length - 1), wanted.slice(0, -1))).toBe(true);
  });
});

describe('hostile files are read as csv-parse reads them', () => {
  const piece = fc.constantFrom(
    ...['"1","x"\n', '"ж🌾","a""b"\r\n', '"","\n"\n', '2,y\n', 'ж,\r\n', ',\n', '"a",b\n', 'a,"b"\r\n'],
    ...['"', '""', '"""', ',', '\n', '\r', '\r\n', '","', '"\n"', '"\r"', 'text ', 'é', '\0', '\uFEFF', "'"],
    ...['"1","' + 'long '.repeat(300) + '"\n', 'x'.repeat(3_000)],
    Buffer.from([0xe9]),
    Buffer.from([0xed, 0xa0, 0x80]),
    Buffer.from([0xef, 0xbb]),
  );
  const header = fc.constantFrom('"a","b"\n', 'a,b\n', '\uFEFF"a","b"\r\n', '"a";"b"\n', '"a"\t"b"\n', '');

  test('in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        header,
        fc.array(piece, { maxLength: 24 }),
        fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 30, max: 5_000 })),
        async (first, parts, pieceBytes) => {
          const bytes = Buffer.concat([first, ...parts].map((part) => Buffer.from(part as string)));
          await compare(inPieces(bytes, pieceBytes), inPieces(bytes, bytes.length));
        },
      ),
      { numRuns: IS_WHOLE ? 100_000 : 3_000 },
    );
  }, 600_000);
});
