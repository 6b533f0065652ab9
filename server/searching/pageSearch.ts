import { asksForMedia } from '../../search/query/asksForMedia.ts';
import type { Query } from '../../search/query/syntax.ts';
import { placedSearch, type SearchParams } from '../address/searchParams.ts';
import type { Ask, Question } from '../archive/ask.ts';
import { buildMedia } from '../media/mediaRequest.ts';
import { readMedia, type FoundFiles, type FoundSame, type PageMedia } from '../media/mediaResponse.ts';
import { buildClauseCounts, readClauseCounts, type FoundClauses } from './clauseCounts.ts';
import {
  buildHighlights,
  readHighlights,
  type FoundHighlights,
  type Highlights,
} from './highlightRequest.ts';
import { cutPage, type CutPage } from './nextPage.ts';
import { buildPage } from './searchRequest.ts';
import type { FoundTweets } from './searchResponse.ts';
import { buildTotals } from './shareRequest.ts';
import { readTotals, type FoundTotals, type Totals } from './shareResponse.ts';

/** The tweets of one page, and what stands around them. */
export interface ResultPage extends CutPage {
  readonly highlights: Highlights;
  readonly media: PageMedia;
  /** A count for each of clausesOf(query); undefined where there is one clause, which has the count of the search. */
  readonly clauseCounts: readonly number[] | undefined;
  readonly totals: Totals;
}

/**
 * The tweets of one page in one round trip, and, where a text was searched for, a second one for its matches in them; for
 * their media, too.
 * @param build Searcher.build; needed on the last numbered page and behind it
 * @throws SiteError
 */
export async function searchPageOfTweets(
  ask: Ask,
  params: SearchParams,
  query: Query | undefined,
  build: string | undefined,
): Promise<ResultPage> {
  // Copies of an index may score differently, by what they have merged: the pages of one search are cut from the same.
  const preference = placedSearch(params).key;
  const clauses = buildClauseCounts(params, query);
  const [answered, totals, counted] = await ask<[FoundTweets, FoundTotals, FoundClauses?]>(
    { kind: 'tweets', body: buildPage(params, query), preference },
    { kind: 'tweets', body: buildTotals() },
    ...(clauses === undefined ? [] : [{ kind: 'tweets', body: clauses } as const]),
  );
  const page = cutPage(params, answered, build);
  return {
    ...page,
    ...(await followUp(ask, query, page.found)),
    clauseCounts: counted && readClauseCounts(counted),
    totals: readTotals(totals),
  };
}

/** Which analyzers find the matches, and whether there are media, only the tweets tell. */
async function followUp(
  ask: Ask,
  query: Query | undefined,
  { hits }: FoundTweets,
): Promise<Pick<ResultPage, 'highlights' | 'media'>> {
  const tweets = hits.hits.map((hit) => hit._source);
  const media = buildMedia(tweets, asksForMedia(query));
  const highlights = buildHighlights(query, tweets).map((body): Question => ({ kind: 'tweets', body }));
  if (media.length + highlights.length === 0) return { highlights: readHighlights([]), media: readMedia([]) };
  const answers = await ask<readonly unknown[]>(...media, ...highlights);
  return {
    media: readMedia(answers.slice(0, media.length) as unknown as [FoundFiles, FoundSame] | []),
    highlights: readHighlights(answers.slice(media.length) as FoundHighlights[]),
  };
}
