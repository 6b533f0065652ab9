import { CAMPAIGN_ID } from '../../search/indices.ts';
import type { AccountOrigin } from '../../search/documents.ts';
import type { AccountResult, AccountsAnswer } from '../accounts/accountAnswer.ts';
import { ACCOUNT_FACET_NAMES, accountFacet, type AccountFacetName } from '../accounts/accountFacets.ts';
import { ACCOUNT_PARAM_NAMES, type AccountParamName } from '../accounts/accountParamNames.ts';
import { ACCOUNT_SORTS, LONGEST_ACCOUNT_QUERY, LONGEST_DESCRIPTION } from '../accounts/accountParams.ts';
import { LONGEST_VALUE } from '../address/facetValue.ts';
import { MOST_VALUES } from '../address/paramReader.ts';
import { DEFAULT_PER_PAGE, MOST_PER_PAGE, RESULT_WINDOW } from '../address/searchParams.ts';
import { ACCOUNT_COLUMNS } from '../exports/accountCsv.ts';
import { FACET_VALUE, MOMENT } from './answerSchema.ts';
import { answer, SEARCH_OUTCOMES, TAGGED } from './responses.ts';
import {
  BOOLEAN,
  described,
  list,
  named,
  object,
  oneOf,
  orNull,
  TEXT,
  textOf,
  WHOLE_NUMBER,
  type Json,
  type Properties,
} from './schema.ts';

const PATH = textOf(/^\/accounts(\?.*)?$/);
const COUNT = orNull(WHOLE_NUMBER);

const ACCOUNT_RESULT = named(
  'AccountResult',
  object<AccountResult>({
    id: TEXT,
    campaign: textOf(CAMPAIGN_ID),
    alias: described(orNull(TEXT), 'What a hashed account is called here; null where its name is published.'),
    screen_name: orNull(TEXT),
    display_name: orNull(TEXT),
    hashed: described(BOOLEAN, 'Its id, name and handle are hashes that Twitter made.'),
    location: orNull(TEXT),
    description: orNull(TEXT),
    profile_url: orNull(TEXT),
    followers: COUNT,
    following: COUNT,
    created: described(orNull(textOf(/^\d{4}-\d\d-\d\d$/)), 'Day, UTC.'),
    account_language: described(orNull(TEXT), 'Language of its interface, as published.'),
    source: described(
      oneOf<AccountOrigin>({ users: true, tweets: true }),
      'users: the release’s list of accounts; tweets: only tweets name it.',
    ),
    tweets: described(COUNT, 'Its tweets in the campaign.'),
    first_tweet: orNull(MOMENT),
    last_tweet: orNull(MOMENT),
    tweet_langs: described(list(TEXT), 'Languages of its tweets, the most used first.'),
    clients: described(list(TEXT), 'Clients that it used, the most used first: 20 at most.'),
    days_to_first_tweet: described(COUNT, 'Days from its creation to its first tweet here.'),
    url: described(textOf(/^\/accounts\//), 'Path of its page.'),
  }),
);

const FACETS = Object.fromEntries(ACCOUNT_FACET_NAMES.map((name) => [name, list(FACET_VALUE)])) as Properties<
  AccountsAnswer['facets']
>;

/** The answer of `/accounts.json`. */
export const ACCOUNTS_ANSWER = named(
  'AccountsAnswer',
  object<AccountsAnswer>({
    query: object<AccountsAnswer['query']>({
      q: described(TEXT, 'As typed.'),
      url: described(PATH, 'Canonical path of the list.'),
    }),
    total: described(WHOLE_NUMBER, 'Exact number; an account of several campaigns counts in each.'),
    took_ms: described(WHOLE_NUMBER, 'Milliseconds that Elasticsearch took.'),
    next: described(orNull(textOf(/^\/accounts\.json\?/)), 'Path of the next page; null on the last.'),
    results: list(ACCOUNT_RESULT),
    facets: described(object(FACETS), 'Counts are accounts. A facet’s counts ignore its own choice.'),
  }),
);

export const ACCOUNT_SCHEMAS = [ACCOUNT_RESULT, ACCOUNTS_ANSWER];

interface Row {
  readonly description: string;
  readonly schema: { readonly [keyword: string]: Json };
}

function facetRow(name: AccountFacetName, not: boolean): Row {
  const { label, none, choices } = accountFacet(name);
  const what = not ? 'Values that may not occur.' : 'Accounts with any of these values.';
  const items: Row['schema'] =
    choices === undefined
      ? { type: 'string', minLength: 1, maxLength: LONGEST_VALUE }
      : { type: 'string', enum: Object.keys(choices) };
  return {
    description: `${label}. ${what}${none === undefined ? '' : ' none: accounts without any.'}`,
    schema: { type: 'array', items, maxItems: MOST_VALUES },
  };
}

const DAY = { type: 'string', pattern: '^\\d{4}(-\\d\\d(-\\d\\d)?)?$' };
const MOMENTS = { type: 'string', pattern: '^\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d)?)?)?$' };

const OTHERS: Readonly<Record<Exclude<AccountParamName, AccountFacetName | `not_${AccountFacetName}`>, Row>> =
  {
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
      description: `Number of the page, to ${RESULT_WINDOW.toLocaleString('en')} accounts.`,
      schema: { type: 'integer', minimum: 1, maximum: RESULT_WINDOW, default: 1 },
    },
  };

const ROWS: Readonly<Record<AccountParamName, Row>> = {
  ...(Object.fromEntries(
    ACCOUNT_FACET_NAMES.flatMap((name) => [
      [name, facetRow(name, false)],
      [`not_${name}`, facetRow(name, true)],
    ]),
  ) as Readonly<Record<AccountFacetName | `not_${AccountFacetName}`, Row>>),
  ...OTHERS,
};

const PARAMETERS = ACCOUNT_PARAM_NAMES.map((name) => ({ name, in: 'query', ...ROWS[name] }));

/** Lists of accounts in the formats for programs. */
export const ACCOUNT_PATHS: { readonly [path: string]: Json } = {
  '/accounts.json': {
    get: {
      operationId: 'accounts',
      summary: 'A page of accounts, with counts by facet',
      parameters: PARAMETERS,
      responses: {
        200: answer('The accounts.', 'application/json', ACCOUNTS_ANSWER.json, TAGGED),
        ...SEARCH_OUTCOMES,
      },
    },
  },
  '/accounts.csv': {
    get: {
      operationId: 'accountsAsCsv',
      summary: 'All accounts of a list as CSV',
      description:
        'Every account, however many; pages and their length are dropped by a redirect. A connection that is cut means that it failed.',
      parameters: PARAMETERS.filter(({ name }) => name !== 'page' && name !== 'per_page'),
      responses: {
        200: answer(
          `RFC 4180 in UTF-8: ${ACCOUNT_COLUMNS.join(', ')}. Lists are JSON arrays.`,
          'text/csv',
          { type: 'string' },
          {
            ...TAGGED,
            'X-Total-Count': { description: 'Number of accounts.', schema: { type: 'integer' } },
          },
        ),
        ...SEARCH_OUTCOMES,
      },
    },
  },
};
