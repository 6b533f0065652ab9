import { createHash } from 'node:crypto';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { InputProblem } from '../../../indexer/inputProblem.ts';
import type { Source } from '../../../indexer/source.ts';
import { findSources } from '../../../indexer/sources.ts';
import { aFolder, writeFiles, zip } from '../../support/builders.ts';

const folder = aFolder();

/** Content of a source, and the bytes that were shown on the way. */
async function readSource(source: Source): Promise<{ text: string; bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const pieces: Buffer[] = [];
  const onBytes = (piece: Buffer): void => {
    bytes += piece.length;
    hash.update(piece);
  };
  for await (const piece of await source.open(onBytes)) pieces.push(piece);
  return { text: Buffer.concat(pieces).toString(), bytes, sha256: hash.digest('hex') };
}

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('a folder gives its CSV files, packed or not, by name, and nothing else', async () => {
  const root = await writeFiles(folder, 'all', {
    'b.csv': 'b',
    'a.CSV.gz': gzipSync('a'),
    'deeper/c.zip': zip({
      'x/d.csv': 'd',
      'c.csv': 'c',
      '__MACOSX/._c.csv': 'no',
      'photo.jpg': 'no',
      'x/': '',
    }),
    'media.zip': zip({ 'images/1.jpg': 'no' }),
    'notes.txt': 'no',
    '._b.csv': 'no',
    '__MACOSX/b.csv': 'no',
    '.DS_Store': 'no',
  });
  const sources = await findSources([root]);
  expect(sources.map(({ path, names }) => [path.slice(root.length + 1), names])).toEqual([
    ['a.CSV.gz', ['a.CSV.gz']],
    ['b.csv', ['b.csv']],
    ['deeper/c.zip/c.csv', ['c.csv', 'c.csv']],
    ['deeper/c.zip/x/d.csv', ['d.csv', 'c.csv']],
  ]);
  expect(await Promise.all(sources.map(async (source) => (await readSource(source)).text))).toEqual([
    'a',
    'b',
    'c',
    'd',
  ]);
});

test('the bytes shown are those of the file, of a zip those of the entry, and add up to its size', async () => {
  const text = 'some text '.repeat(30_000);
  const packed = gzipSync(text);
  const root = await writeFiles(folder, 'bytes', {
    'a.csv': text,
    'b.csv.gz': packed,
    'c.zip': zip({ 'c.csv': text }),
  });
  const [plain, gzip, entry] = await findSources([root]);
  if (plain === undefined || gzip === undefined || entry === undefined) throw new Error('three sources');
  expect(await readSource(plain)).toEqual({ text, bytes: plain.size, sha256: sha256(text) });
  expect(await readSource(gzip)).toEqual({ text, bytes: packed.length, sha256: sha256(packed) });
  expect(gzip.size).toBe(packed.length);
  expect(await readSource(entry)).toEqual({ text, bytes: entry.size, sha256: sha256(text) });
});

test('a file that is reached in two ways is taken once; links are followed, circles end', async () => {
  const root = await writeFiles(folder, 'links', { 'real/a.csv': 'a' });
  await symlink(join(root, 'real'), join(root, 'linked'));
  await symlink(root, join(root, 'real', 'circle'));
  await symlink(join(root, 'nowhere'), join(root, 'broken.csv'));
  const sources = await findSources([join(root, 'real', 'a.csv'), root, join(root, 'linked', 'a.csv')]);
  expect(sources.map(({ path }) => path)).toEqual([join(root, 'real', 'a.csv')]);
});

test('reading may end early', async () => {
  const root = await writeFiles(folder, 'early', {
    'a.csv': 'x'.repeat(1_000_000),
    'b.csv.gz': gzipSync('y'.repeat(1_000_000)),
  });
  for (const source of await findSources([root])) {
    for await (const piece of await source.open(() => undefined)) {
      expect(piece.length).toBeLessThan(1_000_000);
      break;
    }
  }
});

describe('a problem of the input', () => {
  const problem = async (
    name: string,
    files: Record<string, string | Uint8Array>,
    path = '',
  ): Promise<string> => {
    const root = await writeFiles(folder, name, files);
    const read = async (): Promise<void> => {
      for (const source of await findSources([join(root, path)])) await readSource(source);
    };
    const error: unknown = await read().catch((thrown: unknown) => thrown);
    if (!(error instanceof InputProblem)) throw new Error('should be refused', { cause: error });
    return error.message.replace(root, 'ROOT');
  };
  const packed = gzipSync('abc'.repeat(10_000));
  const archive = zip({ 'a.csv': 'abc'.repeat(10_000) });

  test.each<[string, Record<string, string | Uint8Array>, path: string, message: RegExp]>([
    ['path', {}, 'nothing', /^ROOT\/nothing: there is no such file or folder\.$/],
    ['path2', { 'a.csv': '' }, 'a.csv/b', /^ROOT\/a\.csv\/b: there is no such file or folder\.$/],
    [
      'none',
      { 'a.txt': 'x' },
      '',
      /^ROOT\/?: no CSV file in there\. Wanted: \.csv, \.csv\.gz, or \.zip with such files\.$/,
    ],
    [
      'kind',
      { 'a.txt': 'x' },
      'a.txt',
      /^ROOT\/a\.txt: only \.csv, \.csv\.gz and \.zip files can be loaded\.$/,
    ],
    ['empty', { 'a.zip': zip({ 'a.jpg': '' }) }, 'a.zip', /^ROOT\/a\.zip: no CSV file in there/],
    [
      'nogz',
      { 'a.csv.gz': 'no gzip at all' },
      'a.csv.gz',
      /^ROOT\/a\.csv\.gz: cannot be read to its end \(incorrect header check\)\. The file is broken or cut/,
    ],
    [
      'cutgz',
      { 'a.csv.gz': packed.subarray(0, 60) },
      'a.csv.gz',
      /^ROOT\/a\.csv\.gz: cannot be read to its end \(unexpected end of file\)/,
    ],
    ['nozip', { 'a.zip': 'no zip at all' }, 'a.zip', /^ROOT\/a\.zip: cannot be read to its end \(/],
    ['cutzip', { 'a.zip': archive.subarray(0, -30) }, 'a.zip', /^ROOT\/a\.zip: cannot be read to its end \(/],
    [
      'crc',
      { 'a.zip': zip({ 'a.csv': 'abc' }, { badChecksum: true }) },
      '',
      /^ROOT\/?\/a\.zip\/a\.csv: cannot be read to its end \(its checksum is wrong\)/,
    ],
  ])('%s', async (name, files, path, message) => {
    expect(await problem(name, files, path)).toMatch(message);
  });
});
