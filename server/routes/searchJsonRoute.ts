import type { RequestHandler } from 'express';
import { searchParamsOf } from '../addresses.ts';
import type { Searcher } from '../searcher.ts';
import { inFormat, parseSearchParams, searchUrl, type ParamProblem } from '../searchParams.ts';
import { SiteError } from '../siteError.ts';

/** `/search.json`: every parameter that cannot be used is an error. */
export const searchJsonRoute =
  (searcher: Searcher): RequestHandler =>
  async (request, response) => {
    const { params, problems, ignored, redirect } = parseSearchParams(searchParamsOf(request.originalUrl));
    const refused = [...problems, ...ignored.map(unknown)];
    if (refused.length > 0) {
      throw new SiteError('bad_request', 'Some parameters cannot be used.', { problems: refused });
    }
    if (redirect) return response.redirect(301, searchUrl(params, '.json'));
    const answer = await searcher.search(params);
    const next = answer.next && inFormat(answer.next, '.json');
    response.set('Cache-Control', 'private, no-cache').json({ ...answer, next });
  };

const unknown = (param: string): ParamProblem => ({ param, message: `There is no parameter “${param}”.` });
