import type { TweetType } from '../../search/documents.ts';
import type { MediaFile } from '../media/mediaFile.ts';

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
