import sharp from 'sharp';
import { toDhash } from './dhash.ts';

// Every picture is another one; and pictures are read side by side already.
sharp.cache(false);
sharp.concurrency(1);

/** Pixels of the largest picture that is decoded: Twitter's own end at 4,096 x 4,096. */
const MOST_PIXELS = 100_000_000;

/** What can be read of a picture; each part only where it can. */
export interface Picture {
  /** Pixels, turned as its camera says. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly dhash: string | undefined;
}

const NOTHING: Picture = { width: undefined, height: undefined, dhash: undefined };

/**
 * Reads a picture, of an animation its first frame. Memory: a strip of it, for formats that allow it.
 * @returns what can be read; the reason where nobody's browser should be given it
 */
export async function readPicture(content: Buffer): Promise<Picture | { readonly refused: string }> {
  const options = {
    limitInputPixels: MOST_PIXELS,
    failOn: 'truncated',
    sequentialRead: true,
    pages: 1,
  } as const;
  const header = await sharp(content, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (header === undefined) return NOTHING;
  const { width, height } = header.autoOrient;
  if (width * height > MOST_PIXELS) return { refused: `it unpacks to ${width} x ${height} pixels` };
  const dhash = await sharp(content, options)
    .autoOrient()
    .flatten()
    .greyscale()
    // The default kernel, lanczos3, makes rings around edges.
    .resize(9, 8, { fit: 'fill', kernel: 'mitchell' })
    .raw()
    .toBuffer()
    .then(toDhash, () => undefined);
  return { width, height, dhash };
}
