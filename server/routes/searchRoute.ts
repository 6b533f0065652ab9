import type { RequestHandler } from 'express';
import { searchParamsOf } from '../address/addresses.ts';
import { searchPage } from '../pages/searchPage.ts';
import { renderPage } from '../http/renderPage.ts';
import type { Searcher } from '../archive/searcher.ts';
import { parseSearchParams, searchUrl } from '../address/searchParams.ts';

/** `/search`: parameters that cannot be used are set aside and named. */
export const searchRoute =
  (searcher: Searcher): RequestHandler =>
  async (request, response) => {
    const typed = searchParamsOf(request.originalUrl);
    const { params, problems, ignored, redirect } = parseSearchParams(typed);
    if (redirect) return response.redirect(301, searchUrl(params));
    const answer = await searcher.search(params);
    if (params.page > 1 && answer.results.length === 0) {
      return response.redirect(302, searchUrl({ ...params, page: 1 }));
    }
    renderPage(response, 'search', searchPage({ typed, params, problems, ignored, answer }));
  };
