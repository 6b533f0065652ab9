import { count } from '../helpers/count.ts';
import { ACCOUNT_FACET_NAMES, accountFacet, type AccountFacetName } from '../accounts/accountFacets.ts';
import { ACCOUNT_PARAM_NAMES, type AccountParamName } from '../accounts/accountParamNames.ts';
import { ACCOUNT_SORTS, LONGEST_ACCOUNT_QUERY, LONGEST_DESCRIPTION } from '../accounts/accountParams.ts';
import { DEFAULT_PER_PAGE, MOST_PER_PAGE, RESULT_WINDOW } from '../address/searchParams.ts';
import { DAY, severalOf, VALUE, type ParameterRow } from './parameters.ts';

function facetRow(name: AccountFacetName, not: boolean): ParameterRow {
  const { label, none, choices } = accountFacet(name);
  const what = not ? 'Values that may not occur.' : 'Accounts with any of these values.';
  const items = choices === undefined ? VALUE : { type: 'string', enum: Object.keys(choices) };
  return {
    description: `${label}. ${what}${none === undefined ? '' : ' none: accounts without any.'}`,
    schema: severalOf(items),
  };
}

const MOMENTS = { type: 'string', pattern: '^\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d)?)?)?$' };

const OTHERS: Readonly<
  Record<Exclude<AccountParamName, AccountFacetName | `not_${AccountFacetName}`>, ParameterRow>
> = {
  q: {
    description:
      'Words of names, descriptions and places, the beginning of a handle, an id, or a hash or its start.',
    schema: { type: 'string', maxLength: LONGEST_ACCOUNT_QUERY },
  },
  created_from: { description: 'First day of creation, UTC, inclusive.', schema: DAY },
  created_to: { description: 'Last day of creation, UTC, inclusive.', schema: DAY },
  first_tweet: {
    description:
      'When its first tweet here was written: a minute (YYYY-MM-DDTHH:MM), day, month or year, UTC.',
    schema: MOMENTS,
  },
  description: {
    description: 'The whole description; case and spaces do not count.',
    schema: { type: 'string', maxLength: LONGEST_DESCRIPTION },
  },
  sort: {
    description: 'Order; without it relevance where there is a text, else tweets.',
    schema: { type: 'string', enum: ACCOUNT_SORTS },
  },
  per_page: {
    description: 'Accounts on a page.',
    schema: { type: 'integer', minimum: 1, maximum: MOST_PER_PAGE, default: DEFAULT_PER_PAGE },
  },
  page: {
    description: `Number of the page, to ${count(RESULT_WINDOW)} accounts.`,
    schema: { type: 'integer', minimum: 1, maximum: RESULT_WINDOW, default: 1 },
  },
};

const ROWS: Readonly<Record<AccountParamName, ParameterRow>> = {
  ...(Object.fromEntries(
    ACCOUNT_FACET_NAMES.flatMap((name) => [
      [name, facetRow(name, false)],
      [`not_${name}`, facetRow(name, true)],
    ]),
  ) as Readonly<Record<AccountFacetName | `not_${AccountFacetName}`, ParameterRow>>),
  ...OTHERS,
};

/** Every parameter of a list of accounts. */
export const ACCOUNT_PARAMETERS = ACCOUNT_PARAM_NAMES.map((name) => ({ name, in: 'query', ...ROWS[name] }));
