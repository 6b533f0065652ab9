import type { TweetDocument } from '../search/documents.ts';
import { formatQuery } from '../search/query/format.ts';
import { readQuery } from '../search/query/reading.ts';
import type { ParsedQuery } from '../search/query/syntax.ts';
import { readFacets, type FacetAggregate, type Handles } from './facetResponse.ts';
import type { FacetName } from './facetNames.ts';
import { tweetKey, type Highlights } from './highlightRequest.ts';
import { clausesOf } from './lookUpRequest.ts';
import type { AnswerWarning, SearchAnswer, Timeline } from './searchAnswer.ts';
import { RESULT_WINDOW, searchUrl, type SearchParams } from './searchParams.ts';
import { HISTOGRAM, TIMELINE } from './searchRequest.ts';
import type { LookedUp } from './lookUpResponse.ts';
import { bucketEnd, type TimelinePlan } from './timelineInterval.ts';
import { toTweetResult } from './tweetResult.ts';

/** The parts of Elasticsearch's answer that we read. Without an index there are no aggregations. */
export interface FoundTweets {
  readonly took: number;
  readonly hits: { readonly total: { readonly value: number }; readonly hits: readonly Hit[] };
  readonly aggregations?: Readonly<Record<FacetName, FacetAggregate>> & {
    readonly [TIMELINE]: { readonly [HISTOGRAM]: { readonly buckets: readonly TimeBucket[] } };
  };
}

interface Hit {
  readonly _source: TweetDocument;
}

interface TimeBucket {
  readonly key: number;
  readonly doc_count: number;
}

const NOTHING_INDEXED: AnswerWarning = {
  code: 'nothing_indexed',
  message: 'Nothing is indexed yet. Load a release with “npx murmuration index”.',
};

/** All that Elasticsearch answered to one search. */
export interface Findings {
  readonly lookedUp: LookedUp;
  readonly found: FoundTweets;
  readonly handles: Handles;
  readonly highlights: Highlights;
  /** There is no tweet at all. */
  readonly isEmpty: boolean;
}

/** Elasticsearch's answer in our own words. */
export function readAnswer(
  params: SearchParams,
  { query, warnings }: ParsedQuery,
  { lookedUp, found, handles, highlights, isEmpty }: Findings,
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
      reading: readQuery(query),
      warnings: isEmpty ? [NOTHING_INDEXED, ...warnings] : warnings,
      clauses,
    },
    total,
    took_ms: lookedUp.tookMs + found.took,
    next: nextPath(params, total),
    results: hits.map(({ _source }) => toTweetResult(_source, highlights.get(tweetKey(_source)))),
    facets: readFacets(params, found.aggregations, handles),
    timeline: readTimeline(lookedUp.plan, found.aggregations?.[TIMELINE][HISTOGRAM].buckets ?? []),
  };
}

/** The next page as JSON; null on the last, and where pages end. */
function nextPath(params: SearchParams, total: number): string | null {
  const shown = params.page * params.perPage;
  return shown < Math.min(total, RESULT_WINDOW)
    ? searchUrl({ ...params, page: params.page + 1 }, '.json')
    : null;
}

function readTimeline({ interval }: TimelinePlan, buckets: readonly TimeBucket[]): Timeline {
  return {
    interval,
    buckets: buckets.map(({ key, doc_count }) => ({
      from: new Date(key).toISOString(),
      to: new Date(bucketEnd(interval, key)).toISOString(),
      count: doc_count,
    })),
  };
}
