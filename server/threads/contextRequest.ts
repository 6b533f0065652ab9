import type { estypes } from '@elastic/elasticsearch';
import type { TweetDocument } from '../../search/documents.ts';
import { DOCUMENT_ID, type TweetField } from '../../search/fields.ts';
import { either, type Clause } from '../../search/query/clause.ts';

/** Tweets of a thread that are looked at: up to the time of the one in the middle, and after it. */
const MOST_EARLIER = 150;
const MOST_LATER = 300;
/** Tweets that are shown of those that have something in common. */
const MOST_RELATED = 10;
/** More than there are campaigns, times the tweets that one names. */
const MOST_NAMED = 1_000;
/** The most that Elasticsearch takes: up to here it counts distinct values almost exactly. */
const PRECISE_UP_TO = 40_000;

/** Name of the aggregation. */
export const ACCOUNTS = 'accounts';

const ID = 'id' satisfies TweetField;
const TIME = 'time' satisfies TweetField;
const CONVERSATION = 'conversation' satisfies TweetField;
const ACCOUNT = 'account_id' satisfies TweetField;

/** Fields in which a tweet names another, or shares something with others. */
export type LinkField = 'retweet_of_id' | 'quote_of_id' | 'same_text';

const filter = (...clauses: readonly Clause[]): Clause => ({ bool: { filter: [...clauses] } });

const inTime = (order: 'asc' | 'desc'): estypes.Sort => [{ [TIME]: { order } }, { [ID]: { order } }];

/** Tweets of which a field has this value: how many, by how many accounts, and the first. */
export const buildRelated = (field: LinkField, value: string): estypes.SearchRequest => ({
  query: filter({ term: { [field satisfies TweetField]: value } }),
  sort: inTime('asc'),
  size: MOST_RELATED,
  track_total_hits: true,
  aggs: { [ACCOUNTS]: { cardinality: { field: ACCOUNT, precision_threshold: PRECISE_UP_TO } } },
});

/** How many they are. */
export const buildRelatedCount = (field: LinkField, value: string): estypes.SearchRequest => ({
  query: filter({ term: { [field satisfies TweetField]: value } }),
  size: 0,
  track_total_hits: true,
});

/** Tweets by their ids, as each campaign holds them. */
export const buildNamed = (ids: readonly string[]): estypes.SearchRequest => ({
  query: filter({ terms: { [DOCUMENT_ID]: [...ids] } }),
  sort: inTime('asc'),
  size: MOST_NAMED,
  track_total_hits: false,
});

/** Tweets of its threads up to its time, the latest first. @param names ids by which the threads are found */
export const buildEarlier = (names: readonly string[], { time }: TweetDocument): estypes.SearchRequest => ({
  query: filter({ terms: { [CONVERSATION]: [...names] } }, { range: { [TIME]: { lte: time } } }),
  sort: inTime('desc'),
  size: MOST_EARLIER,
  track_total_hits: false,
});

/** Tweets of its threads after it, the earliest first. */
export const buildLater = (names: readonly string[], { time }: TweetDocument): estypes.SearchRequest => ({
  query: filter({ terms: { [CONVERSATION]: [...names] } }, { range: { [TIME]: { gt: time } } }),
  sort: inTime('asc'),
  size: MOST_LATER,
  track_total_hits: true,
});

/** How many tweets a whole thread has: as `conversation_id:` finds them. */
export const buildThreadCount = (name: string): estypes.SearchRequest => ({
  query: filter(either({ term: { [CONVERSATION]: name } }, { term: { [DOCUMENT_ID]: name } })),
  size: 0,
  track_total_hits: true,
});
