import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { csvRows } from '../../../indexer/csvRows.ts';
import { placeOf, type RowPlace } from '../../../indexer/rowPlace.ts';
import { findSources } from '../../../indexer/sources.ts';
import { aFolder, zip } from '../../support/builders.ts';
import { realData } from '../../support/realData.ts';

const folder = aFolder();

/** Places of all rows but the header. */
async function placesIn(pieces: AsyncIterable<Buffer>, file = 'a.csv'): Promise<readonly RowPlace[]> {
  const places: RowPlace[] = [];
  let number = -1;
  for await (const batch of csvRows(pieces, file)) {
    for (const row of batch) {
      number += 1;
      if (number > 0) places.push(placeOf(row, file, number));
    }
  }
  return places;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the documented command prints. */
const checked = (path: string, { source_line, source_last_line }: RowPlace): string =>
  execFileSync(
    'sh',
    [
      '-c',
      String.raw`sed -n "$1,$2p" "$3" | perl -0777 -pe 's/\r?\n\z//' | sha256sum`,
      'sh',
      String(source_line),
      String(source_last_line),
      path,
    ],
    { encoding: 'utf8' },
  ).slice(0, 64);

/** File, and of each row its number, its lines and its bytes. */
const FILES: readonly [why: string, text: string, rows: readonly [number, number, number, string][]][] = [
  [
    'quoted rows, one with line ends and quotes in its text',
    '"id","text"\n"1","x ""y"""\n"2","two\r\nlines\n\nmore"\n"3","z"\n',
    [
      [1, 2, 2, '"1","x ""y"""'],
      [2, 3, 6, '"2","two\r\nlines\n\nmore"'],
      [3, 7, 7, '"3","z"'],
    ],
  ],
  [
    'plain rows, and no line end at the end',
    'id,text\n1,x\n2,жатва',
    [
      [1, 2, 2, '1,x'],
      [2, 3, 3, '2,жатва'],
    ],
  ],
  [
    'lines that end in CR LF, blank lines and a byte order mark',
    '\uFEFF"id","text"\r\n\r\n"1","x"\r\n\n\n"2","y\r\n"\r\n',
    [
      [1, 3, 3, '"1","x"'],
      [2, 6, 7, '"2","y\r\n"'],
    ],
  ],
];

describe.each(FILES)('%s:', (why, text, rows) => {
  test.each([7, 65_536])('every row has its place, in pieces of %i bytes', async (size) => {
    const bytes = Buffer.from(text);
    async function* pieces(): AsyncGenerator<Buffer> {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    }
    expect(await placesIn(pieces())).toEqual(
      rows.map(([number, first, last, raw]) => ({
        source_file: 'a.csv',
        source_row: number,
        source_line: first,
        source_last_line: last,
        row_sha256: sha256(raw),
      })),
    );
  });

  test('which the command finds', async () => {
    const path = join(folder, `${why.slice(0, 10)}.csv`);
    await writeFile(path, text);
    const places = await placesIn(createReadStream(path) as AsyncIterable<Buffer>);
    expect(places.map((place) => checked(path, place))).toEqual(places.map((place) => place.row_sha256));
  });
});

describe.each(['mapped-2018-10-small', 'original-2018-10', 'original-2019-01'])('the release %s', (name) => {
  const path = realData(`releases/${name}`);

  test.skipIf(path === undefined)('has rows where their places say', async () => {
    for (const source of await findSources([path ?? ''])) {
      const places = await placesIn(await source.open(() => undefined), source.name);
      expect(places.map(({ source_row }) => source_row)).toEqual(places.map((_, at) => at + 1));
      // Those that span lines, and some more.
      const some = places.filter(
        ({ source_line, source_last_line }, at) => source_last_line > source_line || at % 97 === 0,
      );
      for (const place of some.slice(0, 40)) expect(checked(source.path, place)).toBe(place.row_sha256);
      expect(some.length).toBeGreaterThan(0);
    }
  });
});

test('a file is named without the folders in which it lies; those of a zip stay', async () => {
  const text = 'tweetid\n';
  await writeFile(join(folder, 'plain_tweets_csv.csv'), text);
  await writeFile(join(folder, 'packed_tweets_csv.csv.gz'), gzipSync(text));
  await writeFile(join(folder, 'archive.zip'), zip({ 'data/entry_tweets_csv.csv': text }));
  const sources = await findSources(
    ['plain_tweets_csv.csv', 'packed_tweets_csv.csv.gz', 'archive.zip'].map((name) => join(folder, name)),
  );
  expect(sources.map(({ name }) => name)).toEqual([
    'plain_tweets_csv.csv',
    'packed_tweets_csv.csv.gz',
    'archive.zip/data/entry_tweets_csv.csv',
  ]);
});
