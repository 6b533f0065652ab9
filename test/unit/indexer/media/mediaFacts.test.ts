import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { ArchivedFile } from '../../../../indexer/media/archivedFile.ts';
import { readMediaFacts } from '../../../../indexer/media/mediaFacts.ts';
import { differingBits, dhashBands, NEAR_BITS } from '../../../../search/mediaHashes.ts';
import { toDhash } from '../../../../indexer/media/dhash.ts';
import { anMp4, aPicture } from '../../../support/media.ts';

/** A file in pieces of some size. */
function aFile(content: Buffer, pieceSize = 700, problem?: string): ArchivedFile {
  return {
    name: 'ira_1/1/images/12-a.jpg',
    position: 1,
    bytes: content.length,
    packedBytes: content.length,
    storage: 'stored',
    offset: 0,
    problem,
    open: async () =>
      (async function* () {
        for (let at = 0; at < content.length; at += pieceSize) yield content.subarray(at, at + pieceSize);
      })(),
  };
}

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

async function factsOf(content: Buffer) {
  const facts = await readMediaFacts(aFile(content));
  if ('refused' in facts) throw new Error(facts.refused);
  return facts;
}

describe('the content of a file tells', () => {
  test.each([
    ['jpeg', 'image/jpeg', 'image'],
    ['png', 'image/png', 'image'],
    ['webp', 'image/webp', 'image'],
    ['gif', 'image/gif', 'gif'],
  ] as const)('that it is %s, its size and its hashes', async (format, mime, type) => {
    const content = await aPicture(3, format);
    const facts = await factsOf(content);
    expect(facts).toEqual({
      mime,
      type,
      bytes: content.length,
      width: 96,
      height: 64,
      sha256: sha256(content),
      dhash: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      isBroken: false,
    });
  });

  test('that it is a video, which is not decoded', async () => {
    const content = anMp4(70_000);
    expect(await factsOf(content)).toEqual({
      mime: 'video/mp4',
      type: 'video',
      bytes: content.length,
      width: undefined,
      height: undefined,
      sha256: sha256(content),
      dhash: undefined,
      isBroken: false,
    });
  });

  test('how its camera was held', async () => {
    const turned = await sharp(await aPicture(3))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(await factsOf(turned)).toMatchObject({ width: 64, height: 96 });
  });

  test('what can be read of a picture that is cut', async () => {
    const content = (await aPicture(3, 'png', { width: 400, height: 300 })).subarray(0, 900);
    expect(await factsOf(content)).toMatchObject({
      mime: 'image/png',
      bytes: 900,
      sha256: sha256(content),
      dhash: undefined,
      isBroken: true,
    });
  });

  test.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'.repeat(200)), /no picture or video/],
    ['a short page', Buffer.from('<html>'), /no picture or video/],
    [
      'a drawing that may run',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      /no picture or video/,
    ],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(9_000)]), /no picture or video/],
    ['nothing', Buffer.alloc(0), /it is empty/],
  ])('that it is %s, which is refused', async (_name, content, reason) => {
    expect(await readMediaFacts(aFile(content))).toEqual({
      refused: expect.stringMatching(reason) as string,
    });
  });

  test('that it is a picture of more pixels than anybody should be given', async () => {
    expect(await readMediaFacts(aFile(hugePng(60_000, 60_000)))).toEqual({
      refused: 'it unpacks to 60000 x 60000 pixels',
    });
  });

  test('what is known to be wrong with it is not tried', async () => {
    expect(await readMediaFacts(aFile(await aPicture(1), 700, 'it is encrypted'))).toEqual({
      refused: 'it is encrypted',
    });
  });

  test('that it cannot be read to its end', async () => {
    const file = aFile(await aPicture(1));
    const broken: ArchivedFile = {
      ...file,
      open: async () =>
        (async function* () {
          yield* await file.open();
          throw new Error('its checksum is wrong');
        })(),
    };
    expect(await readMediaFacts(broken)).toEqual({
      refused: 'it cannot be read to its end (its checksum is wrong)',
    });
  });
});

/** A PNG of one colour, a few bytes for any number of pixels. Layout: RFC 2083, 11.2. */
function hugePng(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    // Checksums are not looked at before the header.
    return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('the perceptual hash', () => {
  test('is made of whether it grows lighter to the right', () => {
    const row = (...greys: number[]): number[] => greys;
    const greys = [
      ...row(0, 4, 8, 12, 16, 20, 24, 28, 32),
      ...row(32, 28, 24, 20, 16, 12, 8, 4, 0),
      ...row(0, 9, 0, 9, 0, 9, 0, 9, 0),
      ...row(0, 3, 6, 9, 12, 15, 18, 21, 24),
      ...Array<number>(36).fill(5),
    ];
    expect(toDhash(Uint8Array.from(greys))).toBe('ff00aa0000000000');
    expect(() => toDhash(new Uint8Array(71))).toThrow(/71 pixels/);
  });

  test('mostly stays when a picture is brighter, smaller or packed harder, and tells others apart', async () => {
    const size = { width: 320, height: 240 };
    const pictures = await Promise.all(Array.from({ length: 30 }, (_, n) => aPicture(n, 'png', size)));
    const hashOf = async (content: Buffer): Promise<string> => (await factsOf(content)).dhash ?? '';
    const hashes = await Promise.all(pictures.map(hashOf));
    const changes: readonly ((picture: Buffer) => Promise<Buffer>)[] = [
      (picture) => sharp(picture).modulate({ brightness: 1.1 }).png().toBuffer(),
      (picture) => sharp(picture).resize(200, 150).png().toBuffer(),
      (picture) => sharp(picture).jpeg({ quality: 60 }).toBuffer(),
    ];
    const changed = pictures.flatMap((picture, n) =>
      changes.map(async (change) => differingBits(hashes[n] ?? '', await hashOf(await change(picture)))),
    );
    const near = (await Promise.all(changed)).filter((bits) => bits <= NEAR_BITS);
    expect(near.length).toBeGreaterThanOrEqual(80);
    const pairs = hashes.flatMap((a, n) => hashes.slice(n + 1).map((b) => differingBits(a, b)));
    expect(pairs.filter((bits) => bits <= NEAR_BITS)).toEqual([]);
  });

  test('shares a quarter with every other that differs in three bits', () => {
    const hash = 0x0123_4567_89ab_cdefn;
    const hex = (value: bigint): string => value.toString(16).padStart(16, '0');
    for (let bit = 0; bit < 64; bit += 5) {
      const other =
        hash ^ (1n << BigInt(bit)) ^ (1n << BigInt((bit + 17) % 64)) ^ (1n << BigInt((bit + 33) % 64));
      expect(differingBits(hex(hash), hex(other))).toBe(3);
      const shared = dhashBands(hex(other)).filter((band) => dhashBands(hex(hash)).includes(band));
      expect(shared.length).toBeGreaterThan(0);
    }
    expect(dhashBands('0123456789abcdef')).toEqual(['0:0123', '1:4567', '2:89ab', '3:cdef']);
  });
});
