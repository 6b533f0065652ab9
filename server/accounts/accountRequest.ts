import type { estypes } from '@elastic/elasticsearch';
import type { Clause } from '../../search/query/clause.ts';
import { inOrder } from '../address/paramNames.ts';
import { RESULT_WINDOW } from '../address/searchParams.ts';
import { type Aggregation, BY_COUNT } from '../searching/facetRequest.ts';
import { ACCOUNT_FACET_NAMES, accountFacet, type AccountFacetName } from './accountFacets.ts';
import { chosenValues, hasValue, otherFilters } from './accountFilters.ts';
import { buildAccountSort } from './accountOrder.ts';
import type { AccountParams } from './accountParams.ts';
import { buildText } from './accountText.ts';

/** Names inside the aggregation of a facet. */
export const LARGEST_VALUES = 'largest';
export const CHOSEN_VALUES = 'chosen';
export const NO_VALUE = 'none';
export const OUR_VALUES = 'ours';

/** More than a facet that is shown whole has values. */
const COMPLETE = 1_000;

/** Values of a facet that were chosen or excluded, each once; their buckets come in this order. */
export const pickedAccountValues = (
  { include, exclude }: AccountParams,
  name: AccountFacetName,
): readonly string[] => inOrder([...include[name], ...exclude[name]]);

/** Every account of a list, scored where its text is. */
export function buildWholeList(params: AccountParams): Clause {
  const text = buildText(params.q);
  return {
    bool: {
      ...(text !== undefined && { must: [text] }),
      filter: [...otherFilters(params), chosenValues(params)],
    },
  };
}

/** A page of a list of accounts. Facet choices are a post filter: each facet counts beside its own. */
export function buildAccountSearch(params: AccountParams): estypes.SearchRequest {
  const { q, perPage, page } = params;
  const text = buildText(q);
  const from = (page - 1) * perPage;
  return {
    query: { bool: { ...(text !== undefined && { must: [text] }), filter: otherFilters(params) } },
    post_filter: chosenValues(params),
    aggs: Object.fromEntries(ACCOUNT_FACET_NAMES.map((name) => [name, buildFacet(params, name)])),
    sort: buildAccountSort(params.sort),
    from,
    size: Math.max(0, Math.min(perPage, RESULT_WINDOW - from)),
    track_total_hits: true,
  };
}

function buildFacet(params: AccountParams, name: AccountFacetName): Aggregation {
  const { field, none, choices } = accountFacet(name);
  const picked = pickedAccountValues(params, name).map((value) => hasValue(name, value));
  const ours = Object.keys(choices ?? {}).map((value) => hasValue(name, value));
  return {
    filter: chosenValues(params, name),
    aggs: {
      ...(choices === undefined
        ? { [LARGEST_VALUES]: buildValues(name) }
        : { [OUR_VALUES]: { filters: { filters: ours } } }),
      ...(none !== undefined && { [NO_VALUE]: { missing: { field } } }),
      ...(picked.length > 0 && { [CHOSEN_VALUES]: { filters: { filters: picked } } }),
    },
  };
}

function buildValues(name: AccountFacetName): Aggregation {
  const { field, kind, largest = COMPLETE } = accountFacet(name);
  if (kind === 'years') return { date_histogram: { field, calendar_interval: 'year', min_doc_count: 1 } };
  return {
    terms: { field, size: largest, shard_size: COMPLETE, order: BY_COUNT },
  };
}
