import { ACCOUNT_COLUMNS } from '../exports/accountCsv.ts';
import { ACCOUNT_PARAMETERS } from './accountParameters.ts';
import { ACCOUNTS_ANSWER } from './accountSchema.ts';
import { answer, operation, SEARCH_OUTCOMES, TAGGED } from './responses.ts';
import type { Json } from './schema.ts';

/** Lists of accounts in the formats for programs. */
export const ACCOUNT_PATHS: { readonly [path: string]: Json } = {
  '/accounts.json': operation('accounts', 'A page of accounts, with counts by facet', {
    parameters: ACCOUNT_PARAMETERS,
    responses: {
      200: answer('The accounts.', 'application/json', ACCOUNTS_ANSWER.json, TAGGED),
      ...SEARCH_OUTCOMES,
    },
  }),
  '/accounts.csv': operation('accountsAsCsv', 'All accounts of a list as CSV', {
    description:
      'Every account, however many; pages and their length are dropped by a redirect. A connection that is cut means that it failed.',
    parameters: ACCOUNT_PARAMETERS.filter(({ name }) => name !== 'page' && name !== 'per_page'),
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
  }),
};
