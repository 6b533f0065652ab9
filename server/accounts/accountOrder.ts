import type { estypes } from '@elastic/elasticsearch';
import type { AccountField } from '../../search/fields.ts';
import type { AccountSort } from './accountParams.ts';

type Comparison = Readonly<Record<string, estypes.FieldSort>>;

/** Accounts without the value come last in every order. An index that an older version loaded may not have the field. */
const by = (
  field: AccountField,
  order: 'asc' | 'desc',
  unmapped_type: 'long' | 'date' | 'keyword',
): Comparison => ({
  [field]: { order, missing: '_last', unmapped_type },
});

const most = (field: AccountField): Comparison => by(field, 'desc', 'long');

/** What a sort compares first. */
const ORDERS: Readonly<Record<AccountSort, readonly Comparison[]>> = {
  relevance: [{ _score: { order: 'desc' } }, most('tweets')],
  tweets: [most('tweets')],
  followers: [most('followers')],
  following: [most('following')],
  newest: [by('created', 'desc', 'date')],
  oldest: [by('created', 'asc', 'date')],
  first_tweet: [by('first_tweet', 'asc', 'date')],
  sleep: [most('days_to_first_tweet')],
  // Hashed accounts have their hash for a handle, and no name: behind the others.
  name: [by('hashed', 'asc', 'long'), by('screen_name', 'asc', 'keyword')],
};

/** The order of a list: total, so that its pages neither repeat nor leave out an account. */
export const buildAccountSort = (sort: AccountSort): estypes.SortCombinations[] => [
  ...ORDERS[sort],
  by('id', 'asc', 'keyword'),
  by('campaign', 'asc', 'keyword'),
];
