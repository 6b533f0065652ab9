import type { estypes } from '@elastic/elasticsearch';
import type { AccountField, TweetField } from '../../search/fields.ts';
import { either, type Clause } from '../../search/query/clause.ts';
import { BY_CAMPAIGN, byCampaign } from '../archive/archiveRequest.ts';
import { FACETS } from '../address/facetNames.ts';
import { toLowerCase } from '../../search/lowerCase.ts';
import { type Aggregation, BY_COUNT } from '../searching/facetRequest.ts';
import { buildWholeList } from './accountRequest.ts';
import type { AskedCohort } from './cohorts.ts';
import { USED, USED_NAMES, type ContactKind } from './portraitAnswer.ts';

const TIME = 'time' satisfies TweetField;
const ACCOUNT_ID = 'account_id' satisfies TweetField;
const ID = 'id' satisfies AccountField;
const SCREEN_NAME = 'screen_name' satisfies AccountField;
const HASHED = 'hashed' satisfies AccountField;
const SHOWN = ['id', 'screen_name', 'display_name', 'hashed'] as const satisfies readonly AccountField[];

/** Names of aggregations. */
export const QUARTERS = 'quarters';
export const OTHERS = 'others';
export const COHORTS = 'cohorts';

/** Accounts that are named of each kind of contact. */
const MOST_CONTACTS = 10;
/** Values that each index hands in: counts are exact as long as a value is among the first so many of each. */
const LARGEST_OF_INDEX = 1_000;
/** More accounts than all kinds of contacts name. */
const MOST_NAMES = 200;

/** Where a tweet names the account that it concerns. */
const CONCERNS = {
  retweets: 'retweet_of_account',
  replies_to: 'reply_to_account',
  mentions: 'mentions',
  quotes: 'quote_of_account',
} as const satisfies Partial<Record<ContactKind, TweetField>>;

/** The same seen from the other account. */
const CONCERNED = {
  retweeted_by: 'retweet_of_account',
  replied_to_by: 'reply_to_account',
  mentioned_by: 'mentions',
  quoted_by: 'quote_of_account',
} as const satisfies Partial<Record<ContactKind, TweetField>>;

const mostOf = (field: TweetField, size: number): Aggregation => ({
  terms: { field, size, shard_size: LARGEST_OF_INDEX, order: BY_COUNT },
});

/** What an account's tweets tell: how many in each campaign, what they used and when, and whom they concern. */
export const buildOwnTweets = (id: string): estypes.SearchRequest => ({
  query: { bool: { filter: [{ term: { [ACCOUNT_ID]: id } }] } },
  aggs: {
    [BY_CAMPAIGN]: byCampaign,
    ...Object.fromEntries(
      USED_NAMES.map((name) => [
        `used_${name}`,
        {
          ...mostOf(FACETS[name].field, USED[name]),
          aggs: {
            [QUARTERS]: { date_histogram: { field: TIME, calendar_interval: 'quarter', min_doc_count: 1 } },
          },
        },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(CONCERNS).map(([kind, field]) => [kind, mostOf(field, MOST_CONTACTS)]),
    ),
  },
  size: 0,
  track_total_hits: false,
});

/** Whose tweets concern an account, its own left out. */
export const buildOthersTweets = (id: string): estypes.SearchRequest => {
  const concerned = Object.entries(CONCERNED).map(
    ([kind, field]) => [kind, { term: { [field]: id } }] as const satisfies readonly [string, Clause],
  );
  return {
    query: {
      bool: {
        filter: [either(...concerned.map(([, clause]) => clause))],
        must_not: [{ term: { [ACCOUNT_ID]: id } }],
      },
    },
    aggs: Object.fromEntries(
      concerned.map(([kind, filter]) => [
        kind,
        { filter, aggs: { [OTHERS]: mostOf(ACCOUNT_ID, MOST_CONTACTS) } },
      ]),
    ),
    size: 0,
    track_total_hits: false,
  };
};

/** Accounts of the archive, each once however many campaigns have it. @param names ids, or handles in their place */
export const buildHeld = (names: readonly string[]): estypes.SearchRequest => ({
  query: {
    bool: {
      filter: [
        either(
          { terms: { [ID]: [...names] } },
          {
            bool: {
              filter: [{ terms: { [SCREEN_NAME]: names.map(toLowerCase) } }, { term: { [HASHED]: false } }],
            },
          },
        ),
      ],
    },
  },
  collapse: { field: ID },
  _source: [...SHOWN],
  size: MOST_NAMES,
  track_total_hits: false,
});

/** Counts the accounts of each cohort. */
export const buildCohorts = (cohorts: readonly AskedCohort[]): estypes.SearchRequest => ({
  // Elasticsearch refuses a list of no filters.
  ...(cohorts.length > 0 && {
    aggs: { [COHORTS]: { filters: { filters: cohorts.map(({ params }) => buildWholeList(params)) } } },
  }),
  size: 0,
  track_total_hits: false,
});
