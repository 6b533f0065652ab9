import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { zipArchive } from '../../../../indexer/media/zipArchive.ts';
import type { MediaDocument } from '../../../../search/mediaDocument.ts';
import { openMedia, slice } from '../../../../server/media/openMedia.ts';
import { aFolder, writeFiles } from '../../../support/builders.ts';
import { allOf } from '../../../support/chunks.ts';
import { aMediaDocument } from '../../../support/documents.ts';
import { writeZip } from '../../../support/media.ts';

const folder = aFolder();
const CONTENT = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7 + (at >> 8)) & 255));
const NAMES = { stored: 'a_1/1/images/12-stored.jpg', deflated: 'a_1/1/images/12-deflated.jpg' };
let zip = '';

beforeAll(async () => {
  zip = await writeZip(join(folder, 'a_1.zip'), [
    { name: 'a_1/readme.txt', content: Buffer.from('first') },
    { name: NAMES.stored, content: CONTENT },
    { name: NAMES.deflated, content: CONTENT, compress: true },
  ]);
});

async function placeOf(storage: 'stored' | 'deflated'): Promise<MediaDocument> {
  const { files } = await zipArchive(zip);
  for await (const file of files()) {
    if (file.name !== NAMES[storage]) continue;
    expect(file.storage).toBe(storage);
    return aMediaDocument({
      id: file.name.split('/').at(-1) ?? '',
      archive: zip,
      entry: file.name,
      storage,
      offset: file.offset,
      packed_bytes: file.packedBytes,
      bytes: file.bytes,
    });
  }
  throw new Error('not in the zip');
}

async function read(place: MediaDocument, start: number, end: number): Promise<Buffer | undefined> {
  const opened = await openMedia(place);
  return opened === undefined ? undefined : Buffer.concat(await allOf(opened.read(start, end)));
}

describe.each(['stored', 'deflated'] as const)('an entry that is %s', (storage) => {
  test.each([
    [0, CONTENT.length - 1],
    [0, 0],
    [100, 65_535],
    [65_536, 140_000],
    [CONTENT.length - 1, CONTENT.length - 1],
  ])('is read from byte %i to %i', async (start, end) => {
    const bytes = await read(await placeOf(storage), start, end);
    expect(bytes?.equals(CONTENT.subarray(start, end + 1))).toBe(true);
  });

  test('is not there where another lies at its place', async () => {
    const place = await placeOf(storage);
    expect(await openMedia({ ...place, offset: place.offset + 1 })).toBeUndefined();
    expect(await openMedia({ ...place, offset: 0 })).toBeUndefined();
    expect(await openMedia({ ...place, offset: 10 ** 12 })).toBeUndefined();
    expect(await openMedia({ ...place, packed_bytes: 10 ** 9 })).toBeUndefined();
  });
});

test('an archive that is away, or a folder in its place, is not there', async () => {
  const place = await placeOf('stored');
  await rename(zip, `${zip}.away`);
  expect(await openMedia(place)).toBeUndefined();
  await writeFiles(folder, 'a_1.zip', { 'x.txt': 'x' });
  expect(await openMedia(place)).toBeUndefined();
  await rm(zip, { recursive: true });
  await writeFile(zip, 'PK');
  expect(await openMedia(place)).toBeUndefined();
  await rename(`${zip}.away`, zip);
  expect(await read(place, 0, 3)).toEqual(CONTENT.subarray(0, 4));
});

test('a file by itself is read, unless its size has changed', async () => {
  const root = await writeFiles(folder, 'b_1', { '1/images/12-x.jpg': CONTENT });
  const entry = '1/images/12-x.jpg';
  const place = aMediaDocument({ archive: root, entry, storage: 'file', offset: 0, bytes: CONTENT.length });
  expect(await read(place, 5, 9)).toEqual(CONTENT.subarray(5, 10));
  expect(await openMedia({ ...place, bytes: 5 })).toBeUndefined();
  expect(await openMedia({ ...place, entry: '1/images/13-x.jpg' })).toBeUndefined();
});

test('a stream is read no further than is wanted', async () => {
  let taken = 0;
  const pieces = async function* (): AsyncGenerator<Buffer> {
    for (const text of ['abc', 'def', 'ghi', 'jkl']) {
      taken += 1;
      yield Buffer.from(text);
    }
  };
  const part = async (start: number, end: number): Promise<string> =>
    Buffer.concat(await allOf(slice(pieces(), start, end))).toString();
  expect(await part(2, 4)).toBe('cde');
  expect(taken).toBe(2);
  expect(await part(0, 0)).toBe('a');
  expect(await part(9, 11)).toBe('jkl');
  expect(await part(3, 5)).toBe('def');
});
