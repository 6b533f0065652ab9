import { campaignTitle } from '../../search/campaigns.ts';
import type { IndexMeta } from '../../search/indexMeta.ts';
import { toAddressValue } from '../address/facetValue.ts';
import { BY_CAMPAIGN, type FIRST, type LAST } from '../archive/archiveRequest.ts';
import { COLUMN_NAMES } from './columns.ts';
import { readLoaded, readSources } from './heldLoads.ts';
import { readMonths } from './heldMonths.ts';
import { HELD_FACET_NAMES, type HeldFacet } from './heldFacets.ts';
import type { CampaignDetail, CampaignHolding, HeldValue, Holdings } from './holdingsAnswer.ts';
import type * as names from './holdingsRequest.ts';
import { toIso } from '../archive/isoTime.ts';
import { byName } from '../address/byName.ts';

/** The parts of Elasticsearch's answers that we read. Without an index there are no aggregations. */
interface ByCampaign<T> {
  readonly aggregations?: { readonly [BY_CAMPAIGN]: { readonly buckets: readonly (Bucket & T)[] } };
}

interface Bucket {
  readonly key: string;
  readonly doc_count: number;
}

interface Values {
  readonly buckets: readonly Bucket[];
}

interface Count {
  readonly doc_count: number;
}

type OfTweets = Readonly<Record<typeof names.LANGS | typeof names.HASHTAGS | typeof names.INDICES, Values>> &
  Readonly<Record<typeof FIRST | typeof LAST, { readonly value: number | null }>>;
type OfAccounts = Readonly<
  Record<typeof names.HASHED_ONES | typeof names.SILENT | typeof names.COUNTED | typeof names.UNLISTED, Count>
> & { readonly [names.INDICES]: Values };

export type FoundTweetsByCampaign = ByCampaign<OfTweets>;
export type FoundAccountsByCampaign = ByCampaign<OfAccounts>;
export type FoundMediaByCampaign = ByCampaign<object>;

export type FoundHeldTweets = FoundTweetsByCampaign & {
  readonly aggregations?: Readonly<Record<HeldFacet, Values>> & {
    readonly [names.MONTHS]: {
      readonly buckets: readonly { readonly key: number; readonly doc_count: number }[];
    };
  };
};

export interface FoundColumns {
  readonly aggregations?: { readonly [names.COLUMNS_FILLED]: { readonly buckets: readonly Count[] } };
}

/** Everything that is indexed, from the answers to buildHoldings. */
export function readHoldings(
  tweets: FoundHeldTweets,
  accounts: FoundAccountsByCampaign,
  media: FoundMediaByCampaign,
): Holdings {
  const campaigns = readCampaignHoldings(tweets, accounts, media);
  return {
    tweets: campaigns.reduce((sum, campaign) => sum + campaign.tweets, 0),
    campaigns,
    timeline: readMonths(tweets.aggregations?.months.buckets ?? []),
    values: byName(HELD_FACET_NAMES, (name) => readValues(name, tweets.aggregations?.[name])),
  };
}

/** By campaign id: campaigns that have only tweets, or only accounts, too. */
export function readCampaignHoldings(
  tweets: FoundTweetsByCampaign,
  accounts: FoundAccountsByCampaign,
  media: FoundMediaByCampaign,
): readonly CampaignHolding[] {
  const [tweetsOf, accountsOf, mediaOf] = [bucketsOf(tweets), bucketsOf(accounts), bucketsOf(media)];
  const ids = [...new Set([...tweetsOf.keys(), ...accountsOf.keys()])].sort();
  return ids.map((id) => {
    const [own, people] = [tweetsOf.get(id), accountsOf.get(id)];
    return {
      id,
      title: campaignTitle(id),
      tweets: own?.doc_count ?? 0,
      accounts: people?.doc_count ?? 0,
      first: toIso(own?.first.value),
      last: toIso(own?.last.value),
      langs: readValues('lang', own?.langs),
      hashtags: readValues('hashtag', own?.hashtags),
      hashedAccounts: people?.hashed.doc_count ?? 0,
      silentAccounts: (people?.counted.doc_count ?? 0) === 0 ? null : (people?.silent.doc_count ?? 0),
      mediaFiles: mediaOf.get(id)?.doc_count ?? 0,
      loaded: readLoaded([...(own?.indices.buckets ?? []), ...(people?.indices.buckets ?? [])]),
    };
  });
}

/** One campaign, from the answers to buildCampaign; undefined where it is not indexed. */
export function readCampaign(
  id: string,
  campaigns: readonly CampaignHolding[],
  accounts: FoundAccountsByCampaign,
  columns: FoundColumns,
  metas: readonly Partial<IndexMeta>[],
): CampaignDetail | undefined {
  const campaign = campaigns.find((row) => row.id === id);
  if (campaign === undefined) return undefined;
  const filled = columns.aggregations?.columns.buckets ?? [];
  return {
    campaign,
    allTweets: campaigns.reduce((sum, { tweets }) => sum + tweets, 0),
    columns: byName(COLUMN_NAMES, (_name, at) => filled[at]?.doc_count ?? 0),
    unlistedAccounts: bucketsOf(accounts).get(id)?.unlisted.doc_count ?? 0,
    sources: readSources(id, metas),
    others: campaigns.filter((row) => row.id !== id && row.tweets > 0),
  };
}

const bucketsOf = <T>({ aggregations }: ByCampaign<T>): ReadonlyMap<string, Bucket & T> =>
  new Map(aggregations?.[BY_CAMPAIGN].buckets.map((bucket) => [bucket.key, bucket]));

const readValues = (name: HeldFacet, found: Values | undefined): readonly HeldValue[] =>
  (found?.buckets ?? []).map(({ key, doc_count }) => ({
    value: toAddressValue(name, key),
    count: doc_count,
  }));
