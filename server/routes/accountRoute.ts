import type { RequestHandler } from 'express';
import { accountPage } from '../pages/accountPage.ts';
import { onlyFacet } from '../pages/searchLinks.ts';
import { renderPage } from '../http/renderPage.ts';
import type { Searcher } from '../archive/searcher.ts';
import { SiteError } from '../http/siteError.ts';

/** `/accounts/{id}` */
export const accountRoute =
  (searcher: Searcher): RequestHandler<{ id: string }> =>
  async (request, response) => {
    const { id } = request.params;
    const params = onlyFacet('account', id);
    const [portrait, answer] = await Promise.all([searcher.account(id), searcher.search(params)]);
    if (portrait.accounts.length === 0) {
      throw new SiteError(
        'not_found',
        `No campaign that is indexed here holds an account with the id “${id}”.`,
      );
    }
    renderPage(response, 'account', accountPage(id, portrait, params, answer));
  };
