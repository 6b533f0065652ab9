import type { RequestHandler } from 'express';
import { createServer, type RequestListener, type Server } from 'node:http';
import { count } from '../helpers/count.ts';
import { SiteError } from './siteError.ts';

/** Longest address, in bytes. A query of 1,024 Cyrillic letters takes 6,144; browsers and proxies stop not far above. */
const LONGEST_URL = 32_768;

/**
 * Room for an address that is too long, which is then answered in our own words with the text kept: a query of 100 KB,
 * of which each byte takes three in the address. Node's own answer to what is longer yet is a bare 431.
 */
const MAX_HEADER_BYTES = 12 * LONGEST_URL;

/** An HTTP server that lets addresses of LONGEST_URL through; Node's own limit for all headers is 16 KiB. */
export const createSiteServer = (app: RequestListener): Server =>
  createServer({ maxHeaderSize: MAX_HEADER_BYTES }, app);

/** The site only gives: everything else is refused, with what would do. */
export const onlyReading: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  response.set('Allow', 'GET, HEAD');
  next(new SiteError('method_not_allowed', 'Only GET and HEAD requests are answered here.'));
};

export const boundedUrl: RequestHandler = (request, _response, next) => {
  if (request.originalUrl.length <= LONGEST_URL) return next();
  next(
    new SiteError(
      'too_large',
      `The address is longer than ${count(LONGEST_URL)} characters. Use a shorter text or fewer filters.`,
    ),
  );
};
