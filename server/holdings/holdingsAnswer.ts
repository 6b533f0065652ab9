import type { LoadSource } from '../../search/indexMeta.ts';
import type { CampaignSummary } from '../searching/searchAnswer.ts';
import type { Timeline } from '../searching/timelineAnswer.ts';
import type { Column } from './columns.ts';
import type { HeldFacet } from './heldFacets.ts';

/** Everything that is indexed, at a glance. */
export interface Holdings {
  readonly tweets: number;
  readonly campaigns: readonly CampaignHolding[];
  readonly timeline: Timeline;
  /** The largest values of each facet. */
  readonly values: Readonly<Record<HeldFacet, readonly HeldValue[]>>;
}

/** What is indexed of one campaign. */
export interface CampaignHolding extends CampaignSummary {
  /** Most frequent first. */
  readonly langs: readonly HeldValue[];
  readonly hashtags: readonly HeldValue[];
  /** Accounts that Twitter hashed. */
  readonly hashedAccounts: number;
  /** Accounts without a tweet here; null where an older version loaded them. */
  readonly silentAccounts: number | null;
  /** Files of its media archives. */
  readonly mediaFiles: number;
  /** When it was loaded last, ISO 8601; null where that is not known. */
  readonly loaded: string | null;
}

export interface HeldValue {
  /** As the parameter of a facet takes it. */
  readonly value: string;
  readonly count: number;
}

/** A campaign with what its release holds and lacks. */
export interface CampaignDetail {
  readonly campaign: CampaignHolding;
  /** Tweets of all campaigns. */
  readonly allTweets: number;
  /** Tweets that have something in each column of the release. */
  readonly columns: Readonly<Record<Column, number>>;
  /** Accounts that the release's list of accounts lacks. */
  readonly unlistedAccounts: number;
  /** The loads that brought it, the latest first, each with its files; empty where an older version loaded it. */
  readonly sources: readonly LoadSource[];
  /** Campaigns to compare it with. */
  readonly others: readonly CampaignSummary[];
}
