import type { estypes } from '@elastic/elasticsearch';
import { FACET_NAMES, FACETS, type FacetName } from '../address/facetNames.ts';
import { chosenFacets, hasAny } from './searchFilters.ts';
import { inOrder } from '../address/paramNames.ts';
import type { SearchParams } from '../address/searchParams.ts';
import { byName } from '../address/byName.ts';

/** One aggregation. */
export type Aggregation = NonNullable<estypes.AggregationsAggregationContainer>;

/** Values of a complete facet: more than there are languages or campaigns. */
const COMPLETE = 1_000;
/** Values of the other facets, beside the chosen ones. */
export const LARGEST = 10;
/**
 * Values that each index hands in for them. Counts are exact as long as a value is among the first so many of each index;
 * else Elasticsearch tells how far they may be off: with 1,000 by 24, for a hashtag of six releases.
 */
const LARGEST_OF_INDEX = 3_000;

/** Names inside the aggregation of a facet. */
export const LARGEST_VALUES = 'largest';
export const CHOSEN_VALUES = 'chosen';
export const WITHOUT_VALUE = 'without';

/** Values of a facet that were chosen or excluded, each once; their buckets come in this order. */
export const pickedValues = ({ include, exclude }: SearchParams, name: FacetName): readonly string[] =>
  inOrder([...include[name], ...exclude[name]]);

/** The largest first, ties by the value as it is stored. */
export const BY_COUNT: estypes.AggregationsAggregateOrder = [{ _count: 'desc' }, { _key: 'asc' }];

/** One aggregation a facet. Its counts ignore its own choice and obey all others. */
export function buildFacets(params: SearchParams): Record<FacetName, Aggregation> {
  return byName(FACET_NAMES, (name) => buildFacet(params, name));
}

const buildFacet = (params: SearchParams, name: FacetName): Aggregation => ({
  filter: chosenFacets(params, name),
  aggs: { [LARGEST_VALUES]: { terms: buildTerms(name) }, ...buildBeside(params, name) },
});

/** What is counted of a facet beside its largest values: each chosen one, and what has none where no value says so. */
export function buildBeside(params: SearchParams, name: FacetName): Record<string, Aggregation> {
  const { field, none } = FACETS[name];
  const picked = pickedValues(params, name).map((value) => hasAny(name, [value]));
  return {
    ...(none === 'absent' && { [WITHOUT_VALUE]: { missing: { field } } }),
    ...(picked.length > 0 && { [CHOSEN_VALUES]: { filters: { filters: picked } } }),
  };
}

function buildTerms(name: FacetName): estypes.AggregationsTermsAggregation {
  const { field, complete } = FACETS[name];
  return complete
    ? { field, order: BY_COUNT, size: COMPLETE }
    : {
        field,
        order: BY_COUNT,
        size: LARGEST,
        shard_size: LARGEST_OF_INDEX,
        show_term_doc_count_error: true,
      };
}
