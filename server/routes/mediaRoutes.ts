import type { Request, RequestHandler, Response } from 'express';
import { pipeline } from 'node:stream/promises';
import type { MediaDocument } from '../../search/mediaDocument.ts';
import { formatOfMime } from '../../search/mediaTypes.ts';
import { searchParamsOf } from '../address/addresses.ts';
import { MEDIA_SHOWN } from '../address/addressFlags.ts';
import type { Searcher } from '../archive/searcher.ts';
import { renderPage } from '../http/renderPage.ts';
import { SiteError } from '../http/siteError.ts';
import { openMedia, type OpenedMedia } from '../media/openMedia.ts';
import { mediaPage } from '../pages/media/mediaPage.ts';

const SHA256 = /^[0-9a-f]{64}$/;

const unknownMedia = (): SiteError =>
  new SiteError('not_found', 'No tweet that is indexed here has a media file of this address.');

const goneMedia = (): SiteError =>
  new SiteError(
    'not_found',
    'The media archive that holds this file is not where it was when it was loaded, or has changed. Whoever runs this site can put it back, or load it again with “npx murmuration media”.',
  );

/**
 * `/media/{sha256}`: the content of a media file, read from its archive. The address names the content, so it may be
 * kept for ever, and asked for in parts (RFC 9110, 14). What is served can do nothing: it is a picture or a video by its
 * content, browsers may not guess another type, and opened by itself it is in a sandbox.
 */
export const mediaRoute =
  (searcher: Pick<Searcher, 'mediaPlaces'>): RequestHandler<{ sha256: string }> =>
  async (request, response) => {
    const { sha256 } = request.params;
    const places = SHA256.test(sha256) ? await searcher.mediaPlaces(sha256) : [];
    const [any] = places;
    if (any === undefined || formatOfMime(any.mime) === undefined) throw unknownMedia();
    response.set({
      ETag: `"${sha256}"`,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
      'Accept-Ranges': 'bytes',
    });
    if (request.fresh) return void response.status(304).end();
    const found = await firstThatOpens(places);
    if (found === undefined) {
      for (const name of ['Content-Security-Policy', 'Accept-Ranges']) response.removeHeader(name);
      throw goneMedia();
    }
    await send(request, response, found.place, found.opened);
  };

/** The same content may lie in several archives, and any of them will do. */
async function firstThatOpens(
  places: readonly MediaDocument[],
): Promise<{ readonly place: MediaDocument; readonly opened: OpenedMedia } | undefined> {
  for (const place of places) {
    const opened = await openMedia(place);
    if (opened !== undefined) return { place, opened };
  }
  return undefined;
}

async function send(
  request: Request,
  response: Response,
  place: MediaDocument,
  opened: OpenedMedia,
): Promise<void> {
  const { bytes, mime, id } = place;
  const range = rangeOf(request, place);
  // Ids are letters, digits, - and _ with one dot (mediaName.ts): they need no quoting, but an index may hold anything.
  response.set('Content-Disposition', `inline; filename="${id.replace(/[^\w.-]/g, '_')}"`);
  if (range === 'unsatisfiable') {
    await opened.close();
    return void response.status(416).set('Content-Range', `bytes */${bytes}`).end();
  }
  response.type(mime);
  const { start, end } = range ?? { start: 0, end: bytes - 1 };
  if (range !== undefined) response.status(206).set('Content-Range', `bytes ${start}-${end}/${bytes}`);
  response.set('Content-Length', String(end - start + 1));
  if (request.method === 'HEAD') {
    await opened.close();
    return void response.end();
  }
  // A reader who goes away ends it; what fails on the way cuts the answer off.
  await pipeline(opened.read(start, end), response).catch(() => response.destroy());
}

/** The one range that is asked for; undefined: the whole, also where several are asked for, or of an older content. */
function rangeOf(
  request: Request,
  { bytes, sha256 }: MediaDocument,
): { readonly start: number; readonly end: number } | 'unsatisfiable' | undefined {
  const condition = request.get('If-Range');
  if (condition !== undefined && condition !== `"${sha256}"`) return undefined;
  const ranges = request.range(bytes);
  if (ranges === -1) return 'unsatisfiable';
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes' || ranges.length !== 1)
    return undefined;
  return ranges[0];
}

/** `/media/{sha256}/about`: what the archive tells of a media file. */
export const aboutMediaRoute =
  (searcher: Pick<Searcher, 'media'>): RequestHandler<{ sha256: string }> =>
  async (request, response) => {
    const { sha256 } = request.params;
    const detail = SHA256.test(sha256) ? await searcher.media(sha256) : undefined;
    if (detail === undefined) throw unknownMedia();
    const { isSet: showsMedia } = MEDIA_SHOWN.read(searchParamsOf(request.originalUrl));
    renderPage(response, 'media', { ...mediaPage(detail), showsMedia });
  };
