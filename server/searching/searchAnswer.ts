import type { AccountDocument } from '../../search/documents.ts';
import type { QueryWarning } from '../../search/query/syntax.ts';
import type { FacetName } from '../address/facetNames.ts';
import type { Timeline } from './timelineAnswer.ts';
import type { TweetResult } from './tweetAnswer.ts';

/** Answer to a search in our own words: what `/search.json` prints and the search page shows. */
export interface SearchAnswer {
  readonly query: AnsweredQuery;
  /** Exact number of tweets. */
  readonly total: number;
  /** Milliseconds that Elasticsearch took. */
  readonly took_ms: number;
  /** Canonical path of the next page, without format; null on the last. */
  readonly next: string | null;
  readonly results: readonly TweetResult[];
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
  readonly timeline: Timeline;
  readonly share: Share;
  /**
   * Whether facets, timeline and share were counted. Where that took too long for a page they are empty; in JSON it is
   * always waited for.
   */
  readonly counts_complete: boolean;
}

/** What a number of tweets means: what it is a part of, and how many accounts wrote it. */
export interface Share {
  /** Tweets that are indexed of the chosen campaigns; of all, where none is chosen. */
  readonly of: number;
  /** Of them those in which tweets were found, the most first: how many, and how many there are. */
  readonly campaigns: readonly {
    readonly value: string;
    readonly label: string;
    readonly found: number;
    readonly tweets: number;
  }[];
  /** Accounts that wrote the tweets. */
  readonly accounts: number;
  /** Whether it is exact, and not very near. */
  readonly accounts_exact: boolean;
  /** The fewest accounts that wrote nine of ten tweets, and how many; null where they are more than were added up. */
  readonly most: { readonly accounts: number; readonly tweets: number } | null;
  /** The account that wrote most; null where nothing is found. */
  readonly largest: { readonly value: string; readonly label: string; readonly tweets: number } | null;
}

export interface AnsweredQuery {
  /** As typed. */
  readonly q: string;
  /** Canonical path of the search, without format. */
  readonly url: string;
  /** How the query was understood, in words. */
  readonly reading: string;
  readonly warnings: readonly AnswerWarning[];
  /** The clauses that are ANDed, each with the number of tweets it matches by itself within the filters. */
  readonly clauses: readonly { readonly text: string; readonly count: number }[];
  /** Where fewer than five tweets are found: searches near this one that find more, the most first. */
  readonly repairs: readonly Repair[];
}

/** A search that is offered instead: what is different in words, its canonical path, and the tweets that it finds. */
export interface Repair {
  readonly text: string;
  readonly url: string;
  readonly count: number;
}

/** A note on how the search was read. Only those about the query text have a span in it. */
export type AnswerWarning = Omit<QueryWarning, 'span'> & Partial<Pick<QueryWarning, 'span'>>;

/** One account of one campaign as shown; `tweets` counts its tweets in that campaign. */
export interface AccountDetail {
  readonly account: AccountDocument;
  readonly tweets: number;
}

export interface FacetValue {
  readonly value: string;
  /** For readers: a language's name, an account's handle. */
  readonly label: string;
  readonly count: number;
  /** How far the count may be too low; not there where it is exact. */
  readonly count_error?: number;
  readonly selected: boolean;
  readonly excluded: boolean;
}

/** What is indexed of one campaign. */
export interface CampaignSummary {
  readonly id: string;
  readonly title: string;
  readonly tweets: number;
  readonly accounts: number;
  /** First and last tweet, ISO 8601; null without tweets. */
  readonly first: string | null;
  readonly last: string | null;
}
