import type { RequestHandler } from 'express';
import { SiteError } from './siteError.ts';

/** Longest address, in bytes. A query of 1,024 Cyrillic letters takes 6,144; browsers and proxies stop not far above. */
export const LONGEST_URL = 32_768;

/** The site only gives: everything else is refused, with what would do. */
export const onlyReading: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  response.set('Allow', 'GET, HEAD');
  next(new SiteError('method_not_allowed', 'Only GET and HEAD requests are answered here.'));
};

export const boundedUrl: RequestHandler = (request, _response, next) => {
  if (request.originalUrl.length <= LONGEST_URL) return next();
  next(
    new SiteError('too_large', `The address is longer than ${LONGEST_URL} characters. Use fewer filters.`),
  );
};
