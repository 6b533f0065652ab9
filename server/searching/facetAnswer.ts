import type { FacetName } from '../address/facetNames.ts';
import type { AnswerWarning, FacetValue } from './searchAnswer.ts';

/** How sure the number of different values is: more than 40,000 are counted nearly exactly, and of a text not at all. */
export type DistinctRelation = 'exact' | 'about' | 'more_than';

/** The values of one facet: what `/facet/{name}.json` prints and its page shows. */
export interface FacetAnswer {
  readonly facet: FacetName;
  /** Canonical path of this list, without format. */
  readonly url: string;
  /** Canonical path of the search. */
  readonly search: string;
  /** In words, whose values these are: the search without what is chosen in this facet. */
  readonly reading: string;
  readonly warnings: readonly AnswerWarning[];
  /** Tweets among which is counted. */
  readonly total: number;
  /** Different values, without the one that says that there is none. */
  readonly distinct: { readonly count: number; readonly relation: DistinctRelation };
  /** Values that can be listed, beside the chosen ones; at most 10,000, the largest. */
  readonly listed: number;
  /** How far a count may be too low; 0: all are exact. */
  readonly count_error: number;
  /** Chosen and excluded values first, even at 0; then those of the page, or all. */
  readonly values: readonly FacetValue[];
}
