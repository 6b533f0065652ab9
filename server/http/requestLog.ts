import type { RequestHandler } from 'express';
import { log } from '../../common/log.ts';

/** One line per answer. What readers search for stands in the query string, which is not logged. */
export const requestLog: RequestHandler = (request, response, next) => {
  const start = performance.now();
  const { method, path } = request;
  response.on('finish', () => {
    log('request', { method, path, status: response.statusCode, ms: Math.round(performance.now() - start) });
  });
  next();
};
