import type { RequestHandler } from 'express';
import { searchParamsOf } from '../address/addresses.ts';
import type { Searcher } from '../archive/searcher.ts';
import { inFormat, searchUrl } from '../address/searchParams.ts';
import { requireParams } from '../address/strictParams.ts';
import { sendJson } from '../http/sendJson.ts';

/** `/search.json`: every parameter that cannot be used is an error. */
export const searchJsonRoute =
  (searcher: Searcher): RequestHandler =>
  async (request, response) => {
    const { params, redirect } = requireParams(searchParamsOf(request.originalUrl));
    if (redirect) return response.redirect(301, searchUrl(params, '.json'));
    const answer = await searcher.search(params);
    const next = answer.next && inFormat(answer.next, '.json');
    sendJson(response, { ...answer, next });
  };
