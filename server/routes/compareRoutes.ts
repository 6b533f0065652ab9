import type { RequestHandler } from 'express';
import { searchParamsOf } from '../address/addresses.ts';
import { refuseProblems } from '../address/strictParams.ts';
import type { Searcher } from '../archive/searcher.ts';
import type { CompareAnswer } from '../compare/compareAnswer.ts';
import { compareUrl, parseCompareParams, type CompareParams } from '../compare/compareParams.ts';
import { renderPage } from '../http/renderPage.ts';
import { sendJson } from '../http/sendJson.ts';
import { setFailure } from '../http/setFailure.ts';
import { SiteError } from '../http/siteError.ts';
import { comparePage } from '../pages/compare/comparePage.ts';

/** `/compare`: a text that cannot be used is told below its box, with status 400. */
export const compareRoute =
  (searcher: Searcher): RequestHandler =>
  async (request, response) => {
    const typed = searchParamsOf(request.originalUrl);
    const { params, problems, ignored, redirect } = parseCompareParams(typed);
    if (redirect) return response.redirect(301, compareUrl(params));
    const [answer, campaigns] = await Promise.all([
      params.a === '' ? undefined : comparedOrRefused(searcher, params),
      params.a === '' ? searcher.campaigns() : [],
    ]);
    const failed = answer instanceof SiteError;
    if (failed) setFailure(response, answer);
    const view = comparePage({
      typed,
      params,
      problems: failed ? [...problems, ...answer.problems] : problems,
      ignored,
      answer: failed ? undefined : answer,
      failed,
      campaigns,
    });
    renderPage(response, 'compare', view);
  };

/** The answer, or the error that the reader can mend. @throws SiteError of every other kind */
async function comparedOrRefused(
  searcher: Searcher,
  params: CompareParams,
): Promise<CompareAnswer | SiteError> {
  try {
    return await searcher.compare(params);
  } catch (error) {
    if (error instanceof SiteError && error.kind === 'bad_request' && error.problems.length > 0) return error;
    throw error;
  }
}

/** `/compare.json`: every parameter that cannot be used is an error, and so is a comparison of nothing. */
export const compareJsonRoute =
  (searcher: Searcher): RequestHandler =>
  async (request, response) => {
    const { params, problems, ignored, redirect } = parseCompareParams(searchParamsOf(request.originalUrl));
    const missing = params.a === '' ? [{ param: 'a', message: 'a: write a query text to compare' }] : [];
    refuseProblems({ problems: [...problems, ...missing], ignored });
    if (redirect) return response.redirect(301, compareUrl(params, '.json'));
    sendJson(response, await searcher.compare(params));
  };
