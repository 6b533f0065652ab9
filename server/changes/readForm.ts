import express, { type Request, type RequestHandler } from 'express';
import { SiteError } from '../http/siteError.ts';

/**
 * Longest form, in bytes: a path of 16 KB, whose percent signs are encoded once more, and a note of 2,000 characters
 * of which each takes nine.
 */
const LONGEST_FORM = 65_536;
const MOST_FIELDS = 16;
const FORM = 'application/x-www-form-urlencoded';

const parse = express.urlencoded({
  extended: false,
  inflate: false,
  limit: LONGEST_FORM,
  parameterLimit: MOST_FIELDS,
});

/** Reads the form that a page sent; other kinds of content are refused. */
export const readForm: RequestHandler = (request, response, next) => {
  if (request.is(FORM) === false) {
    return next(new SiteError('unsupported_media', `Only forms are taken here (${FORM}).`));
  }
  parse(request, response, (error: unknown) => next(error === undefined ? undefined : toSiteError(error)));
};

function toSiteError(error: unknown): SiteError {
  const { status } = error as { readonly status?: number };
  if (status === 413) return new SiteError('too_large', 'The form is longer than anything that fits here.');
  if (status === 415)
    return new SiteError('unsupported_media', 'The form is encoded in a way that is not taken here.');
  return new SiteError('bad_request', 'The form did not arrive whole.', { cause: error });
}

/** A field of the form as typed; empty where it is missing. Of a field that is given twice the first counts. */
export function formField(request: Request, name: string): string {
  const value = (request.body as Readonly<Record<string, unknown>> | undefined)?.[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}
