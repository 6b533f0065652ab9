import { CAMPAIGN_ID } from '../../search/indexNames.ts';
import type { AccountOrigin } from '../../search/documents.ts';
import type { AccountResult, AccountsAnswer } from '../accounts/accountAnswer.ts';
import { ACCOUNT_FACET_NAMES } from '../accounts/accountFacets.ts';
import { FACET_VALUE, MOMENT } from './answerSchema.ts';
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
} from './schema.ts';
import { byName } from '../address/byName.ts';

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

const FACETS = byName(ACCOUNT_FACET_NAMES, () => list(FACET_VALUE));

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
