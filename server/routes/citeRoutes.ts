import { Router, type RequestHandler, type Response } from 'express';
import { tweetPath } from '../address/addresses.ts';
import type { Citation } from '../citations/citation.ts';
import { citeSearch } from '../citations/citeSearch.ts';
import { citeTweet } from '../citations/citeTweet.ts';
import { CITATION_FORMATS, type CitationFormat } from '../citations/formats.ts';
import { citePage, type CitePageView } from '../pages/saved/citePage.ts';
import { citeSearchUrl } from '../pages/saved/saveFormView.ts';
import { siteOrigin } from '../address/publicUrl.ts';
import { renderPage } from '../http/renderPage.ts';
import { readSearchPath } from '../saved/searchPath.ts';
import type { Searcher } from '../archive/searcher.ts';
import { SiteError } from '../http/siteError.ts';

/** `/cite` and `/tweets/{id}/cite`: a page with every format, and each format by its suffix. @param limit of searches */
export function citeRoutes(searcher: Searcher, baseUrl: string, limit: RequestHandler): Router {
  const router = Router();
  for (const format of [undefined, ...CITATION_FORMATS]) {
    router.get(`/cite${format?.suffix ?? ''}`, limit, citeSearchRoute(searcher, baseUrl, format));
    router.get(`/tweets/:id/cite${format?.suffix ?? ''}`, citeTweetRoute(searcher, baseUrl, format));
  }
  return router;
}

/** A citation says exactly what was asked: a parameter that cannot be used is an error on the page too. */
const citeSearchRoute =
  (searcher: Searcher, baseUrl: string, format: CitationFormat | undefined): RequestHandler =>
  async (request, response) => {
    const read = readSearchPath(request.originalUrl.replace(/^[^?]*/, '/search'));
    if ('problems' in read) {
      const problems = read.problems.map((message) => ({ param: '', message }));
      throw new SiteError('bad_request', 'This search cannot be cited as it stands.', { problems });
    }
    const { params, path } = read;
    const [answer, campaigns, build] = await Promise.all([
      searcher.search(params),
      searcher.campaigns(),
      searcher.build(),
    ]);
    const origin = siteOrigin(request, baseUrl);
    const citation = citeSearch({ params, answer, campaigns, build, origin, now: new Date() });
    send(response, citation, format, { url: path, label: 'Back to the search' }, (suffix) =>
      citeSearchUrl(params, suffix),
    );
  };

const citeTweetRoute =
  (searcher: Searcher, baseUrl: string, format: CitationFormat | undefined): RequestHandler<{ id: string }> =>
  async (request, response) => {
    const { id } = request.params;
    const [[first, ...others], build] = await Promise.all([
      /^\d{1,20}$/.test(id) ? searcher.tweet(id) : [],
      searcher.build(),
    ]);
    if (first === undefined) {
      throw new SiteError('not_found', `No campaign that is indexed here holds a tweet with the id “${id}”.`);
    }
    const origin = siteOrigin(request, baseUrl);
    const citation = citeTweet({ tweets: [first, ...others], build, origin, now: new Date() });
    const url = tweetPath(id);
    send(response, citation, format, { url, label: 'Back to the tweet' }, (suffix) => `${url}/cite${suffix}`);
  };

function send(
  response: Response,
  citation: Citation,
  format: CitationFormat | undefined,
  back: CitePageView['back'],
  urlOf: (suffix: string) => string,
): void {
  if (format === undefined) return renderPage(response, 'cite', citePage(citation, back, urlOf));
  response
    .set('Cache-Control', 'private, no-cache')
    .attachment(`${citation.key}${format.suffix}`)
    .type(`${format.contentType}; charset=utf-8`)
    .send(format.write(citation));
}
