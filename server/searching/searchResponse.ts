import type { TweetDocument } from '../../search/documents.ts';
import { formatQuery } from '../../search/query/format.ts';
import type { ParsedQuery } from '../../search/query/syntax.ts';
import { readFacets, type FacetAggregate, type Handles } from './facetResponse.ts';
import type { FacetName } from '../address/facetNames.ts';
import { tweetKey, type Highlights } from './highlightRequest.ts';
import { clausesOf } from './lookUpRequest.ts';
import type { AnswerWarning, Repair, SearchAnswer } from './searchAnswer.ts';
import type { SortValues } from './searchOrder.ts';
import { searchUrl, type SearchParams } from '../address/searchParams.ts';
import { readSearch } from './searchReading.ts';
import type { LookedUp } from './lookUpResponse.ts';
import { TIMELINE } from './timelineRequest.ts';
import { readTimeline, type TimelineAggregate } from './timelineResponse.ts';
import { toTweetResult } from './tweetResult.ts';

/** The parts of Elasticsearch's answer that we read. Without an index there are no aggregations. */
export interface FoundTweets {
  readonly took: number;
  readonly hits: { readonly total: { readonly value: number }; readonly hits: readonly Hit[] };
  readonly aggregations?: Readonly<Record<FacetName, FacetAggregate>> & {
    readonly [TIMELINE]: TimelineAggregate;
  };
}

interface Hit {
  readonly _source: TweetDocument;
  readonly sort: SortValues;
}

const NOTHING_INDEXED: AnswerWarning = {
  code: 'nothing_indexed',
  message: 'Nothing is indexed yet. Load a release with “npx murmuration index”.',
};

/** What stands for bytes of an address that are no UTF-8, and for unpaired surrogates. */
const REPLACEMENT = '\uFFFD';

const DAMAGED_TEXT: AnswerWarning = {
  code: 'damaged_text',
  message: `A part of the text was damaged on its way here, and stands as ${REPLACEMENT}.`,
};

const RELOADED: AnswerWarning = {
  code: 'reloaded',
  message:
    'The archive was loaded anew since this link was made: tweets may have come or gone before this place. Start from the first page to see them all.',
};

/** All that Elasticsearch answered to one search. */
export interface Findings {
  readonly lookedUp: LookedUp;
  /** With the results of this page alone. */
  readonly found: FoundTweets;
  /** The page after this one; undefined on the last. */
  readonly next: SearchParams | undefined;
  readonly handles: Handles;
  readonly highlights: Highlights;
  /** There is no tweet at all. */
  readonly isEmpty: boolean;
  /** The link was made when other tweets were indexed. */
  readonly isReloaded: boolean;
  readonly repairs: readonly Repair[];
}

/** Elasticsearch's answer in our own words. */
export function readAnswer(
  params: SearchParams,
  { query, warnings }: ParsedQuery,
  { lookedUp, found, next, handles, highlights, isEmpty, isReloaded, repairs }: Findings,
): SearchAnswer {
  const { hits } = found.hits;
  const total = found.hits.total.value;
  const clauses = clausesOf(query).map((clause, at) => ({
    text: formatQuery(clause),
    count: lookedUp.clauseCounts?.[at] ?? total,
  }));
  return {
    query: {
      q: params.q,
      url: searchUrl(params),
      reading: readSearch(params, query, handles),
      warnings: [
        ...(isEmpty ? [NOTHING_INDEXED] : []),
        ...(isReloaded ? [RELOADED] : []),
        ...(params.q.includes(REPLACEMENT) ? [DAMAGED_TEXT] : []),
        ...warnings,
      ],
      clauses,
      repairs,
    },
    total,
    took_ms: lookedUp.tookMs + found.took,
    next: next === undefined ? null : searchUrl(next),
    results: hits.map(({ _source }) => toTweetResult(_source, highlights.get(tweetKey(_source)))),
    facets: readFacets(params, found.aggregations, handles),
    timeline: readTimeline(lookedUp.plan, found.aggregations?.[TIMELINE]),
  };
}
