import type { TweetField } from '../../search/fields.ts';
import { either, type Clause } from '../../search/query/clause.ts';
import { compileQuery } from '../../search/query/compile.ts';
import type { Query } from '../../search/query/syntax.ts';
import { periodOf } from '../address/days.ts';
import { FACET_NAMES, FACETS, type FacetName } from '../address/facetNames.ts';
import { toStoredValue } from '../address/facetValue.ts';
import type { SearchParams } from '../address/searchParams.ts';

const TIME = 'time' satisfies TweetField;
const HANDLE = 'account_screen_name' satisfies TweetField;
const HASHED = 'account_hashed' satisfies TweetField;

/** Tweets that have any of the values of a facet; the value `none` may mean tweets that have none. */
export function hasAny(facet: FacetName, values: readonly string[]): Clause {
  const { field } = FACETS[facet];
  const stored = values.map((value) => toStoredValue(facet, value));
  const named = stored.filter((value) => value !== undefined);
  const clauses: Clause[] = [
    ...(named.length > 0 ? [{ terms: { [field]: inBothForms(named) } }] : []),
    ...(facet === 'account' ? [byHandle(named)] : []),
    ...(named.length < stored.length ? [{ bool: { must_not: [{ exists: { field } }] } }] : []),
  ];
  const [only] = clauses;
  if (only !== undefined && clauses.length === 1) return only;
  return either(...clauses);
}

/** As typed, and composed (NFC): keyboards differ, and releases mostly hold the composed form. */
const inBothForms = (values: readonly string[]): string[] => [
  ...new Set(values.flatMap((value) => [value, value.normalize('NFC')])),
];

/** A handle is compared without case. Hashed accounts have their hash for a handle, and hashes differ by case. */
const byHandle = (values: readonly string[]): Clause => ({
  bool: { filter: [{ terms: { [HANDLE]: [...values] } }, { term: { [HASHED]: false } }] },
});

/**
 * What was chosen in the facets: any of a facet's values, and all facets; of `all_hashtag` every one. It does not score.
 * @param except facet whose own choice is left out, as its counts want it
 */
export function chosenFacets({ include, exclude, allHashtags }: SearchParams, except?: FacetName): Clause {
  const others = FACET_NAMES.filter((name) => name !== except);
  const clauses = (choice: SearchParams['include']): Clause[] =>
    others.flatMap((name) => (choice[name].length === 0 ? [] : [hasAny(name, choice[name])]));
  const filter = [...clauses(include), ...allHashtags.map((value) => hasAny('hashtag', [value]))];
  const must_not = clauses(exclude);
  if (filter.length + must_not.length === 0) return { match_all: {} };
  return { bool: { ...(filter.length > 0 && { filter }), ...(must_not.length > 0 && { must_not }) } };
}

/** Every tweet of the chosen campaigns; of all, where none is chosen. */
export function ofCampaigns({ include, exclude }: SearchParams): Clause {
  const filter = include.campaign.length === 0 ? [] : [hasAny('campaign', include.campaign)];
  const must_not = exclude.campaign.length === 0 ? [] : [hasAny('campaign', exclude.campaign)];
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

/** All that a search finds, without scores: its days, its choices in facets, and its query. @param query undefined: every tweet */
export const buildMatch = (params: SearchParams, query: Query | undefined): Clause => ({
  bool: {
    filter: [
      ...chosenDays(params),
      chosenFacets(params),
      ...(query === undefined ? [] : [compileQuery(query)]),
    ],
  },
});
