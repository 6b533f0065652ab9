import type { AccountOrigin } from '../../search/documents.ts';
import type { FacetValue } from '../searching/searchAnswer.ts';
import type { AccountFacetName } from './accountFacets.ts';

/** Answer to a list of accounts in our own words: what `/accounts.json` prints and the page shows. */
export interface AccountsAnswer {
  readonly query: {
    /** As typed. */
    readonly q: string;
    /** Canonical path of the list, without format. */
    readonly url: string;
  };
  /** Exact number; an account that several campaigns hold is counted in each. */
  readonly total: number;
  /** Milliseconds that Elasticsearch took. */
  readonly took_ms: number;
  /** Canonical path of the next page, without format; null on the last. */
  readonly next: string | null;
  readonly results: readonly AccountResult[];
  readonly facets: Readonly<Record<AccountFacetName, readonly FacetValue[]>>;
}

/** One account of one campaign, as at its suspension. What is not recorded is null. */
export interface AccountResult {
  readonly id: string;
  readonly campaign: string;
  /** What a hashed account is called here; null where the name is published. */
  readonly alias: string | null;
  readonly screen_name: string | null;
  readonly display_name: string | null;
  readonly hashed: boolean;
  readonly location: string | null;
  readonly description: string | null;
  readonly profile_url: string | null;
  readonly followers: number | null;
  readonly following: number | null;
  /** `2014-03-05`, UTC. */
  readonly created: string | null;
  readonly account_language: string | null;
  readonly source: AccountOrigin;
  /** Its tweets in the campaign. */
  readonly tweets: number | null;
  /** ISO 8601, UTC; null without tweets. */
  readonly first_tweet: string | null;
  readonly last_tweet: string | null;
  /** Languages of its tweets, the most used first. */
  readonly tweet_langs: readonly string[];
  /** Clients that it used, the most used first. */
  readonly clients: readonly string[];
  /** Whole days from the account's creation to its first tweet here; null where either is not known. */
  readonly days_to_first_tweet: number | null;
  /** Path of the account's page. */
  readonly url: string;
}
