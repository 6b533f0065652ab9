import type { Request, RequestHandler } from 'express';
import { formField } from '../changes/readForm.ts';
import { linkPage, noLinkPage, shortPath } from '../pages/saved/linkPage.ts';
import { siteOrigin } from '../address/publicUrl.ts';
import { renderPage } from '../http/renderPage.ts';
import { isSearchPath, readSearchPath } from '../saved/searchPath.ts';
import type { SearchStore } from '../saved/searchStore.ts';
import { parseShortCode } from '../saved/shortCode.ts';
import { setFailure } from '../http/setFailure.ts';
import { SiteError } from '../http/siteError.ts';

/** A link leads to the same place for ever, but what it is asked for need not be remembered for long. */
const CACHE = 'public, max-age=3600';

/** `/s/{code}`: to the long address. */
export const followLinkRoute =
  (store: SearchStore): RequestHandler<{ code: string }> =>
  async (request, response) => {
    const { path } = await requireLink(store, request.params.code);
    response.set('Cache-Control', CACHE).redirect(302, path);
  };

/** `/s/{code}/about`: both addresses. */
export const aboutLinkRoute =
  (store: SearchStore, baseUrl: string): RequestHandler<{ code: string }> =>
  async (request, response) => {
    const { code, path } = await requireLink(store, request.params.code);
    renderPage(response, 'link', linkPage(siteOrigin(request as Request, baseUrl), code, path));
  };

/** POST `/s`: makes the link of a search, and leads to the page that shows it. */
export const makeLinkRoute =
  (store: SearchStore, baseUrl: string): RequestHandler =>
  async (request, response) => {
    const read = readSearchPath(formField(request, 'search'));
    if ('problems' in read) {
      const problems = read.problems.map((message) => ({ param: 'search', message }));
      throw new SiteError('bad_request', 'No short link was made: this search cannot be run.', { problems });
    }
    try {
      response.redirect(303, `${shortPath(await store.link(read.path))}/about`);
    } catch (error) {
      if (!(error instanceof SiteError)) throw error;
      setFailure(response, error);
      renderPage(response, 'link', noLinkPage(siteOrigin(request, baseUrl), read.path, error.message));
    }
  };

async function requireLink(store: SearchStore, typed: string): Promise<{ code: string; path: string }> {
  const code = parseShortCode(typed);
  const path = code === undefined ? undefined : await store.linked(code);
  if (code === undefined || path === undefined) {
    throw new SiteError('not_found', 'There is no such short link here. Check it for typing errors.');
  }
  // What we keep is checked before it is kept; what is read may have been written by others.
  if (!isSearchPath(path)) throw new SiteError('internal', 'This short link does not lead to a search.');
  return { code, path };
}
