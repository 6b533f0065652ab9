import { toPlace } from '../address/place.ts';
import { firstPage, placedSearch, RESULT_WINDOW, type SearchParams } from '../address/searchParams.ts';
import type { FoundTweets } from './searchResponse.ts';

/** The results of one page, and the search that shows the next; undefined on the last. */
export interface CutPage {
  readonly found: FoundTweets;
  readonly next: SearchParams | undefined;
}

/**
 * Pages have numbers as far as Elasticsearch counts, to 10,000 results; from there on the next page is named by the place
 * where this one ends.
 * @param build Searcher.build; needed on the last numbered page and behind it
 */
export function cutPage(params: SearchParams, answered: FoundTweets, build: string | undefined): CutPage {
  const { perPage, page, after } = params;
  const hits = answered.hits.hits.slice(0, perPage);
  const found = { ...answered, hits: { ...answered.hits, hits } };
  const before = after?.seen ?? (page - 1) * perPage;
  const seen = before + hits.length;
  const goesOn =
    after === undefined ? seen < answered.hits.total.value : hits.length < answered.hits.hits.length;
  const last = hits.at(-1);
  if (!goesOn || last === undefined) return { found, next: undefined };
  if (after === undefined && page * perPage < RESULT_WINDOW)
    return { found, next: { ...params, page: page + 1 } };
  if (build === undefined) throw new Error('a place needs the build it belongs to');
  const place = toPlace(placedSearch(params), { build, seen, values: last.sort });
  return { found, next: { ...firstPage(params), after: place } };
}
