import type { RequestHandler } from 'express';
import { campaignPage } from '../pages/holdings/campaignPage.ts';
import { onlyFacet } from '../address/searchLinks.ts';
import { renderPage } from '../http/renderPage.ts';
import type { Searcher } from '../archive/searcher.ts';
import { SiteError } from '../http/siteError.ts';

/** `/campaigns/{id}` */
export const campaignRoute =
  (searcher: Searcher): RequestHandler<{ id: string }> =>
  async (request, response) => {
    const { id } = request.params;
    const params = onlyFacet('campaign', id);
    const [detail, answer] = await Promise.all([searcher.campaign(id), searcher.search(params)]);
    if (detail === undefined) throw new SiteError('not_found', `No campaign “${id}” is indexed here.`);
    renderPage(response, 'campaign', campaignPage(detail, params, answer));
  };
