import type { ErrorRequestHandler, RequestHandler } from 'express';
import { searchParamsOf, toRoutePath } from '../address/addresses.ts';
import { CITATION_FORMATS } from '../citations/formats.ts';
import { FORMAT_NAMES } from '../exports/formats.ts';
import { errorPage } from '../pages/errorPage.ts';
import { renderPage } from './renderPage.ts';
import { setUntagged } from './revalidation.ts';
import { setFailure } from './setFailure.ts';
import { SiteError, toErrorAnswer } from './siteError.ts';

/** Formats of a search beside its page. */
const SEARCH_FORMATS: readonly string[] = ['json', ...FORMAT_NAMES];

/** Ends of addresses whose errors are JSON: no program reads our error page, least of all as a row of a table. */
const FOR_PROGRAMS: readonly string[] = [
  ...SEARCH_FORMATS.map((name) => `.${name}`),
  ...CITATION_FORMATS.map(({ suffix }) => suffix),
  '.xml',
];

/** A search in whatever format. */
const SEARCH_IN_FORMAT = /^\/search\.[^/]*$/;

/** No route has this address. */
export const unknownAddress: RequestHandler = ({ path }, _response, next) => {
  const message = SEARCH_IN_FORMAT.test(toRoutePath(path))
    ? `A search has no such format. There are: ${SEARCH_FORMATS.join(', ')}.`
    : 'There is nothing at this address. Check it for typing errors.';
  next(new SiteError('not_found', message));
};

/** Answers every error in the format of its address, in our own words; what it came from goes to the log. */
export const answerError: ErrorRequestHandler = (error: unknown, request, response, next) => {
  // The answer has begun: cutting it off is the only way left to say that it failed.
  if (response.headersSent) return next(error);
  const known = toSiteError(error);
  // What was asked for may have had a tag; this is not it.
  setUntagged(response);
  setFailure(response, known);
  if (isForPrograms(request.path)) {
    response.json(toErrorAnswer(known));
    return;
  }
  renderPage(response, 'error', errorPage(known, request.path, searchParamsOf(request.originalUrl)));
};

function isForPrograms(path: string): boolean {
  const route = toRoutePath(path);
  return SEARCH_IN_FORMAT.test(route) || FOR_PROGRAMS.some((suffix) => route.endsWith(suffix));
}

/** Errors of Express about the request carry a status; all others that we did not make are defects. */
function toSiteError(error: unknown): SiteError {
  if (error instanceof SiteError) return error;
  const status = (error as { status?: unknown } | undefined)?.status;
  if (status === 400) return new SiteError('bad_request', 'The address is not encoded as it should be.');
  if (status === 404) return new SiteError('not_found', 'There is nothing at this address.');
  return new SiteError('internal', 'This is our fault, not yours. Try again later.', { cause: error });
}
