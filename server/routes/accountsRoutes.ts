import type { RequestHandler } from 'express';
import { parseAccountParams } from '../accounts/accountParams.ts';
import { accountsUrl } from '../accounts/accountsUrl.ts';
import { searchParamsOf } from '../address/addresses.ts';
import { refuseProblems } from '../address/strictParams.ts';
import type { Searcher } from '../archive/searcher.ts';
import { renderPage } from '../http/renderPage.ts';
import { accountsPage } from '../pages/accountsPage.ts';

/** `/accounts`: parameters that cannot be used are set aside and named. */
export const accountsRoute =
  (searcher: Searcher): RequestHandler =>
  async (request, response) => {
    const typed = searchParamsOf(request.originalUrl);
    const { params, problems, ignored, redirect } = parseAccountParams(typed);
    if (redirect) return response.redirect(301, accountsUrl(params));
    const answer = await searcher.accounts(params);
    if (params.page > 1 && answer.results.length === 0)
      return response.redirect(302, accountsUrl({ ...params, page: 1 }));
    renderPage(response, 'accounts', accountsPage({ typed, params, problems, ignored, answer }));
  };

/** `/accounts.json`: every parameter that cannot be used is an error. */
export const accountsJsonRoute =
  (searcher: Searcher): RequestHandler =>
  async (request, response) => {
    const parsed = parseAccountParams(searchParamsOf(request.originalUrl));
    refuseProblems(parsed);
    const { params, redirect } = parsed;
    if (redirect) return response.redirect(301, accountsUrl(params, '.json'));
    const answer = await searcher.accounts(params);
    const next = answer.next && accountsUrl({ ...params, page: params.page + 1 }, '.json');
    response.set('Cache-Control', 'private, no-cache').json({ ...answer, next });
  };
