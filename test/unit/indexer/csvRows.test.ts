import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRows } from '../../../indexer/csvRows.ts';
import { inPieces } from '../../support/pieces.ts';

interface Read {
  readonly values: readonly string[];
  readonly line: number;
  readonly raw: string;
  readonly broken: string | undefined;
}

/** All rows of a text that comes in pieces of so many bytes. */
async function readRows(text: string | Buffer, pieceBytes = 65_536): Promise<readonly Read[]> {
  const rows: Read[] = [];
  for await (const batch of csvRows(inPieces(Buffer.from(text), pieceBytes), 'a.csv')) {
    for (const row of batch) {
      rows.push({ values: row.values, broken: row.broken, line: row.line(), raw: row.raw() });
    }
  }
  return rows;
}

const CUT = 'the row is cut: a quote is never closed';
const STRAY = 'a quote is not closed, or stands inside a field';

describe('rows', () => {
  test('have values, line and raw text', async () => {
    expect(await readRows('a,b\n"1","x ""y"""\n2,"two\nlines"\n3,z')).toEqual([
      { values: ['a', 'b'], line: 1, raw: 'a,b', broken: undefined },
      { values: ['1', 'x "y"'], line: 2, raw: '"1","x ""y"""', broken: undefined },
      { values: ['2', 'two\nlines'], line: 3, raw: '2,"two\nlines"', broken: undefined },
      { values: ['3', 'z'], line: 5, raw: '3,z', broken: undefined },
    ]);
  });

  test('may end in CR LF, follow blank lines, and a byte order mark', async () => {
    expect(await readRows('\uFEFF"a","b"\r\n"1","x"\r\n\r\n\r\n"2","y\r\nz"\r\n')).toEqual([
      { values: ['a', 'b'], line: 1, raw: '"a","b"', broken: undefined },
      { values: ['1', 'x'], line: 2, raw: '"1","x"', broken: undefined },
      { values: ['2', 'y\r\nz'], line: 5, raw: '"2","y\r\nz"', broken: undefined },
    ]);
  });

  test('do not come of lines of CR alone, but may start with one', async () => {
    expect(await readRows('a,b\r\n\r\r\n\n1,x\n\ry,2\n"\r"\n\r')).toEqual([
      { values: ['a', 'b'], line: 1, raw: 'a,b', broken: undefined },
      { values: ['1', 'x'], line: 4, raw: '1,x', broken: undefined },
      { values: ['\ry', '2'], line: 5, raw: '\ry,2', broken: undefined },
      { values: ['\r'], line: 6, raw: '"\r"', broken: undefined },
    ]);
  });

  test('keep their width, whatever it is', async () => {
    expect((await readRows('a,b\n1\n1,2,3\n')).map(({ values }) => values.length)).toEqual([2, 1, 3]);
  });

  test('none in an empty file', async () => {
    expect(await readRows('')).toEqual([]);
    expect(await readRows('\n\n')).toEqual([]);
  });

  test.each([1, 2, 65_536])('none in a file of UTF-16, in pieces of %i bytes', async (pieceBytes) => {
    const text = Buffer.from('\uFEFF"a","b"\n"1","x"\n', 'utf16le');
    const refusal = 'a.csv, line 1: the text is in UTF-16. Save it again as UTF-8';
    await expect(readRows(text, pieceBytes)).rejects.toThrow(refusal);
    await expect(readRows(text.swap16(), pieceBytes)).rejects.toThrow(refusal);
  });

  test('of a megabyte and of NUL bytes come through', async () => {
    const long = 'ж'.repeat(500_000);
    const rows = await readRows(`"a"\n"${long}"\n"x\0y"\n`);
    expect(rows.map(({ values }) => values[0])).toEqual(['a', long, 'x\0y']);
  });

  test('tell whether their bytes are UTF-8', async () => {
    async function* pieces(): AsyncGenerator<Buffer> {
      yield Buffer.concat([Buffer.from('a\n\uFFFD\n'), Buffer.from([0xe9]), Buffer.from('\nb\n')]);
    }
    const seen: [string | undefined, boolean][] = [];
    for await (const batch of csvRows(pieces(), 'a.csv')) {
      for (const row of batch) seen.push([row.values[0], row.isUtf8()]);
    }
    expect(seen).toEqual([
      ['a', true],
      ['\uFFFD', true],
      ['\uFFFD', false],
      ['b', true],
    ]);
  });
});

describe('a broken row', () => {
  test('at the end, cut inside a quote, is kept with its line', async () => {
    const rows = await readRows('"id","text"\n"1","one\nmore"\n"2","two\nthe rest is missi');
    expect(rows.slice(1)).toEqual([
      { values: ['1', 'one\nmore'], line: 2, raw: '"1","one\nmore"', broken: undefined },
      { values: [], line: 4, raw: '"2","two\nthe rest is missi', broken: CUT },
    ]);
  });

  test('in the middle, cut inside a quote, costs no other row', async () => {
    const rows = await readRows('"id","text"\n"1","one\nmo\n"2","two"\n"3","three"\n');
    expect(rows.slice(1)).toEqual([
      { values: [], line: 2, raw: '"1","one\nmo', broken: STRAY },
      { values: ['2', 'two'], line: 4, raw: '"2","two"', broken: undefined },
      { values: ['3', 'three'], line: 5, raw: '"3","three"', broken: undefined },
    ]);
  });

  test('in a file without quotes, whose quote swallows the rest, costs no other row', async () => {
    const rows = await readRows('id,text\n1,"one\n2,two\n3,three\n');
    expect(rows.slice(1)).toEqual([
      { values: [], line: 2, raw: '1,"one', broken: CUT },
      { values: ['2', 'two'], line: 3, raw: '2,two', broken: undefined },
      { values: ['3', 'three'], line: 4, raw: '3,three', broken: undefined },
    ]);
  });

  test.each([
    ['9.06E+17', '9.1E+17'],
    ['98336677.0', '7.0'],
    ['a'.repeat(64), `${'b'.repeat(40)}+/=`],
  ])('before a row that starts with %s costs no other row', async (first, second) => {
    const rows = await readRows(`id,text\n1,"one\n${first},two\n${second},three\n`);
    expect(rows.slice(1).map(({ values }) => values)).toEqual([[], [first, 'two'], [second, 'three']]);
  });

  test('with a bare quote inside a field is kept whole', async () => {
    const rows = await readRows('"id","text"\n"1","say "hi", all"\n"2","two"\n3,t"wo\n"4","four"\n');
    expect(rows.slice(1)).toEqual([
      { values: [], line: 2, raw: '"1","say "hi", all"', broken: STRAY },
      { values: ['2', 'two'], line: 3, raw: '"2","two"', broken: undefined },
      { values: [], line: 4, raw: '3,t"wo', broken: STRAY },
      { values: ['4', 'four'], line: 5, raw: '"4","four"', broken: undefined },
    ]);
  });

  test('after blank lines is one row, without them', async () => {
    const rows = await readRows('"id","text"\n\n\r\n"1","say "hi", all"\n\n"2","two"\n');
    expect(rows.slice(1)).toEqual([
      { values: [], line: 4, raw: '"1","say "hi", all"\n', broken: STRAY },
      { values: ['2', 'two'], line: 6, raw: '"2","two"', broken: undefined },
    ]);
  });

  test('keeps a byte order mark that is not at the start of the file', async () => {
    const rows = await readRows('\uFEFF"id","text"\n\uFEFF"1","one"\n"2","two"\n');
    expect(rows.map(({ raw }) => raw)).toEqual(['"id","text"', '\uFEFF"1","one"', '"2","two"']);
  });

  test('that goes on for megabytes ends the reading, with its line', { timeout: 60_000 }, async () => {
    await expect(readRows(`"id","text"\n"1","${'words and words\n'.repeat(600_000)}`)).rejects.toThrow(
      `a.csv, line 2: ${CUT}, and no row follows within 8 MB. Repair the file, or leave it out.`,
    );
  });

  test('that swallows megabytes of rows loses none of them', { timeout: 60_000 }, async () => {
    const rows = await readRows(`id,text\n1,"one\n${`2,${'two words '.repeat(100)}\n`.repeat(9_000)}`);
    expect(rows).toHaveLength(9_002);
    expect(rows.filter(({ broken }) => broken !== undefined)).toEqual([
      { values: [], line: 2, raw: '1,"one', broken: CUT },
    ]);
  });
});

test('pieces of any size give the same rows, and raw texts that add up to the file', async () => {
  const field = fc.string({ unit: fc.constantFrom('a', 'ж', '🌾', ',', '"', '\n', ' ') });
  const table = fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, pieceBytes) => {
      const lines = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','));
      const read = await readRows(lines.join('\n'), pieceBytes);
      expect(read.map(({ values }) => values)).toEqual(rows);
      expect(read.map(({ raw }) => raw)).toEqual(lines);
      let line = 1;
      for (const [at, { line: told }] of read.entries()) {
        expect(told).toBe(line);
        line += (lines[at] ?? '').split('\n').length;
      }
    }),
  );
});

test('damage of any kind never throws, and loses no byte that is not a line end', async () => {
  const piece = fc.constantFrom('"1","x"\n', '2,y\n', '"', ',', '\n', '"3","a\nb"\n', 'text ', '""');
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 20 }),
      fc.integer({ min: 1, max: 9 }),
      async (parts, pieceBytes) => {
        const text = parts.join('');
        const read = await readRows(text, pieceBytes);
        const bare = (all: string): string => all.replaceAll('\n', '');
        expect(bare(read.map(({ raw }) => raw).join(''))).toBe(bare(text));
      },
    ),
  );
});
