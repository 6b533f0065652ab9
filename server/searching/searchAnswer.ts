import type { AccountDocument, TweetType } from '../../search/documents.ts';
import type { QueryWarning } from '../../search/query/syntax.ts';
import type { MediaFile } from '../media/mediaFile.ts';
import type { FacetName } from '../address/facetNames.ts';

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

/** One tweet as shown. Counts that the release does not record are null. */
export interface TweetResult {
  readonly id: string;
  readonly campaign: string;
  readonly lang: string;
  /** ISO 8601, UTC: with milliseconds where the id gives them. */
  readonly time: string;
  readonly text: string;
  /** HTML: escaped text whose matches stand in `<mark>`. */
  readonly highlight: string;
  /** The whole text of a retweet that the release cuts, where it holds the retweeted tweet. */
  readonly text_restored: string | null;
  /** The same as HTML, with its matches marked. */
  readonly highlight_restored: string | null;
  readonly types: readonly TweetType[];
  readonly account: {
    readonly id: string;
    readonly screen_name: string | null;
    readonly display_name: string | null;
    readonly hashed: boolean;
  };
  readonly likes: number | null;
  readonly retweets: number | null;
  readonly replies: number | null;
  readonly quotes: number | null;
  readonly hashtags: readonly string[];
  readonly urls: readonly string[];
  readonly mentions: readonly string[];
  readonly in_reply_to: string | null;
  readonly retweet_of: string | null;
  readonly quote_of: string | null;
  /** Ids by which its thread is found, as TweetDocument has them; empty where it is in none. */
  readonly conversation: readonly string[];
  /** The program that it was sent with. */
  readonly client: string | null;
  /** Its images, GIFs and videos, where media of its campaign are loaded. */
  readonly media: readonly MediaFile[];
  /** Path of the tweet's page. */
  readonly url: string;
}

/** What the tweet page shows beside the result: everything else that the release publishes. */
export interface TweetDetail extends TweetResult {
  readonly lang_published: string | null;
  /** The language that the indexer found where the label is missing or doubtful. */
  readonly lang_detected: string | null;
  readonly in_reply_to_account: string | null;
  readonly retweet_of_account: string | null;
  /** Release columns whose id was damaged by a spreadsheet: present, but unknown. */
  readonly damaged_ids: readonly string[];
  readonly poll_choices: readonly string[];
  readonly point: { readonly lat: number; readonly lon: number } | null;
  readonly geo: 'present' | 'absent' | null;
  /** Whether media of its campaign are loaded: without them nobody knows whether it has any. */
  readonly media_loaded: boolean;
}

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

export type TimelineInterval = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** Tweets over time; empty buckets are there, and the counts add up to the total. */
export interface Timeline {
  readonly interval: TimelineInterval;
  /** The first and the last tweet that is found, ISO 8601, UTC; null where there is none. */
  readonly first: string | null;
  readonly last: string | null;
  readonly buckets: readonly TimelineBucket[];
}

/** A number of tweets from a moment to another; ISO 8601, UTC; `to` is exclusive. */
export interface CountedTime {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface TimelineBucket extends CountedTime {
  /** Tweets of the chosen campaigns, or of all where none is chosen, in the same time. */
  readonly of: number;
  /** Whether the search, or the release, begins or ends inside the bucket. */
  readonly partial: boolean;
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
