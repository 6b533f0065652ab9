import { NONE, toAddressValue } from '../address/facetValue.ts';
import type { FacetValue } from '../searching/searchAnswer.ts';
import { accountFacet, accountValueLabel, type AccountFacetName } from './accountFacets.ts';
import type { AccountParams } from './accountParams.ts';
import {
  CHOSEN_VALUES,
  LARGEST_VALUES,
  NO_VALUE,
  OUR_VALUES,
  pickedAccountValues,
} from './accountRequest.ts';

interface Bucket {
  readonly key?: string | number;
  readonly doc_count: number;
}

/** What Elasticsearch counts of one facet. */
export interface FacetAggregate {
  readonly [LARGEST_VALUES]?: { readonly buckets: readonly Bucket[] };
  readonly [OUR_VALUES]?: { readonly buckets: readonly Bucket[] };
  readonly [CHOSEN_VALUES]?: { readonly buckets: readonly Bucket[] };
  readonly [NO_VALUE]?: { readonly doc_count: number };
}

/** Chosen and excluded values first, even at 0; then the others, the largest first, years in their order. */
export function readAccountFacet(
  params: AccountParams,
  name: AccountFacetName,
  found: FacetAggregate = {},
): readonly FacetValue[] {
  const picked = pickedAccountValues(params, name).map((value, at) => ({
    value,
    count: found[CHOSEN_VALUES]?.buckets[at]?.doc_count ?? 0,
  }));
  const others = otherValues(name, found).filter(
    ({ value, count }) => count > 0 && !picked.some((each) => each.value === value),
  );
  return [...picked, ...others].map(({ value, count }) => ({
    value,
    label: accountValueLabel(name, value),
    count,
    selected: params.include[name].includes(value),
    excluded: params.exclude[name].includes(value),
  }));
}

function otherValues(
  name: AccountFacetName,
  found: FacetAggregate,
): readonly { readonly value: string; readonly count: number }[] {
  const { choices, none } = accountFacet(name);
  const ours = Object.keys(choices ?? {}).map((value, at) => ({
    value,
    count: found[OUR_VALUES]?.buckets[at]?.doc_count ?? 0,
  }));
  const stored = (found[LARGEST_VALUES]?.buckets ?? []).map(({ key, doc_count }) => ({
    value: toValue(name, key ?? ''),
    count: doc_count,
  }));
  const without = none === undefined ? [] : [{ value: NONE, count: found[NO_VALUE]?.doc_count ?? 0 }];
  return [...ours, ...stored, ...without];
}

function toValue(name: AccountFacetName, key: string | number): string {
  if (accountFacet(name).kind === 'years') return String(new Date(key).getUTCFullYear());
  return name === 'client' ? toAddressValue('client', String(key)) : String(key);
}
