import type { TweetField } from '../search/fields.ts';
import type { Clause } from '../search/query/clause.ts';
import { periodOf } from './days.ts';
import { FACET_NAMES, FACETS, type FacetName } from './facetNames.ts';
import type { SearchParams } from './searchParams.ts';

const TIME = 'time' satisfies TweetField;
const HANDLE = 'account_screen_name' satisfies TweetField;
const HASHED = 'account_hashed' satisfies TweetField;

/** Tweets that have any of the values of a facet. */
export function hasAny(facet: FacetName, values: readonly string[]): Clause {
  const byField: Clause = { terms: { [FACETS[facet].field]: [...values] } };
  if (facet !== 'account') return byField;
  return { bool: { should: [byField, byHandle(values)], minimum_should_match: 1 } };
}

/** A handle is compared without case. Hashed accounts have their hash for a handle, and hashes differ by case. */
const byHandle = (values: readonly string[]): Clause => ({
  bool: { filter: [{ terms: { [HANDLE]: [...values] } }, { term: { [HASHED]: false } }] },
});

/**
 * What was chosen in the facets: any of a facet's values, and all facets. It does not score.
 * @param except facet whose own choice is left out, as its counts want it
 */
export function chosenFacets({ include, exclude }: SearchParams, except?: FacetName): Clause {
  const others = FACET_NAMES.filter((name) => name !== except);
  const clauses = (choice: SearchParams['include']): Clause[] =>
    others.flatMap((name) => (choice[name].length === 0 ? [] : [hasAny(name, choice[name])]));
  const filter = clauses(include);
  const must_not = clauses(exclude);
  if (filter.length + must_not.length === 0) return { match_all: {} };
  return { bool: { ...(filter.length > 0 && { filter }), ...(must_not.length > 0 && { must_not }) } };
}

/** The chosen days, whole and UTC. */
export function chosenDays({ dateFrom, dateTo }: SearchParams): Clause[] {
  const gte = periodOf(dateFrom)?.from;
  const lt = periodOf(dateTo)?.to;
  if (gte === undefined && lt === undefined) return [];
  return [{ range: { [TIME]: { ...(gte !== undefined && { gte }), ...(lt !== undefined && { lt }) } } }];
}
