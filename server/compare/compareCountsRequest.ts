import type { estypes } from '@elastic/elasticsearch';
import type { TweetField } from '../../search/fields.ts';
import { compileQuery } from '../../search/query/compile.ts';
import type { Query } from '../../search/query/syntax.ts';
import { FACETS } from '../address/facetNames.ts';
import type { SearchParams } from '../address/searchParams.ts';
import type { Question } from '../archive/ask.ts';
import type { Aggregation } from '../searching/facetRequest.ts';
import { buildMatch } from '../searching/searchFilters.ts';
import type { TimelineInterval } from '../searching/timelineAnswer.ts';
import { wordQuery, type CandidateWord } from './candidateWords.ts';
import { COMPARED_FACET_NAMES, type ComparedFacet } from './comparedFacets.ts';
import type { Sides } from './comparedSides.ts';

const TIME = 'time' satisfies TweetField;
const LANG = 'lang' satisfies TweetField;
const NAMES = ['account_screen_name', 'account_display_name', 'account_hashed'] satisfies TweetField[];

/** Names of aggregations. */
export const TIMELINE = 'timeline';
export const WORDS = 'words';
export const ACCOUNT = 'account';

/** What is counted once the candidates are known. */
export interface CountPlan {
  /** Undefined where neither side has a tweet. */
  readonly timeline:
    { readonly interval: TimelineInterval; readonly min: number; readonly max: number } | undefined;
  readonly values: Readonly<Record<ComparedFacet, readonly string[]>>;
  readonly words: readonly CandidateWord[];
}

/** The second round trip: what was chosen is counted in both sides. */
export const buildCounts = (scope: SearchParams, sides: Sides, plan: CountPlan): readonly Question[] =>
  [sides.a, sides.b].map(({ query }) => ({ kind: 'tweets', body: buildSideCounts(scope, query, plan) }));

function buildSideCounts(
  scope: SearchParams,
  query: Query,
  { timeline, values, words }: CountPlan,
): estypes.SearchRequest {
  const facets = COMPARED_FACET_NAMES.filter((name) => values[name].length > 0).map(
    (name) => [name, buildValues(name, values[name])] as const,
  );
  return {
    query: buildMatch(scope, query),
    aggs: {
      ...(timeline !== undefined && { [TIMELINE]: buildTimeline(timeline) }),
      ...(words.length > 0 && { [WORDS]: { filters: { filters: words.map(buildWord) } } }),
      ...Object.fromEntries(facets),
    },
    size: 0,
    track_total_hits: false,
  };
}

const buildTimeline = ({ interval, min, max }: NonNullable<CountPlan['timeline']>): Aggregation => ({
  date_histogram: {
    field: TIME,
    calendar_interval: interval,
    min_doc_count: 0,
    extended_bounds: { min, max },
  },
});

const buildValues = (name: ComparedFacet, values: readonly string[]): Aggregation => ({
  terms: { field: FACETS[name].field, include: [...values], size: values.length },
  ...(name === 'account' && { aggs: { [ACCOUNT]: { top_hits: { size: 1, _source: NAMES } } } }),
});

function buildWord({ word, lang }: CandidateWord): estypes.QueryDslQueryContainer {
  const clause = compileQuery(wordQuery(word));
  return { bool: { filter: [clause, ...(lang === undefined ? [] : [{ term: { [LANG]: lang } }])] } };
}
