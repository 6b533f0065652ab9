import { campaignTitle } from '../../search/campaigns.ts';
import type { AccountField } from '../../search/fields.ts';
import { languageOf } from '../../search/languages.ts';
import { checkFacetValue, LONGEST_VALUE, NONE, type CheckedValue } from '../address/facetValue.ts';

interface AccountFacet {
  readonly field: AccountField;
  readonly label: string;
  /**
   * What its values are: those of a keyword field, the years of a date, or two of our own that `choices` names. The
   * value `none` of the first two asks for accounts that have no value, where `none` says what these are called.
   */
  readonly kind: 'values' | 'years' | 'choice';
  readonly none?: string;
  readonly choices?: Readonly<Record<string, string>>;
  /** Values that are shown beside the chosen ones; undefined: all. */
  readonly largest?: number;
  /** Said under the heading. */
  readonly note?: string;
}

/** What readers narrow a list of accounts by, in the order of the page: the name in addresses, and what it asks. */
const ACCOUNT_FACETS = {
  campaign: { field: 'campaign', label: 'Campaign', kind: 'values' },
  tweeted: {
    field: 'tweets',
    label: 'Tweets here',
    kind: 'choice',
    choices: { yes: 'With tweets', no: 'Without tweets' },
  },
  names: {
    field: 'hashed',
    label: 'Names',
    kind: 'choice',
    choices: { open: 'Published', hashed: 'Hashed by Twitter' },
  },
  source: {
    field: 'origin',
    label: 'Source',
    kind: 'choice',
    choices: { users: 'List of accounts', tweets: 'Only in tweets' },
  },
  created: { field: 'created', label: 'Created', kind: 'years', none: 'Not published' },
  lang: {
    field: 'tweet_langs',
    label: 'Tweets in',
    kind: 'values',
    note: 'An account may tweet in several languages.',
  },
  language: {
    field: 'account_language',
    label: 'Interface language',
    kind: 'values',
    none: 'Not published',
  },
  client: {
    field: 'clients',
    label: 'Client',
    kind: 'values',
    none: 'None published',
    largest: 10,
    note: 'An account may use several. The ten of most accounts.',
  },
} as const satisfies Record<string, AccountFacet>;

export type AccountFacetName = keyof typeof ACCOUNT_FACETS;

export const ACCOUNT_FACET_NAMES = Object.keys(ACCOUNT_FACETS) as readonly AccountFacetName[];

/** The row of a facet, with every column. */
export const accountFacet = (name: AccountFacetName): AccountFacet => ACCOUNT_FACETS[name];

const LANGUAGE_TAG = /^[a-z0-9]{1,8}([-_][a-z0-9]{1,8}){0,4}$/i;
/** From 1970 to 2999. */
const YEAR = /^(?:19[7-9]\d|2\d{3})$/;

/** A value in its canonical spelling, or what is wrong with it as the end of a sentence. */
export function checkAccountValue(name: AccountFacetName, text: string): CheckedValue {
  const { choices, none } = accountFacet(name);
  const value = text.toLowerCase();
  if (none !== undefined && value === NONE) return { value };
  if (choices !== undefined)
    return Object.hasOwn(choices, value)
      ? { value }
      : { problem: `is not one of ${Object.keys(choices).join(', ')}` };
  if (text.length > LONGEST_VALUE) return { problem: `is longer than ${LONGEST_VALUE} characters` };
  if (name === 'created') return YEAR.test(text) ? { value } : { problem: 'is not a year from 1970 on' };
  // The code as published: a release may write one language in two ways, and both are its values.
  if (name === 'language')
    return LANGUAGE_TAG.test(text)
      ? { value: text }
      : { problem: 'is not a language: write a code such as ru' };
  return checkFacetValue(name as 'campaign' | 'lang' | 'client', text);
}

/** A value for readers. */
export function accountValueLabel(name: AccountFacetName, value: string): string {
  const { choices, none } = accountFacet(name);
  if (value === NONE && none !== undefined) return none;
  if (name === 'campaign') return campaignTitle(value);
  if (name === 'lang' || name === 'language') return languageOf(value).name;
  return choices?.[value] ?? value;
}
