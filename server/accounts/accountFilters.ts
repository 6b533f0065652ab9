import { SAME, type AccountField } from '../../search/fields.ts';
import { either, type Clause } from '../../search/query/clause.ts';
import { periodOf } from '../address/days.ts';
import { NONE, toStoredValue } from '../address/facetValue.ts';
import { ACCOUNT_FACET_NAMES, accountFacet, type AccountFacetName } from './accountFacets.ts';
import { momentOf } from './accountMoment.ts';
import type { AccountChoice, AccountParams } from './accountParams.ts';

const CREATED = 'created' satisfies AccountField;
const FIRST_TWEET = 'first_tweet' satisfies AccountField;
const TWEETS = 'tweets' satisfies AccountField;
const HASHED = 'hashed' satisfies AccountField;
const ORIGIN = 'origin' satisfies AccountField;
const DESCRIPTION = 'description' satisfies AccountField;

/** What the values of facets that are ours mean. */
const CHOICES: Readonly<Partial<Record<AccountFacetName, Readonly<Record<string, Clause>>>>> = {
  tweeted: { yes: { range: { [TWEETS]: { gt: 0 } } }, no: { term: { [TWEETS]: 0 } } },
  names: { open: { term: { [HASHED]: false } }, hashed: { term: { [HASHED]: true } } },
  source: { users: { term: { [ORIGIN]: 'users' } }, tweets: { term: { [ORIGIN]: 'tweets' } } },
};

/** Accounts that have one value of a facet; `none`: that have no value. */
export function hasValue(name: AccountFacetName, value: string): Clause {
  const { field, kind, none } = accountFacet(name);
  if (value === NONE && none !== undefined) return { bool: { must_not: [{ exists: { field } }] } };
  switch (kind) {
    case 'choice':
      return CHOICES[name]?.[value] ?? { match_none: {} };
    case 'years':
      return withinTime(field, Date.UTC(Number(value), 0, 1), Date.UTC(Number(value) + 1, 0, 1));
    case 'values':
      return { term: { [field]: name === 'client' ? (toStoredValue(name, value) ?? value) : value } };
    default:
      return kind satisfies never;
  }
}

const withinTime = (field: string, gte: number | undefined, lt: number | undefined): Clause => ({
  range: { [field]: { ...(gte !== undefined && { gte }), ...(lt !== undefined && { lt }) } },
});

/** What was chosen in the facets. @param except facet whose own choice is left out, as its counts want it */
export function chosenValues({ include, exclude }: AccountParams, except?: AccountFacetName): Clause {
  const clauses = (choice: AccountChoice): Clause[] =>
    ACCOUNT_FACET_NAMES.filter((name) => name !== except && choice[name].length > 0).map((name) =>
      either(...choice[name].map((value) => hasValue(name, value))),
    );
  return { bool: { filter: clauses(include), must_not: clauses(exclude) } };
}

/** What narrows a list beside its text and its facets. */
export function otherFilters({ createdFrom, createdTo, firstTweet, description }: AccountParams): Clause[] {
  const from = periodOf(createdFrom)?.from;
  const to = periodOf(createdTo)?.to;
  const first = momentOf(firstTweet);
  return [
    ...(from === undefined && to === undefined ? [] : [withinTime(CREATED, from, to)]),
    ...(first === undefined ? [] : [withinTime(FIRST_TWEET, first.from, first.to)]),
    ...(description === undefined ? [] : [hasDescription(description)]),
  ];
}

/** Accounts whose whole description is this one; case and spaces do not count. */
const hasDescription = (description: string): Clause => ({
  term: { [`${DESCRIPTION}.${SAME}`]: description },
});
