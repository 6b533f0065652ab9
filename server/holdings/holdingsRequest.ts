import type { estypes } from '@elastic/elasticsearch';
import type { AccountField, MediaField, TweetField } from '../../search/fields.ts';
import type { Clause } from '../../search/query/clause.ts';
import { FACETS } from '../address/facetNames.ts';
import type { Question } from '../archive/ask.ts';
import { BY_CAMPAIGN, FIRST, LAST } from '../archive/archiveRequest.ts';
import { type Aggregation, BY_COUNT } from '../searching/facetRequest.ts';
import { COLUMN_NAMES, COLUMNS } from './columns.ts';
import { HELD_FACET_NAMES, HELD_FACETS } from './heldFacets.ts';

/** More than there are campaigns. */
const MOST_CAMPAIGNS = 1_000;
/** Languages and hashtags that are shown of each campaign. */
const OF_CAMPAIGN = 5;
/** Values that each index hands in, so that counts across campaigns are exact. */
const VALUES_OF_INDEX = 1_000;
/** Indices that hold one campaign: one, but for a moment while a load is taken over. */
const MOST_INDICES = 10;

const CAMPAIGN = 'campaign' satisfies TweetField & AccountField & MediaField;
const TIME = 'time' satisfies TweetField;
const HASHED = 'hashed' satisfies AccountField;
const TWEETS = 'tweets' satisfies AccountField;
const ORIGIN = 'origin' satisfies AccountField;
/** Where a document lies: Elasticsearch's own field. */
const INDEX = '_index';

/** Names of aggregations, beside those of facets. */
export const MONTHS = 'months';
export const LANGS = 'langs';
export const HASHTAGS = 'hashtags';
export const INDICES = 'indices';
export const HASHED_ONES = 'hashed';
export const SILENT = 'silent';
export const COUNTED = 'counted';
export const UNLISTED = 'unlisted';
export const COLUMNS_FILLED = 'columns';

/** One round trip for everything: tweets, accounts and media files by campaign. */
export const buildHoldings = (): readonly [Question, Question, Question] => [
  { kind: 'tweets', body: only({ ...byCampaign(OF_TWEETS), ...heldFacets(), [MONTHS]: months }) },
  { kind: 'accounts', body: only(byCampaign(OF_ACCOUNTS)) },
  { kind: 'media', body: only(byCampaign({})) },
];

/** One round trip for a campaign: the same by campaign, then its columns. */
export const buildCampaign = (id: string): readonly [Question, Question, Question, Question] => [
  { kind: 'tweets', body: only(byCampaign(OF_TWEETS)) },
  { kind: 'accounts', body: only(byCampaign(OF_ACCOUNTS)) },
  { kind: 'media', body: only(byCampaign({})) },
  { kind: 'tweets', body: { query: { bool: { filter: [{ term: { [CAMPAIGN]: id } }] } }, ...only(columns) } },
];

const only = (aggs: Record<string, Aggregation>): estypes.SearchRequest => ({
  aggs,
  size: 0,
  track_total_hits: false,
});

const largest = (field: string, size: number): Aggregation => ({
  terms: { field, size, shard_size: VALUES_OF_INDEX, order: BY_COUNT },
});

const filter = (clause: Clause): Aggregation => ({ filter: clause });

/** Of each campaign's tweets. */
const OF_TWEETS: Record<string, Aggregation> = {
  [FIRST]: { min: { field: TIME } },
  [LAST]: { max: { field: TIME } },
  [LANGS]: largest(FACETS.lang.field, OF_CAMPAIGN),
  [HASHTAGS]: largest(FACETS.hashtag.field, OF_CAMPAIGN),
  [INDICES]: { terms: { field: INDEX, size: MOST_INDICES } },
};

/** Of each campaign's accounts. */
const OF_ACCOUNTS: Record<string, Aggregation> = {
  [HASHED_ONES]: filter({ term: { [HASHED]: true } }),
  [SILENT]: filter({ term: { [TWEETS]: 0 } }),
  [COUNTED]: filter({ exists: { field: TWEETS } }),
  [UNLISTED]: filter({ term: { [ORIGIN]: 'tweets' } }),
  [INDICES]: { terms: { field: INDEX, size: MOST_INDICES } },
};

const byCampaign = (aggs: Record<string, Aggregation>): Record<string, Aggregation> => ({
  [BY_CAMPAIGN]: { terms: { field: CAMPAIGN, size: MOST_CAMPAIGNS }, aggs },
});

const heldFacets = (): Record<string, Aggregation> =>
  Object.fromEntries(
    HELD_FACET_NAMES.map((name) => [name, largest(FACETS[name].field, HELD_FACETS[name].largest)]),
  );

/** Months without tweets in between are added when it is read. */
const months: Aggregation = { date_histogram: { field: TIME, calendar_interval: 'month', min_doc_count: 1 } };

const columns: Record<string, Aggregation> = {
  [COLUMNS_FILLED]: { filters: { filters: COLUMN_NAMES.map((name) => COLUMNS[name].clause) } },
};
