import type { RequestHandler } from 'express';
import { parseAccountParams } from '../accounts/accountParams.ts';
import { accountsUrl } from '../accounts/accountsUrl.ts';
import { searchParamsOf } from '../address/addresses.ts';
import { DEFAULT_PER_PAGE } from '../address/searchUrl.ts';
import { refuseProblems } from '../address/strictParams.ts';
import type { Searcher } from '../archive/searcher.ts';
import { writeAccountCsv } from '../exports/accountCsv.ts';
import { renderPage } from '../http/renderPage.ts';
import { sendJson } from '../http/sendJson.ts';
import { accountsPage } from '../pages/account/accountsPage.ts';
import { sendChunks } from './exportRoutes.ts';

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

/**
 * `/accounts.csv`: every account of a list; a page of it leads to the whole. Every parameter that cannot be used is an
 * error, and a connection that is cut means that the download failed.
 */
export const accountsCsvRoute =
  (searcher: Searcher): RequestHandler =>
  async (request, response) => {
    const parsed = parseAccountParams(searchParamsOf(request.originalUrl));
    refuseProblems(parsed);
    const whole = { ...parsed.params, page: 1, perPage: DEFAULT_PER_PAGE };
    if (parsed.redirect || accountsUrl(whole) !== accountsUrl(parsed.params))
      return response.redirect(301, accountsUrl(whole, '.csv'));
    const { total, batches, close } = await searcher.exportAccounts(whole);
    try {
      response
        .attachment('accounts.csv')
        .set('Content-Type', 'text/csv; charset=utf-8; header=present')
        .set('X-Total-Count', String(total))
        .set('Cache-Control', 'private, no-cache');
      await sendChunks(request, response, writeAccountCsv(batches));
    } finally {
      await close();
    }
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
    sendJson(response, { ...answer, next });
  };
