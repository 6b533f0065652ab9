import type { MediaDocument, MediaType } from './mediaDocument.ts';

/**
 * What is stored, and so the contract between indexer, index and site. Keys are Elasticsearch field names (fields.ts
 * has one row for each). A value that the release does not publish, or publishes damaged, is `undefined`: never 0 or ''.
 */

/** What a tweet is; a tweet may be several at once. `none`: the release does not say. */
export type TweetType = 'retweet' | 'reply' | 'quote' | 'original' | 'none';

/**
 * What can be said of a tweet beside its type. `self_reply`: a reply to its own account; `manual_rt`: begins with
 * `RT @name` or `MT @name` and is no native retweet; `truncated`: the text is cut and ends in `…`; `poll`: has choices;
 * `copied`: another account of the release wrote the same text.
 */
export type TweetTrait = 'self_reply' | 'manual_rt' | 'truncated' | 'poll' | 'copied';

/** One tweet of one campaign; its document id is the tweet id. */
export interface TweetDocument {
  readonly id: string;
  readonly campaign: string;
  /** The load that brought it: the time part of its index name. */
  readonly load: string;
  /** Epoch milliseconds: of the id where that falls into the published minute, else that minute. */
  readonly time: number;
  /** The text as its author typed it: HTML entities of the release are decoded. */
  readonly text: string;
  /** The text as the release has it; only where its HTML entities make that differ from `text`. */
  readonly text_published: string | undefined;
  /** The whole text of a retweet that is cut, where the release holds its original. */
  readonly text_restored: string | undefined;
  /** Canonical language code (languages.ts), `none` where none is published. */
  readonly lang: string;
  readonly lang_published: string | undefined;
  /** Canonical code of the language that we found in the text; only where `lang` is missing or doubtful. */
  readonly lang_detected: string | undefined;
  readonly types: readonly TweetType[];
  readonly traits: readonly TweetTrait[] | undefined;
  readonly account_id: string;
  readonly account_screen_name: string | undefined;
  readonly account_display_name: string | undefined;
  readonly account_hashed: boolean;
  readonly account_followers: number | undefined;
  readonly account_following: number | undefined;
  /** Epoch milliseconds of the day, UTC. */
  readonly account_created: number | undefined;
  /** The interface language that the account had chosen, as published. */
  readonly account_language: string | undefined;
  readonly client: string | undefined;
  readonly reply_to_id: string | undefined;
  readonly reply_to_account: string | undefined;
  readonly quote_of_id: string | undefined;
  /** The account of the quoted tweet, where the release holds that tweet. */
  readonly quote_of_account: string | undefined;
  readonly retweet_of_id: string | undefined;
  readonly retweet_of_account: string | undefined;
  /**
   * Where its thread starts, as far as the release tells: the topmost tweet that the release holds, and what that one
   * replies to. Only for tweets that reply or are replied to.
   */
  readonly conversation: readonly string[] | undefined;
  /** Release columns whose id was damaged by a spreadsheet: present, but unknown. */
  readonly damaged_ids: readonly string[] | undefined;
  /** Cells that the other fields do not give back, as `column=cell`: what could not be read, and HTML entities of names. */
  readonly cells_published: readonly string[] | undefined;
  readonly likes: number | undefined;
  readonly retweets: number | undefined;
  readonly replies: number | undefined;
  readonly quotes: number | undefined;
  readonly hashtags: readonly string[] | undefined;
  readonly urls: readonly string[] | undefined;
  /** `urls` with the host reversed, as prefixes find them (urlAddress.ts). */
  readonly url_addresses: readonly string[] | undefined;
  /** Registrable domains of `urls`. */
  readonly domains: readonly string[] | undefined;
  /** Account ids as published; handles in lower case where the release has none and the text had to tell. */
  readonly mentions: readonly string[] | undefined;
  /** Handles, in lower case, and hashes in their place that the text or `mentions` has: most releases have ids alone there. */
  readonly mention_handles: readonly string[] | undefined;
  /** Stock symbols in the text, without their sign. */
  readonly cashtags: readonly string[] | undefined;
  readonly point: { readonly lat: number; readonly lon: number } | undefined;
  /** What later releases publish instead of coordinates. */
  readonly geo: 'present' | 'absent' | undefined;
  readonly poll_choices: readonly string[] | undefined;
  /** What the media archives hold of it, each type once; only where media are loaded. */
  readonly media: readonly MediaType[] | undefined;
  /** Starts of the SHA-256 of its media files (mediaHashes.ts), each once. */
  readonly media_hashes: readonly string[] | undefined;
  /**
   * Eleven characters that tweets share which say the same (indexer/firstPass/text.ts). Undefined for native retweets,
   * which say it by Twitter's own means, and where too few words are left to mean anything.
   */
  readonly same_text: string | undefined;
  /** The file that it was loaded from, without its folders: of an entry of a zip `archive.zip/entry.csv`. */
  readonly source_file: string;
  /** Number of its row in that file: 1 is the first after the header. */
  readonly source_row: number;
  /** Numbers of the lines on which its row starts and ends, as texts may have line ends: 1 is the first of the header. */
  readonly source_line: number;
  readonly source_last_line: number;
  /**
   * SHA-256 of its row as it stands in that file, unpacked: from the first byte of the row to the last before its line
   * end, in hex digits (indexer/rowPlace.ts tells how to check it).
   */
  readonly row_sha256: string;
  /** 0 to 2^31 - 1, from the id alone: an order that is random and always the same (randomOrder.ts). */
  readonly random: number;
}

/** Where an account document comes from: a row of the users file, or the profile columns of a tweet. */
export type AccountOrigin = 'users' | 'tweets';

/** One account of one campaign, as at its suspension; its document id is the account id. */
export interface AccountDocument {
  readonly id: string;
  readonly campaign: string;
  readonly load: string;
  readonly origin: AccountOrigin;
  readonly screen_name: string | undefined;
  readonly display_name: string | undefined;
  readonly hashed: boolean;
  /** What a hashed account is called here (alias.ts); undefined where its name is published. */
  readonly alias: string | undefined;
  readonly location: string | undefined;
  readonly description: string | undefined;
  readonly profile_url: string | undefined;
  readonly followers: number | undefined;
  readonly following: number | undefined;
  /** Epoch milliseconds of the day, UTC. */
  readonly created: number | undefined;
  /** The interface language that the account had chosen, as published; says nothing of its tweets. */
  readonly account_language: string | undefined;
  /** Cells that the other fields do not give back, as `column=cell`. */
  readonly cells_published: readonly string[] | undefined;
  /** Its tweets in the campaign. */
  readonly tweets: number;
  /** Epoch milliseconds of its first and last tweet in the campaign. */
  readonly first_tweet: number | undefined;
  readonly last_tweet: number | undefined;
  /** Canonical codes of the languages of its tweets, that of most tweets first. */
  readonly tweet_langs: readonly string[] | undefined;
  /** Clients of its tweets, that of most tweets first: the 20 of most. */
  readonly clients: readonly string[] | undefined;
  /** Whole days from the day of its creation to its first tweet in the campaign; undefined where that came before. */
  readonly days_to_first_tweet: number | undefined;
}

/** Kinds of documents that the CSV files of a release bring. */
export type ReleaseKind = 'tweets' | 'accounts';
export type DocumentKind = ReleaseKind | 'media';

export interface DocumentOf {
  readonly tweets: TweetDocument;
  readonly accounts: AccountDocument;
  readonly media: MediaDocument;
}
