import type { RequestHandler } from 'express';
import { DEFAULT_ZONE } from '../address/hoursParams.ts';
import { accountPage } from '../pages/account/accountPage.ts';
import { heatmapView } from '../pages/timeline/heatmapView.ts';
import { onlyFacet } from '../address/searchLinks.ts';
import { renderPage } from '../http/renderPage.ts';
import type { Searcher } from '../archive/searcher.ts';
import { SiteError } from '../http/siteError.ts';

/** `/accounts/{id}` */
export const accountRoute =
  (searcher: Searcher): RequestHandler<{ id: string }> =>
  async (request, response) => {
    const { id } = request.params;
    const params = onlyFacet('account', id);
    const hours = { search: params, zone: DEFAULT_ZONE };
    const [portrait, answer, counted] = await Promise.all([
      searcher.account(id),
      searcher.search(params),
      searcher.hours(hours),
    ]);
    if (portrait.accounts.length === 0) {
      throw new SiteError(
        'not_found',
        `No campaign that is indexed here holds an account with the id “${id}”.`,
      );
    }
    renderPage(
      response,
      'account',
      accountPage({ id, portrait, params, answer, heatmap: heatmapView(hours, counted) }),
    );
  };
