import { campaignTitle } from '../../search/campaigns.ts';
import { languageOf } from '../../search/languages.ts';
import { FACET_NAMES, FACETS, type FacetName } from '../address/facetNames.ts';
import { CHOSEN_VALUES, LARGEST, LARGEST_VALUES, pickedValues, WITHOUT_VALUE } from './facetRequest.ts';
import { NONE, noneLabel, toAddressValue, typeLabel } from '../address/facetValue.ts';
import type { FacetValue, SearchAnswer } from './searchAnswer.ts';
import type { SearchParams } from '../address/searchParams.ts';
import { byName } from '../address/byName.ts';

/** Elasticsearch's answer to one facet. */
export interface FacetAggregate {
  readonly [LARGEST_VALUES]: {
    readonly buckets: readonly {
      readonly key: string;
      readonly doc_count: number;
      readonly doc_count_error_upper_bound?: number;
    }[];
  };
  readonly [CHOSEN_VALUES]?: { readonly buckets: readonly { readonly doc_count: number }[] };
  readonly [WITHOUT_VALUE]?: { readonly doc_count: number };
}

/** Handles by account id, of accounts that are in the archive. */
export type Handles = ReadonlyMap<string, string>;

type Aggregates = Readonly<Record<FacetName, FacetAggregate>>;
export type Counted = Pick<FacetValue, 'value' | 'count' | 'count_error'>;

/** Ids of accounts that the facets name: who reads them wants handles. */
export function accountsInFacets(
  params: SearchParams,
  aggregates: Aggregates | undefined,
): readonly string[] {
  const names: readonly FacetName[] = ['account', 'mention'];
  return [
    ...new Set(names.flatMap((name) => countedValues(params, name, aggregates).map(({ value }) => value))),
  ];
}

/** Chosen and excluded values first, even at 0; then the largest. */
export function readFacets(
  params: SearchParams,
  aggregates: Aggregates | undefined,
  handles: Handles,
): SearchAnswer['facets'] {
  const readFacet = (name: FacetName): readonly FacetValue[] =>
    countedValues(params, name, aggregates).map(({ value, ...counted }) => ({
      value,
      label: labelOf(name, value, handles),
      ...counted,
      selected: params.include[name].includes(value),
      excluded: params.exclude[name].includes(value),
    }));
  return byName(FACET_NAMES, readFacet);
}

function countedValues(
  params: SearchParams,
  name: FacetName,
  aggregates: Aggregates | undefined,
): readonly Counted[] {
  const aggregate = aggregates?.[name];
  if (aggregate === undefined) return pickedCounts(params, name, aggregate);
  const values = pickedValues(params, name);
  const found = foundCounts(name, aggregate);
  const largest = FACETS[name].complete ? found : found.slice(0, LARGEST);
  return [
    ...pickedCounts(params, name, aggregate),
    ...largest.filter(({ value }) => !values.includes(value)),
  ];
}

/** Chosen and excluded values, the largest first. */
export const pickedCounts = (
  params: SearchParams,
  name: FacetName,
  aggregate: Pick<FacetAggregate, typeof CHOSEN_VALUES> | undefined,
): readonly Counted[] =>
  pickedValues(params, name)
    .map((value, at) => ({ value, count: aggregate?.[CHOSEN_VALUES]?.buckets[at]?.doc_count ?? 0 }))
    .sort((a, b) => b.count - a.count);

/** The values that were found, the largest first; that there is none comes behind the values of the same count. */
export function foundCounts(name: FacetName, aggregate: FacetAggregate): readonly Counted[] {
  const named = aggregate[LARGEST_VALUES].buckets.map(
    ({ key, doc_count, doc_count_error_upper_bound: error = 0 }) => ({
      value: toAddressValue(name, key),
      count: doc_count,
      ...(error > 0 && { count_error: error }),
    }),
  );
  const without = aggregate[WITHOUT_VALUE]?.doc_count ?? 0;
  if (without === 0) return named;
  return [...named, { value: NONE, count: without }].sort((a, b) => b.count - a.count);
}

/** What readers call a value. */
export function labelOf(name: FacetName, value: string, handles: Handles): string {
  const none = noneLabel(name, value);
  if (none !== undefined) return none;
  switch (name) {
    case 'campaign':
      return campaignTitle(value);
    case 'lang':
      return languageOf(value).name;
    case 'type':
      return typeLabel(value);
    case 'account':
    case 'mention':
      return handles.get(value) ?? value;
    case 'hashtag':
    case 'domain':
    case 'client':
      return value;
    default:
      return name satisfies never;
  }
}
