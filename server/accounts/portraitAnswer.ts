import type { AccountDetail } from '../searching/searchAnswer.ts';
import type { AccountParams } from './accountParams.ts';

/** What is followed over time in an account's tweets, by the facet that narrows to it, and how many values at most. */
export const USED = { lang: 8, client: 8, hashtag: 8, domain: 8, mention: 8 } as const;
export type UsedName = keyof typeof USED;
export const USED_NAMES = Object.keys(USED) as readonly UsedName[];

/** An account as the archive knows it: its profiles, and what its tweets and those of others tell of it. */
export interface AccountPortrait {
  /** The account as each campaign holds it, by campaign; empty for an unknown id. */
  readonly accounts: readonly AccountDetail[];
  /** What its tweets used and when, the most used first. */
  readonly used: Readonly<Record<UsedName, readonly UsedValue[]>>;
  readonly contacts: Readonly<Record<ContactKind, readonly Contact[]>>;
  readonly cohorts: readonly Cohort[];
}

export interface UsedValue {
  /** As addresses write it. */
  readonly value: string;
  readonly tweets: number;
  /** Quarters of years in which it was used, in their order. */
  readonly quarters: readonly QuarterCount[];
}

export interface QuarterCount {
  /** Start of the quarter, epoch milliseconds. */
  readonly from: number;
  readonly tweets: number;
}

/** How two accounts meet: what this one does, and what others of the archive do with it. */
export type ContactKind =
  | 'retweets'
  | 'replies_to'
  | 'mentions'
  | 'quotes'
  | 'retweeted_by'
  | 'replied_to_by'
  | 'mentioned_by'
  | 'quoted_by';

export interface Contact {
  /** Account id; a handle where a release gives no id. */
  readonly id: string;
  readonly tweets: number;
  /** The account where the archive holds it. */
  readonly held: HeldAccount | undefined;
}

export interface HeldAccount {
  readonly id: string;
  readonly screen_name: string | null;
  readonly display_name: string | null;
  readonly hashed: boolean;
}

/** What accounts of a cohort have in common. */
export type CohortKind = 'created' | 'first_day' | 'first_minute' | 'description' | 'client';

/** Accounts that have something in common with this one, itself among them. */
export interface Cohort {
  readonly kind: CohortKind;
  /** What they have in common: a day or a minute as addresses write it, a description, a client. */
  readonly value: string;
  /** The list of them. */
  readonly params: AccountParams;
  readonly accounts: number;
}
