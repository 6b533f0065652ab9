import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import sharp from 'sharp';
import { ZipFile } from 'yazl';

/** An entry of a zip; stored, unless it is to be deflated. */
export interface Entry {
  readonly name: string;
  readonly content: Buffer;
  readonly compress?: boolean;
}

/** Writes a zip, entry by entry. @returns its path */
export async function writeZip(
  path: string,
  entries: Iterable<Entry> | AsyncIterable<Entry>,
): Promise<string> {
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(path));
  for await (const { name, content, compress = false } of entries) {
    zip.addBuffer(content, name, { compress, mtime: new Date(2019, 0, 31) });
  }
  zip.end();
  await written;
  return path;
}

/** A picture of stripes and a disc, another one for each number; invented. */
export const aPicture = (
  n: number,
  format: 'jpeg' | 'png' | 'gif' | 'webp' = 'jpeg',
  size: { readonly width: number; readonly height: number } = { width: 96, height: 64 },
): Promise<Buffer> =>
  sharp(Buffer.from(drawing(n, size.width, size.height)))
    .toFormat(format)
    .toBuffer();

function drawing(n: number, width: number, height: number): string {
  const at = (step: number, limit: number): number => ((n * 2654435761 + step * 40503) >>> 0) % limit;
  const stripes = Array.from(
    { length: 7 },
    (_, bar) =>
      `<rect x="${at(bar, width)}" y="${at(bar + 20, height)}" width="${8 + at(bar + 40, width / 3)}" height="${6 + at(bar + 60, height / 3)}" fill="hsl(${at(bar + 80, 360)} 70% ${20 + at(bar + 100, 60)}%)"/>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="100%" height="100%" fill="hsl(${at(1, 360)} 40% ${30 + at(2, 50)}%)"/>${stripes.join('')}</svg>`
  );
}

/** The first bytes of an MP4, and as much filling as is wanted: no player would take it. */
export function anMp4(filling = 5_000): Buffer {
  const type = Buffer.from('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41', 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(filling + 8);
  return Buffer.concat([type, length, Buffer.from('mdat'), Buffer.alloc(filling, 7)]);
}
