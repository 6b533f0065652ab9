import type { TweetDetail, TweetResult } from '../searching/tweetAnswer.ts';

/** A tweet with all that the archive holds around it: what `/tweets/{id}.json` prints and the tweet page shows. */
export interface TweetContext {
  readonly id: string;
  /** As each campaign holds it, by campaign; one at least. */
  readonly tweets: readonly [ArchivedTweet, ...ArchivedTweet[]];
  /** Null where it replies to nothing and nothing that is held replies to it. */
  readonly thread: Thread | null;
  /** What it retweets, and what it quotes; null where that is nothing, or its id was damaged. */
  readonly retweeted: OtherTweet | null;
  readonly quoted: OtherTweet | null;
  readonly retweets: Related;
  readonly quotes: Related;
  /** Tweets that say the same, itself among them; null where it says too little, or is a native retweet. */
  readonly same_text: Related | null;
}

/** A tweet and where it was read. */
export interface ArchivedTweet extends TweetDetail {
  /** The text as the release has it, where HTML entities make that differ. */
  readonly text_published: string | null;
  readonly source: Source;
}

/** The place of a tweet in the release. Null: it was loaded before places were kept. */
export interface Source {
  /** Name of the file; of an entry of a zip `archive.zip/entry.csv`. */
  readonly file: string | null;
  /** SHA-256 of the file in hex digits, and its rows. */
  readonly file_sha256: string | null;
  readonly file_rows: number | null;
  /** Number of the row, the first after the header being 1; and of its first and last line, the header being on 1. */
  readonly row: number | null;
  readonly line: number | null;
  readonly last_line: number | null;
  /** Of the bytes from the first of the row to the last before its line end. */
  readonly row_sha256: string | null;
  /** When the load began, ISO 8601, UTC. */
  readonly loaded: string;
}

/** A tweet that another one names. */
export interface OtherTweet {
  readonly id: string;
  /** Null where the archive does not hold it. */
  readonly tweet: TweetResult | null;
  /** Tweets that name it as this one does, itself among them. */
  readonly total: number;
  /** Path of the search that finds them. */
  readonly url: string;
}

/** Tweets that have something in common. */
export interface Related {
  readonly total: number;
  readonly accounts: number;
  /** Time of the first, ISO 8601, UTC; null where there is none. */
  readonly first: string | null;
  /** The first of them, each once however many campaigns hold it. */
  readonly tweets: readonly TweetResult[];
  /** Path of the search that finds them all. */
  readonly url: string;
}

/**
 * What stands above the topmost tweet that is shown. `nothing`: it replies to none. `absent`: the archive does not hold
 * what it replies to. `damaged`: it replies, but the id was damaged. `circle`: the release lets it reply to a tweet
 * below it. `more`: the thread goes on further than is shown.
 */
export type Above = 'nothing' | 'absent' | 'damaged' | 'circle' | 'more';

/** A tweet between what it replies to and what replies to it. */
export interface Thread {
  readonly above: Above;
  /** The tweet that the topmost replies to; null where there is none, or its id was damaged. */
  readonly above_id: string | null;
  /** What it replies to, what that replies to, and so on: the topmost first. */
  readonly ancestors: readonly TweetResult[];
  /** Each followed by the replies to it, in the order of time. */
  readonly replies: readonly Reply[];
  /** Whether there are more replies than these. */
  readonly replies_cut: boolean;
  /** Tweets of the archive in the same thread, itself and other branches included. */
  readonly total: number;
  /** Path of the search that finds them. */
  readonly url: string;
}

export interface Reply {
  /** 1 for a reply to the tweet itself. */
  readonly depth: number;
  readonly tweet: TweetResult;
}
