import { Router, type RequestHandler } from 'express';
import { searchParamsOf } from '../address/addresses.ts';
import type { FacetName } from '../address/facetNames.ts';
import { facetListUrl, facetOf, parseFacetParams } from '../address/facetParams.ts';
import { refuseProblems } from '../address/strictParams.ts';
import type { Searcher } from '../archive/searcher.ts';
import { FACET_FORMATS, type FacetFormat } from '../exports/facetFormats.ts';
import { renderPage } from '../http/renderPage.ts';
import { SiteError } from '../http/siteError.ts';
import { isChosen } from '../pages/facet/valueLink.ts';
import { facetPage } from '../pages/facet/facetPage.ts';

type Named = RequestHandler<{ name: string }>;

/** `/facet/{name}`: all values of a facet, as a page and as files. @param before what every request passes first */
export function facetRoutes(searcher: Searcher, ...before: readonly RequestHandler[]): Router {
  const router = Router();
  router.use('/facet', ...before);
  for (const format of FACET_FORMATS) {
    router.get(`/facet/:name${format.suffix}`, facetFileRoute(searcher, format));
  }
  router.get('/facet/:name', facetRoute(searcher));
  return router;
}

/** Parameters that cannot be used are set aside and named. */
const facetRoute =
  (searcher: Searcher): Named =>
  async (request, response) => {
    const facet = requireFacet(request.params.name);
    const typed = searchParamsOf(request.originalUrl);
    const { params, problems, ignored, redirect } = parseFacetParams(facet, typed);
    if (redirect) return response.redirect(301, facetListUrl(params));
    const answer = await searcher.facet(params);
    if (params.page !== undefined && params.page > 1 && answer.values.every(isChosen)) {
      return response.redirect(302, facetListUrl({ ...params, page: 1 }));
    }
    renderPage(response, 'facet', facetPage({ params, problems, ignored, answer }));
  };

/** Every value; a page of them leads to the whole. Every parameter that cannot be used is an error. */
const facetFileRoute =
  (searcher: Searcher, { suffix, contentType, write }: FacetFormat): Named =>
  async (request, response) => {
    const facet = requireFacet(request.params.name);
    const parsed = parseFacetParams(facet, searchParamsOf(request.originalUrl));
    refuseProblems(parsed);
    const params = { ...parsed.params, page: undefined };
    if (parsed.redirect || parsed.params.page !== 1)
      return response.redirect(301, facetListUrl(params, suffix));
    const answer = await searcher.facet(params);
    response.set('Cache-Control', 'private, no-cache').type(contentType);
    if (suffix === '.csv') response.attachment(`${facet}.csv`).type(contentType);
    response.send(write(answer));
  };

function requireFacet(name: string): FacetName {
  const facet = facetOf(name);
  if (facet === undefined) throw new SiteError('not_found', `Tweets have no facet “${name}”.`);
  return facet;
}
