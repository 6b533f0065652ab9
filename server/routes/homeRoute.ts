import type { RequestHandler } from 'express';
import { homePage } from '../pages/homePage.ts';
import { EVERYTHING } from '../pages/searchLinks.ts';
import { renderPage } from '../http/renderPage.ts';
import type { Searcher } from '../archive/searcher.ts';

/** `/` */
export const homeRoute =
  (searcher: Searcher): RequestHandler =>
  async (_request, response) => {
    const [campaigns, answer] = await Promise.all([searcher.campaigns(), searcher.search(EVERYTHING)]);
    renderPage(response, 'home', homePage(campaigns, answer));
  };
