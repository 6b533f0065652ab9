import type { estypes } from '@elastic/elasticsearch';
import type { TweetField } from '../../search/fields.ts';
import type { SearchParams } from '../address/searchParams.ts';
import type { Aggregation } from './facetRequest.ts';
import { chosenFacets } from './searchFilters.ts';

/** Name of the aggregation about accounts, and of those in it. */
export const SHARE = 'share';
export const MOST_ACTIVE = 'most_active';
export const DISTINCT = 'distinct';
/** Name of the aggregation of everything that is indexed. */
export const TOTALS = 'totals';

const ACCOUNT = 'account_id' satisfies TweetField;
const CAMPAIGN = 'campaign' satisfies TweetField;

/** Accounts whose tweets are added up: of the largest release 90 % were written by fewer. */
const MOST_ACCOUNTS_COUNTED = 300;
/** Accounts that each index hands in for them: their counts are exact as long as they are among so many everywhere. */
const ACCOUNTS_OF_INDEX = 1_000;
/** The most that Elasticsearch takes: up to here it counts distinct values almost exactly. */
const PRECISE_UP_TO = 40_000;
/** More than there are campaigns. */
const MOST_CAMPAIGNS = 1_000;

/** Who wrote the tweets that are found. */
export const buildAccountShare = (params: SearchParams): Aggregation => ({
  filter: chosenFacets(params),
  aggs: {
    [MOST_ACTIVE]: {
      terms: { field: ACCOUNT, size: MOST_ACCOUNTS_COUNTED, shard_size: ACCOUNTS_OF_INDEX },
    },
    [DISTINCT]: { cardinality: { field: ACCOUNT, precision_threshold: PRECISE_UP_TO } },
  },
});

/** Counts everything that is indexed, by campaign. It is the same for every search, so Elasticsearch keeps it in its cache. */
export const buildTotals = (): estypes.SearchRequest => ({
  aggs: { [TOTALS]: { terms: { field: CAMPAIGN, size: MOST_CAMPAIGNS } } },
  size: 0,
  track_total_hits: false,
});
