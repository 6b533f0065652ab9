import type { RequestHandler } from 'express';
import { searchParamsOf } from '../address/addresses.ts';
import { MEDIA_SHOWN } from '../address/addressFlags.ts';
import type { Searcher } from '../archive/searcher.ts';
import { renderPage } from '../http/renderPage.ts';
import { sendJson } from '../http/sendJson.ts';
import { SiteError } from '../http/siteError.ts';
import { tweetPage } from '../pages/tweet/tweetPage.ts';
import type { TweetContext } from '../threads/contextAnswer.ts';

/** `/tweets/{id}` */
export const tweetRoute =
  (searcher: Searcher): RequestHandler<{ id: string }> =>
  async (request, response) => {
    const { isSet: showsMedia } = MEDIA_SHOWN.read(searchParamsOf(request.originalUrl));
    const page = tweetPage(await contextOf(searcher, request.params.id));
    renderPage(response, 'tweet', { ...page, showsMedia });
  };

/** `/tweets/{id}.json` */
export const tweetJsonRoute =
  (searcher: Searcher): RequestHandler<{ id: string }> =>
  async (request, response) => {
    sendJson(response, await contextOf(searcher, request.params.id));
  };

/** @throws SiteError `not_found` */
async function contextOf(searcher: Searcher, id: string): Promise<TweetContext> {
  const context = /^\d{1,20}$/.test(id) ? await searcher.context(id) : undefined;
  if (context !== undefined) return context;
  throw new SiteError('not_found', `No campaign that is indexed here holds a tweet with the id “${id}”.`);
}
