import { readdir } from 'node:fs/promises';
import { PassThrough, Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { csvRows } from '../../../indexer/csvRows.ts';
import { findReleaseFiles } from '../../../indexer/releaseFiles.ts';
import type { Source } from '../../../indexer/source.ts';
import { standardInput } from '../../../indexer/standardInput.ts';
import { aFolder, aTweetRow, tweetsCsv, writeFiles, zip } from '../../support/builders.ts';

const folder = aFolder();
const TWEETS = tweetsCsv([aTweetRow()]);

const piped = (...pieces: (string | Uint8Array)[]): Readable =>
  Readable.from(pieces.map((piece) => Buffer.from(piece)));

async function contentOf(source: Source): Promise<{ text: string; bytes: number }> {
  let bytes = 0;
  const pieces: Buffer[] = [];
  for await (const piece of await source.open((seen) => (bytes += seen.length))) pieces.push(piece);
  return { text: Buffer.concat(pieces).toString(), bytes };
}

describe('standard input', () => {
  test.each<[what: string, pieces: (string | Uint8Array)[], text: string]>([
    ['in pieces', ['one,', 'two\n', 'three'], 'one,two\nthree'],
    ['packed', [gzipSync('one,two')], 'one,two'],
  ])('%s can be read twice, at once too, and leaves no file', async (_, pieces, text) => {
    const source = await standardInput(piped(...pieces), folder);
    const reads = await Promise.all([contentOf(source), contentOf(source)]);
    expect(reads).toEqual(Array.from({ length: 2 }, () => ({ text, bytes: source.size })));
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    source.close?.();
    source.close?.();
  });

  test('is a file of the campaign that is named, beside others', async () => {
    const root = await writeFiles(folder, 'beside', { 'a.csv': TWEETS });
    const open = (): Promise<Source> => standardInput(piped(TWEETS), folder);
    const [campaign] = await findReleaseFiles([root, '-', '-'], 'mill', open);
    expect(campaign?.files.map(({ source }) => source.name)).toEqual(['a.csv', 'standard input']);
    const rows: string[] = [];
    for (const { source } of campaign?.files ?? []) {
      for await (const batch of csvRows(await source.open(() => undefined), source.path)) {
        rows.push(...batch.map(({ values }) => values[0] ?? ''));
      }
      source.close?.();
    }
    expect(rows).toEqual(['tweetid', '783017634562412544', 'tweetid', '783017634562412544']);
  });

  test.each<[what: string, input: () => Readable, message: RegExp]>([
    ['nothing', () => piped(), /^standard input: nothing came/],
    ['a zip', () => piped(zip({ 'a.csv': TWEETS })), /^standard input: this is a zip archive\. Save it/],
    ['a terminal', () => Object.assign(piped(), { isTTY: true }), /^standard input: it is a terminal/],
    [
      'what breaks off',
      () => {
        const broken = new PassThrough();
        broken.write('tweetid');
        setImmediate(() => broken.destroy(new Error('EIO')));
        return broken;
      },
      /^standard input: cannot be read to its end \(EIO\)/,
    ],
  ])('%s is refused', async (_, input, message) => {
    await expect(standardInput(input(), folder)).rejects.toThrow(message);
  });

  test('cannot be kept where there is no folder', async () => {
    await expect(standardInput(piped('a'), `${folder}/nowhere`)).rejects.toThrow(
      /it is kept in .*nowhere meanwhile; after 0 bytes that cannot be \(ENOENT.*Make room there, or save it to a file/,
    );
  });

  test('that never ends is left when the load is stopped', async () => {
    const stop = new AbortController();
    const reading = standardInput(new PassThrough(), folder, stop.signal);
    stop.abort();
    await expect(reading).rejects.toThrow();
  });

  test('without --campaign is not read at all', async () => {
    const open = (): Promise<Source> => Promise.reject(new Error('was opened'));
    await expect(findReleaseFiles(['-'], undefined, open)).rejects.toThrow(
      'standard input has no name that gives a campaign. Say it with --campaign ID.',
    );
  });
});
