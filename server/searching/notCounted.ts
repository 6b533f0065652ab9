import { FACET_NAMES } from '../address/facetNames.ts';
import type { SearchAnswer } from './searchAnswer.ts';
import { byName } from '../address/byName.ts';

/** What stands beside results whose counts took too long: nothing, for a part of a count would pass for all of it. */
export const NOT_COUNTED: Pick<SearchAnswer, 'facets' | 'timeline' | 'share' | 'counts_complete'> = {
  facets: byName(FACET_NAMES, () => []),
  timeline: { interval: 'month', first: null, last: null, buckets: [] },
  share: { of: 0, campaigns: [], accounts: 0, accounts_exact: false, most: null, largest: null },
  counts_complete: false,
};
