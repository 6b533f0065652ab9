import type { RequestHandler } from 'express';
import { searchParamsOf } from '../address/addresses.ts';
import { hoursUrl, parseHoursParams } from '../address/hoursParams.ts';
import { refuseProblems } from '../address/strictParams.ts';
import type { Searcher } from '../archive/searcher.ts';
import { renderPage } from '../http/renderPage.ts';
import { sendJson } from '../http/sendJson.ts';
import { hoursPage } from '../pages/timeline/hoursPage.ts';

/** `/hours`: parameters that cannot be used are set aside and named. */
export const hoursRoute =
  (searcher: Pick<Searcher, 'hours'>): RequestHandler =>
  async (request, response) => {
    const { params, problems, ignored, redirect } = parseHoursParams(searchParamsOf(request.originalUrl));
    if (redirect) return response.redirect(301, hoursUrl(params));
    const answer = await searcher.hours(params);
    renderPage(response, 'hours', hoursPage({ params, problems, ignored, answer }));
  };

/** `/hours.json`: by all clocks; every parameter that cannot be used is an error. */
export const hoursJsonRoute =
  (searcher: Pick<Searcher, 'hours'>): RequestHandler =>
  async (request, response) => {
    const parsed = parseHoursParams(searchParamsOf(request.originalUrl));
    refuseProblems(parsed);
    if (parsed.redirect) return response.redirect(301, hoursUrl(parsed.params, '.json'));
    sendJson(response, await searcher.hours(parsed.params));
  };
