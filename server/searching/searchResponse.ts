import type { TweetDocument } from '../../search/documents.ts';
import { formatQuery } from '../../search/query/format.ts';
import type { ParsedQuery } from '../../search/query/syntax.ts';
import { clausesOf } from './clauseCounts.ts';
import { readFacets } from './facetResponse.ts';
import { tweetKey } from './highlightRequest.ts';
import { NOT_COUNTED } from './notCounted.ts';
import type { ResultPage } from './pageSearch.ts';
import type { ResultCounts } from './resultCounts.ts';
import type { AnswerWarning, Repair, SearchAnswer } from './searchAnswer.ts';
import type { TweetResult } from './tweetAnswer.ts';
import type { SortValues } from './searchOrder.ts';
import { searchUrl, type SearchParams } from '../address/searchParams.ts';
import { readSearch } from './searchReading.ts';
import { SHARE } from './shareRequest.ts';
import { readShare } from './shareResponse.ts';
import { readTimeline } from './timelineResponse.ts';
import { toTweetResult } from './tweetResult.ts';

/** The part of Elasticsearch's answer that we read. */
export interface FoundTweets {
  readonly took: number;
  readonly hits: { readonly total: { readonly value: number }; readonly hits: readonly Hit[] };
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

const NO_MEDIA: AnswerWarning = {
  code: 'no_media',
  message:
    'Media are not loaded: no tweet of this archive is known to have images or videos. “npx murmuration media” loads the archives of a release.',
};

const RELOADED: AnswerWarning = {
  code: 'reloaded',
  message:
    'The archive was loaded anew since this link was made: tweets may have come or gone before this place. Start from the first page to see them all.',
};

/** All that Elasticsearch answered to one search. */
export interface Findings {
  readonly page: ResultPage;
  /** Of the page, by readResults. */
  readonly results: readonly TweetResult[];
  /** Undefined where they took too long. */
  readonly counts: ResultCounts | undefined;
  /** The link was made when other tweets were indexed. */
  readonly isReloaded: boolean;
  readonly repairs: readonly Repair[];
}

/** The tweets of a page in our own words. */
export const readResults = ({ found, highlights, media }: ResultPage): readonly TweetResult[] =>
  found.hits.hits.map(({ _source }) =>
    toTweetResult(_source, highlights.get(tweetKey(_source)), media.of(_source)),
  );

/** Elasticsearch's answer in our own words. */
export function readAnswer(params: SearchParams, parsed: ParsedQuery, findings: Findings): SearchAnswer {
  const { page, results, counts, repairs } = findings;
  const { found, next, clauseCounts } = page;
  const total = found.hits.total.value;
  const clauses = clausesOf(parsed.query).map((clause, at) => ({
    text: formatQuery(clause),
    count: clauseCounts?.[at] ?? total,
  }));
  return {
    query: {
      q: params.q,
      url: searchUrl(params),
      reading: readSearch(params, parsed.query, counts?.handles ?? new Map()),
      warnings: warningsOf(params, parsed, findings),
      clauses,
      repairs,
    },
    total,
    took_ms: Math.max(found.took, counts?.counted.took ?? 0),
    next: next === undefined ? null : searchUrl(next),
    results,
    ...readCounts(params, total, findings),
  };
}

function warningsOf(
  { q }: SearchParams,
  { warnings }: ParsedQuery,
  { page, isReloaded }: Findings,
): readonly AnswerWarning[] {
  return [
    ...(page.totals.size === 0 ? [NOTHING_INDEXED] : []),
    ...(isReloaded ? [RELOADED] : []),
    ...(q.includes(REPLACEMENT) ? [DAMAGED_TEXT] : []),
    ...(page.media.isLoaded ? [] : [NO_MEDIA]),
    ...warnings,
  ];
}

/** What stands beside the results: all of it, or nothing. */
function readCounts(
  params: SearchParams,
  total: number,
  { page: { totals }, counts }: Findings,
): Pick<SearchAnswer, 'facets' | 'timeline' | 'share' | 'counts_complete'> {
  if (counts === undefined) return NOT_COUNTED;
  const { counted, plan, times, handles } = counts;
  const facets = readFacets(params, counted.aggregations, handles);
  const accounts = counted.aggregations?.[SHARE];
  return {
    facets,
    timeline: readTimeline(plan, times),
    share: readShare(params, total, totals, facets.campaign, accounts, handles),
    counts_complete: true,
  };
}
