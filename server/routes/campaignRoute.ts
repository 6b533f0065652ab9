import type { RequestHandler } from 'express';
import { campaignPage } from '../pages/campaignPage.ts';
import { onlyFacet } from '../pages/searchLinks.ts';
import { renderPage } from '../http/renderPage.ts';
import type { Searcher } from '../archive/searcher.ts';
import { SiteError } from '../http/siteError.ts';

/** `/campaigns/{id}` */
export const campaignRoute =
  (searcher: Searcher): RequestHandler<{ id: string }> =>
  async (request, response) => {
    const { id } = request.params;
    const campaign = (await searcher.campaigns()).find((row) => row.id === id);
    if (campaign === undefined) throw new SiteError('not_found', `No campaign “${id}” is indexed here.`);
    const params = onlyFacet('campaign', id);
    renderPage(response, 'campaign', campaignPage(campaign, params, await searcher.search(params)));
  };
