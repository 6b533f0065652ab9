import { campaignTitle } from '../../search/campaigns.ts';
import type { AccountDocument } from '../../search/documents.ts';
import { BY_CAMPAIGN, FIRST, LAST } from './archiveRequest.ts';
import type { Handles } from '../searching/facetResponse.ts';
import type { AccountDetail, CampaignSummary } from '../searching/searchAnswer.ts';
import { toIso } from './isoTime.ts';

/** The parts of Elasticsearch's answer that we read. */
export interface FoundDocuments<T> {
  readonly hits: { readonly hits: readonly { readonly _source: T }[] };
}

/** Without an index there are no aggregations. */
export interface FoundCampaigns {
  readonly aggregations?: { readonly [BY_CAMPAIGN]: { readonly buckets: readonly CampaignBucket[] } };
}

interface CampaignBucket {
  readonly key: string;
  readonly doc_count: number;
  readonly [FIRST]?: { readonly value: number | null };
  readonly [LAST]?: { readonly value: number | null };
}

/** An account of each campaign with its tweets there. */
export function readAccounts(
  found: FoundDocuments<AccountDocument>,
  tweets: FoundCampaigns,
): readonly AccountDetail[] {
  const counts = new Map(bucketsOf(tweets).map(({ key, doc_count }) => [key, doc_count]));
  return found.hits.hits.map(({ _source: account }) => ({
    account,
    tweets: counts.get(account.campaign) ?? 0,
  }));
}

/** What is indexed, by campaign id: campaigns that have only tweets, or only accounts, too. */
export function readCampaigns(tweets: FoundCampaigns, accounts: FoundCampaigns): readonly CampaignSummary[] {
  const tweetsOf = new Map(bucketsOf(tweets).map((bucket) => [bucket.key, bucket]));
  const accountsOf = new Map(bucketsOf(accounts).map((bucket) => [bucket.key, bucket.doc_count]));
  const ids = [...new Set([...tweetsOf.keys(), ...accountsOf.keys()])].sort();
  return ids.map((id) => ({
    id,
    title: campaignTitle(id),
    tweets: tweetsOf.get(id)?.doc_count ?? 0,
    accounts: accountsOf.get(id) ?? 0,
    first: toIso(tweetsOf.get(id)?.[FIRST]?.value),
    last: toIso(tweetsOf.get(id)?.[LAST]?.value),
  }));
}

export function readHandles(found: FoundDocuments<Pick<AccountDocument, 'id' | 'screen_name'>>): Handles {
  return new Map(
    found.hits.hits.flatMap(({ _source: { id, screen_name } }) =>
      screen_name === undefined ? [] : [[id, screen_name]],
    ),
  );
}

const bucketsOf = (found: FoundCampaigns): readonly CampaignBucket[] =>
  found.aggregations?.[BY_CAMPAIGN].buckets ?? [];
