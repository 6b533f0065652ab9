import type { Capabilities } from './analysis.ts';
import type { TweetDocument } from './documents.ts';
import { hashtagsIn, hashtagWords } from './hashtagWords.ts';
import { recipesOf } from './tweetRecipes.ts';
import { toProse } from './tweetText.ts';
import { urlWords } from './urlAddress.ts';
import { hourTerms } from './zones.ts';

/** Sub-object of a tweet that holds its prose once more, for the analyzers of its languages. */
export const STEMMED = 'stemmed';
/** Hashtags of a tweet, whole and in words. */
export const HASHTAG_WORDS = 'hashtag_words';
/** Words of a tweet's links. */
export const URL_WORDS = 'url_words';
/** The hour of the week at which a tweet was written, by the clocks of each zone (zones.ts). */
export const LOCAL_HOURS = 'local_hours';
/** What a tweet is searched by and does not give back. */
export const NOT_KEPT = [STEMMED, HASHTAG_WORDS, URL_WORDS, LOCAL_HOURS];
/**
 * Of a search: documents without that. The source holds it, since Elasticsearch would read a document twice to leave it
 * out, and keep the whole one beside for recovery.
 */
export const GIVEN_BACK = { excludes: NOT_KEPT };

/** A tweet as it is sent to be indexed. */
export type IndexedTweet = TweetDocument & {
  readonly stemmed: Readonly<Record<string, string>> | undefined;
  readonly hashtag_words: readonly string[] | undefined;
  readonly url_words: readonly string[] | undefined;
  readonly local_hours: readonly [string];
};

/** Adds what is searched but not given back: of a retweet that is cut, from the whole text. */
export function toIndexedTweet(tweet: TweetDocument, capabilities: Capabilities): IndexedTweet {
  const recipes = recipesOf(tweet).filter((recipe) => capabilities.recipes.has(recipe));
  const text = tweet.text_restored ?? tweet.text;
  const words = hashtagWords([...(tweet.hashtags ?? []), ...hashtagsIn(text)]);
  const prose = recipes.length > 0 ? toProse(text) : '';
  return {
    ...tweet,
    [STEMMED]: prose === '' ? undefined : Object.fromEntries(recipes.map((recipe) => [recipe, prose])),
    [HASHTAG_WORDS]: words.length > 0 ? words : undefined,
    [URL_WORDS]: tweet.urls?.map(urlWords),
    [LOCAL_HOURS]: [hourTerms(tweet.time)],
  };
}
