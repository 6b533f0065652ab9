import type { RequestHandler } from 'express';
import { homePage } from '../pages/holdings/homePage.ts';
import { renderPage } from '../http/renderPage.ts';
import type { Searcher } from '../archive/searcher.ts';

/** `/` */
export const homeRoute =
  (searcher: Searcher): RequestHandler =>
  async (_request, response) => {
    renderPage(response, 'home', homePage(await searcher.holdings()));
  };
