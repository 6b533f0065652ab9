import type { RequestHandler } from 'express';
import { rateLimit as expressRateLimit } from 'express-rate-limit';
import type { Config } from '../../common/config.ts';
import { SiteError } from './siteError.ts';

/**
 * At most so many requests of one client address in a time; the rest are told when to come again. Counted in memory,
 * and forgotten when the time is over: nothing of a reader is kept.
 * @param limit undefined: no limit
 * @param what is counted, in the words of the message
 */
export function rateLimit(limit: Config['RATE_LIMIT'], what = 'searches'): RequestHandler {
  if (limit === undefined) return (_request, _response, next) => next();
  const { requests, minutes } = limit;
  return expressRateLimit({
    limit: requests,
    windowMs: minutes * 60_000,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => {
      const often = `${requests} ${what} in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}`;
      next(new SiteError('too_many_requests', `One address may ask for ${often} here. Try again later.`));
    },
  });
}
