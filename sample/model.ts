import type { Phrasebook } from './texts/phrasebook.ts';

/** An invented account. */
export interface SampleAccount {
  /** As released: a number, or its hash where the account is hashed. */
  readonly id: string;
  /** What others type after `@`. A release shows it for open accounts alone. */
  readonly handle: string;
  readonly hashed: boolean;
  readonly displayName: string;
  readonly location: string;
  readonly description: string;
  readonly profileUrl: string;
  readonly followers: number;
  readonly following: number;
  readonly createdMs: number;
  readonly accountLanguage: string;
  /** What it writes in: mostly the first. */
  readonly books: readonly [Phrasebook, Phrasebook];
  readonly client: string;
  /** How often it tweets compared with others; 0: never in this release. */
  readonly activity: number;
  /** Whether the users file has it; otherwise only its tweets tell of it. */
  readonly listed: boolean;
}

/** Somebody outside the campaign, whom its accounts answer and repeat. */
export interface Outsider {
  readonly id: string;
  readonly handle: string;
}

/** What another tweet is pointed at by. */
export interface TweetTarget {
  /** Empty: not published. */
  readonly tweetId: string;
  /** Empty: not published. */
  readonly accountId: string;
}

/** Likes and the like; undefined: not recorded. */
export interface Counts {
  readonly quotes: number;
  readonly replies: number;
  readonly likes: number;
  readonly retweets: number;
}

/** An invented tweet. */
export interface SampleTweet {
  readonly id: string;
  readonly timeMs: number;
  readonly account: SampleAccount;
  /** As typed: handles are true; HTML entities as Twitter writes them. */
  readonly text: string;
  readonly language: string;
  readonly client: string;
  readonly replyTo: TweetTarget | undefined;
  readonly quoteOf: string | undefined;
  readonly retweetOf: TweetTarget | undefined;
  readonly point: { readonly lat: string; readonly lon: string } | undefined;
  readonly counts: Counts | undefined;
  readonly hashtags: readonly string[];
  readonly urls: readonly string[];
  /** Ids of the accounts named in the text. */
  readonly mentions: readonly string[];
  readonly poll: readonly string[];
}

export interface SampleRelease {
  readonly accounts: readonly SampleAccount[];
  readonly tweets: readonly SampleTweet[];
}
