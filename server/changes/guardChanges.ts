import type { RequestHandler } from 'express';
import { rateLimit } from '../http/rateLimit.ts';
import { SiteError } from '../http/siteError.ts';
import { isCrossSite, type OwnSite } from './crossSite.ts';
import { readForm } from './readForm.ts';

/**
 * Changes that one client address may ask for: more than a person makes, while a program that fills the disk with
 * links, or guesses the token, gets nowhere. It holds whatever RATE_LIMIT is.
 */
const CHANGE_LIMIT = { requests: 60, minutes: 15 };

/** What stands before every change: no page of another site asks for it, it is not asked for too often, and it is a form. */
export const guardChanges = (site: OwnSite): readonly RequestHandler[] => [
  (request, _response, next) => {
    const from = {
      host: request.get('Host'),
      origin: request.get('Origin'),
      fetchSite: request.get('Sec-Fetch-Site'),
    };
    if (!isCrossSite(from, site)) return next();
    next(
      new SiteError(
        'forbidden',
        'This was sent by a page of another site. Use the form on a page of this one.',
      ),
    );
  },
  rateLimit(CHANGE_LIMIT, 'changes'),
  readForm,
];
