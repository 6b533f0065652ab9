import type { RequestHandler } from 'express';
import { searchParamsOf } from '../address/addresses.ts';
import { COUNTS_WAIT, MEDIA_SHOWN, TIMELINE_TABLE } from '../address/addressFlags.ts';
import { searchPage } from '../pages/search/searchPage.ts';
import { resultCard, type ResultCard } from '../pages/tweet/resultCard.ts';
import { renderPage } from '../http/renderPage.ts';
import { setUntagged } from '../http/revalidation.ts';
import type { Searcher } from '../archive/searcher.ts';
import { parseSearchParams, searchUrl } from '../address/searchParams.ts';

/** Time that a page of results waits for what is counted beside it, in milliseconds: readers leave slower pages. */
const COUNTS_WITHIN_MS = 800;

/**
 * `/search`: parameters that cannot be used are set aside and named. Where the counts take too long the page comes
 * without them, and with a link that waits.
 */
export const searchRoute =
  (searcher: Searcher): RequestHandler =>
  async (request, response) => {
    const counts = COUNTS_WAIT.read(searchParamsOf(request.originalUrl));
    const { isSet: showsTable, rest } = TIMELINE_TABLE.read(counts.rest);
    const { isSet: showsMedia, rest: typed } = MEDIA_SHOWN.read(rest);
    // Who wants the table wants what is counted.
    const waits = counts.isSet || showsTable;
    const { params, problems, ignored, redirect } = parseSearchParams(typed);
    if (redirect) return response.redirect(301, searchUrl(params));
    let cards: readonly ResultCard[] | undefined;
    const answer = await searcher.search(params, {
      countsWithinMs: waits ? undefined : COUNTS_WITHIN_MS,
      onResults: (results) => {
        cards = results.map(resultCard);
      },
    });
    if (params.page > 1 && answer.results.length === 0) {
      return response.redirect(302, searchUrl({ ...params, page: 1 }));
    }
    // The next answer to the same address may have the counts: this one must not pass for it.
    if (!answer.counts_complete) setUntagged(response);
    renderPage(
      response,
      'search',
      searchPage({ typed, params, problems, ignored, waits, showsMedia, showsTable, answer, cards }),
    );
  };
