import type { estypes } from '@elastic/elasticsearch';
import { DOCUMENT_ID, type AccountField, type TweetField } from '../../search/fields.ts';

/** More than there are campaigns: a tweet or an account has one document in each. */
const MOST_CAMPAIGNS = 1_000;
/** Handles that are looked up at once; facets name fewer accounts. */
const MOST_HANDLES = 1_000;

const CAMPAIGN = 'campaign' satisfies TweetField & AccountField;
const ID = 'id' satisfies TweetField & AccountField;
const TIME = 'time' satisfies TweetField;
const SHOWN_OF_ACCOUNT = ['id', 'screen_name'] satisfies AccountField[];

/** Names of the aggregations. */
export const BY_CAMPAIGN = 'by_campaign';
export const FIRST = 'first';
export const LAST = 'last';

export const byCampaign = { terms: { field: CAMPAIGN, size: MOST_CAMPAIGNS } };

/** Longest id of a document, in bytes; none is empty, and Elasticsearch fails where it is asked for an empty one. */
const LONGEST_ID = 512;

/** A tweet, or an account, as each campaign holds it. */
export const buildById = (id: string): estypes.SearchRequest => ({
  query: {
    bool: {
      filter: [id === '' || id.length > LONGEST_ID ? { match_none: {} } : { term: { [DOCUMENT_ID]: id } }],
    },
  },
  sort: [{ [CAMPAIGN]: { order: 'asc' } }],
  size: MOST_CAMPAIGNS,
});

/** Counts tweets by campaign, with the time of the first and the last. */
export const buildCampaignTweets = (): estypes.SearchRequest => ({
  aggs: {
    [BY_CAMPAIGN]: {
      ...byCampaign,
      aggs: { [FIRST]: { min: { field: TIME } }, [LAST]: { max: { field: TIME } } },
    },
  },
  size: 0,
  track_total_hits: false,
});

export const buildCampaignAccounts = (): estypes.SearchRequest => ({
  aggs: { [BY_CAMPAIGN]: byCampaign },
  size: 0,
  track_total_hits: false,
});

/** The handles of accounts, each once however many campaigns have it. */
export const buildHandles = (ids: readonly string[]): estypes.SearchRequest => ({
  query: { bool: { filter: [{ terms: { [ID]: [...ids] } }] } },
  collapse: { field: ID },
  _source: [...SHOWN_OF_ACCOUNT],
  size: MOST_HANDLES,
  track_total_hits: false,
});

/** Whether there is any tweet: the total is 0, or more. */
export const buildAny = (): estypes.SearchRequest => ({ size: 0, track_total_hits: 1 });
