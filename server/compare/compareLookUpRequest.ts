import type { estypes } from '@elastic/elasticsearch';
import type { TweetField } from '../../search/fields.ts';
import { compileQuery } from '../../search/query/compile.ts';
import type { Query } from '../../search/query/syntax.ts';
import { FACETS } from '../address/facetNames.ts';
import type { SearchParams } from '../address/searchParams.ts';
import type { Question } from '../archive/ask.ts';
import { buildMatch } from '../searching/searchFilters.ts';
import { clausesOf } from '../searching/clauseCounts.ts';
import type { Aggregation } from '../searching/facetRequest.ts';
import { COMPARED_FACET_NAMES, COMPARED_FACETS, type ComparedFacet } from './comparedFacets.ts';
import { buildOverlap, type Sides } from './comparedSides.ts';

/** Tweets of each side whose words are looked at, in random order, the same ones each time. */
const SAMPLE = 1_000;
/** Values that each index hands in for a facet, so that counts across campaigns are exact. */
const CANDIDATES_OF_INDEX = 5_000;

const TIME = 'time' satisfies TweetField;
const RANDOM = 'random' satisfies TweetField;
const LANG = 'lang' satisfies TweetField;
const SAMPLED = ['text', LANG] satisfies TweetField[];

/** Names of aggregations. */
export const FIRST = 'first';
export const LAST = 'last';
export const CLAUSES = 'clauses';

/** The first round trip, in this order: the scope, both sides, the overlap (of two searches), and their clauses. */
export function buildLookUp(scope: SearchParams, sides: Sides): readonly Question[] {
  const { a, b, isRest } = sides;
  const count = (query: Query | undefined): estypes.SearchRequest => ({
    query: buildMatch(scope, query),
    size: 0,
    track_total_hits: true,
  });
  const bodies = [
    count(undefined),
    buildCandidates(scope, a.query),
    buildCandidates(scope, b.query),
    buildClauses(scope, [a.query, b.query].flatMap(clausesOf)),
    ...(isRest ? [] : Object.values(buildOverlap(sides)).map(count)),
  ];
  return bodies.map((body) => ({ kind: 'tweets', body }));
}

/** The total of a side, its first and last tweet, its most frequent values, and a sample of its texts. */
function buildCandidates(scope: SearchParams, query: Query): estypes.SearchRequest {
  const facets = COMPARED_FACET_NAMES.map((name) => [name, buildFacet(name)] as const);
  return {
    query: buildMatch(scope, query),
    aggs: {
      [FIRST]: { min: { field: TIME } },
      [LAST]: { max: { field: TIME } },
      ...Object.fromEntries(facets),
    },
    sort: [{ [RANDOM]: { order: 'asc', missing: 0, unmapped_type: 'long' } }],
    _source: SAMPLED,
    size: SAMPLE,
    track_total_hits: true,
  };
}

const buildFacet = (name: ComparedFacet): Aggregation => ({
  terms: {
    field: FACETS[name].field,
    size: COMPARED_FACETS[name].candidates,
    shard_size: CANDIDATES_OF_INDEX,
  },
});

const buildClauses = (scope: SearchParams, clauses: readonly Query[]): estypes.SearchRequest => ({
  query: buildMatch(scope, undefined),
  aggs: { [CLAUSES]: { filters: { filters: clauses.map(compileQuery) } } },
  size: 0,
  track_total_hits: false,
});
