import type { estypes } from '@elastic/elasticsearch';
import type { AccountField } from '../../search/fields.ts';
import type { AccountSort } from './accountParams.ts';

type Comparison = Readonly<Record<string, estypes.FieldSort>>;

/**
 * What stands for a value that is not recorded: last in every order. Elasticsearch's own would be 2^63 - 1, which
 * JavaScript writes down as a number that Elasticsearch cannot read back. Dates are after the year 9999, or before 1970.
 */
const LAST = {
  long: { desc: -1, asc: Number.MAX_SAFE_INTEGER },
  date: { desc: -1, asc: 253_402_300_800_000 },
};

/** An index that an older version loaded may not have the field. */
const by = (
  field: AccountField,
  order: 'asc' | 'desc',
  unmapped_type: 'long' | 'date' | 'keyword',
): Comparison => {
  const missing = unmapped_type === 'keyword' ? '_last' : LAST[unmapped_type][order];
  return { [field]: { order, missing, unmapped_type } };
};

const most = (field: AccountField): Comparison => by(field, 'desc', 'long');

/** A flag is 0 or 1, and every account has it. */
const HASHED_LAST: Comparison = { hashed: { order: 'asc' } };

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
  name: [HASHED_LAST, by('screen_name', 'asc', 'keyword')],
};

/** The order of a list: total, so that its pages neither repeat nor leave out an account. */
export const buildAccountSort = (sort: AccountSort): estypes.SortCombinations[] => [
  ...ORDERS[sort],
  by('id', 'asc', 'keyword'),
  by('campaign', 'asc', 'keyword'),
];
