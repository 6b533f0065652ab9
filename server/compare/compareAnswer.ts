import type { AnswerWarning } from '../searching/searchAnswer.ts';
import type { TimelineInterval } from '../searching/timelineAnswer.ts';
import type { ComparedFacet } from './comparedFacets.ts';

/** Two searches side by side in our own words: what `/compare.json` prints and the page shows. */
export interface CompareAnswer {
  /** Canonical path of the comparison, without format. */
  readonly url: string;
  /** Tweets that either search could find: of the chosen campaigns, languages and days. */
  readonly of: number;
  readonly a: ComparedSide;
  /** Without a second query text: all other tweets. */
  readonly b: ComparedSide;
  /** Null where `b` is all that `a` is not. */
  readonly overlap: Overlap | null;
  readonly timeline: ComparedTimeline;
  readonly accounts: CommonAccounts;
  /** What each search has more of than the other: by facet, and words. */
  readonly unusual: Readonly<Record<ComparedFacet | 'word', Unusual>>;
  /** Milliseconds that Elasticsearch took. */
  readonly took_ms: number;
}

export interface ComparedSide {
  /** The query text: as typed, or that of all other tweets. */
  readonly q: string;
  /** Canonical path of the search; null where its text is too long for one. */
  readonly url: string | null;
  readonly reading: string;
  readonly warnings: readonly AnswerWarning[];
  /** The clauses that must all fit, each with what it finds by itself. */
  readonly clauses: readonly { readonly text: string; readonly count: number }[];
  readonly total: number;
}

/** A search with what it finds; the path is null where its text is too long for one search. */
export interface FoundBy {
  readonly url: string | null;
  readonly count: number;
}

export interface Overlap {
  readonly both: FoundBy;
  readonly a_only: FoundBy;
  readonly b_only: FoundBy;
}

export interface ComparedTimeline {
  readonly interval: TimelineInterval;
  /** `from` and `to` are ISO 8601, UTC; `to` is exclusive. */
  readonly buckets: readonly ComparedBucket[];
}

export interface ComparedBucket {
  readonly from: string;
  readonly to: string;
  readonly a: number;
  readonly b: number;
}

/** Accounts that wrote tweets of both. */
export interface CommonAccounts {
  readonly count: number;
  /** Whether every account was looked at; else there may be more. */
  readonly complete: boolean;
  readonly top: readonly CommonAccount[];
}

export interface CommonAccount {
  readonly id: string;
  readonly screen_name: string | null;
  readonly display_name: string | null;
  readonly hashed: boolean;
  readonly a: number;
  readonly b: number;
}

export interface Unusual {
  /** The most telling first. */
  readonly more_in_a: readonly UnusualValue[];
  readonly more_in_b: readonly UnusualValue[];
}

export interface UnusualValue {
  readonly value: string;
  readonly label: string;
  /** Language within which a word is compared; null for all others. */
  readonly lang: string | null;
  /** Tweets that have it. */
  readonly a: number;
  readonly b: number;
  /** Tweets that could have it: all, or those in the language. */
  readonly of_a: number;
  readonly of_b: number;
}
