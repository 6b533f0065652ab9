import { languageOf } from '../../../search/languages.ts';
import { tweetPath } from '../../address/addresses.ts';
import type { TweetDetail } from '../../searching/tweetAnswer.ts';
import type { ArchivedTweet } from '../../threads/contextAnswer.ts';
import { coverOf } from '../media/mediaView.ts';
import { shortId } from '../accountName.ts';
import { onlyFacetUrl } from '../../address/searchLinks.ts';

/** One published value, or several. */
export interface TweetRow {
  readonly label: string;
  readonly values: readonly TweetValue[];
}

export interface TweetValue {
  readonly text: string;
  /** Path on this site; links to elsewhere are never made. */
  readonly url: string | undefined;
  /** Said after the value. */
  readonly note: string;
}

/** Said for what the release leaves empty: its columns do not tell “nothing” from “not recorded”. */
const NONE = 'none in the release';

/** Every value of a tweet that is not shown above. @param held ids of related tweets that the archive holds */
export function tweetRows(tweet: ArchivedTweet, held: ReadonlySet<string>): readonly TweetRow[] {
  const related = (id: string | null, column: string): readonly TweetValue[] => {
    if (id !== null) return [relatedTweet(id, held)];
    return tweet.damaged_ids.includes(column) ? [plain('id damaged in the release')] : [];
  };
  const rows: readonly (readonly [string, readonly TweetValue[]])[] = [
    ['Language', [language(tweet)]],
    ['Client', tweet.client ? [faceted('client', tweet.client)] : []],
    ['Hashtags', tweet.hashtags.map((tag) => faceted('hashtag', tag, `#${tag}`))],
    ['Mentions', tweet.mentions.map((id) => faceted('mention', id, shortId(id)))],
    ['Media', media(tweet)],
    ['In reply to tweet', related(tweet.in_reply_to, 'in_reply_to_tweetid')],
    ['In reply to account', account(tweet.in_reply_to_account)],
    ['Retweet of tweet', related(tweet.retweet_of, 'retweet_tweetid')],
    ['Retweet of account', account(tweet.retweet_of_account)],
    ['Quotes tweet', related(tweet.quote_of, 'quoted_tweet_tweetid')],
    ['Poll choices', tweet.poll_choices.map((choice) => plain(choice))],
    ['Coordinates', coordinates(tweet)],
    ['Tweet id', [plain(tweet.id)]],
    ['Account id', [plain(tweet.account.id)]],
  ];
  const published = tweet.text_published;
  return [
    ...(published === null ? [] : [{ label: 'Text as published', values: [plain(published)] }]),
    ...rows.map(([label, values]) => ({ label, values: values.length > 0 ? values : [plain(NONE)] })),
  ];
}

const plain = (text: string, note = ''): TweetValue => ({ text, url: undefined, note });

const faceted = (
  name: 'client' | 'hashtag' | 'mention' | 'lang',
  value: string,
  text = value,
): TweetValue => ({
  text,
  url: onlyFacetUrl(name, value),
  note: '',
});

function media({ media: files, media_loaded }: TweetDetail): readonly TweetValue[] {
  if (files.length > 0) return [plain(coverOf(files))];
  return [plain(media_loaded ? 'none in the media archives that are loaded' : 'media not loaded')];
}

const account = (id: string | null): readonly TweetValue[] =>
  id === null ? [] : [{ text: shortId(id), url: onlyFacetUrl('account', id), note: '' }];

function relatedTweet(id: string, held: ReadonlySet<string>): TweetValue {
  return held.has(id) ? { text: id, url: tweetPath(id), note: '' } : plain(id, 'not in this archive');
}

function language({ lang, lang_published, lang_detected }: TweetDetail): TweetValue {
  const notes = [
    ...(lang_published !== null && lang_published !== lang ? [`published as “${lang_published}”`] : []),
    ...(lang_detected !== null && lang_detected !== lang
      ? [`the text looks like ${languageOf(lang_detected).name}`]
      : []),
  ];
  return { ...faceted('lang', lang, languageOf(lang).name), note: notes.join('; ') };
}

function coordinates({ point, geo }: TweetDetail): readonly TweetValue[] {
  if (point !== null) return [plain(`${point.lat}, ${point.lon}`)];
  if (geo === null) return [];
  return [plain(geo === 'present' ? 'present, but withheld in the release' : 'absent')];
}
