import { languageOf } from '../../search/languages.ts';
import { campaignPath, tweetPath } from '../addresses.ts';
import { dateTime } from '../helpers/dates.ts';
import type { TweetDetail } from '../searchAnswer.ts';
import { accountName, shortId, type AccountName } from './accountName.ts';
import { partLeadingNames } from './leadingNames.ts';
import { pageFrame, type PageFrame } from './pageFrame.ts';
import { engagement } from './resultCard.ts';
import { onlyFacetUrl } from './searchLinks.ts';
import { TYPE_LABELS } from './tweetTypes.ts';

/** `/tweets/{id}` */
export interface TweetPageView extends PageFrame {
  readonly id: string;
  /** The tweet as each campaign publishes it. */
  readonly tweets: readonly PublishedTweet[];
  readonly severalCampaigns: boolean;
}

export interface PublishedTweet {
  readonly campaign: string;
  readonly campaignUrl: string;
  readonly account: AccountName;
  readonly time: string;
  /** What is known of the time's precision. */
  readonly precision: string;
  /** Names that the text begins with, and the rest. */
  readonly text: { readonly lead: string; readonly rest: string };
  readonly htmlLang: string;
  readonly types: readonly string[];
  readonly counts: readonly string[];
  readonly rows: readonly DetailRow[];
}

/** One published value, or several. */
export interface DetailRow {
  readonly label: string;
  readonly values: readonly DetailValue[];
}

export interface DetailValue {
  readonly text: string;
  /** Path on this site; links to elsewhere are never made. */
  readonly url: string | undefined;
  /** Said after the value. */
  readonly note: string;
}

/** Said for what the release leaves empty: its columns do not tell “nothing” from “not recorded”. */
const NONE = 'none in the release';

/** @param held ids of related tweets that the archive holds */
export function tweetPage(
  id: string,
  tweets: readonly TweetDetail[],
  held: ReadonlySet<string>,
): TweetPageView {
  const published = tweets.map((tweet) => publishedTweet(tweet, held));
  const [first] = published;
  return {
    ...pageFrame({
      title: `Tweet by ${first?.account.handle ?? first?.account.name}, ${first && dateTime(first.time)}`,
      canonical: tweetPath(id),
      noindex: published.some(({ account }) => account.hashed),
    }),
    id,
    tweets: published,
    severalCampaigns: published.length > 1,
  };
}

function publishedTweet(tweet: TweetDetail, held: ReadonlySet<string>): PublishedTweet {
  const { time } = tweet;
  return {
    campaign: tweet.campaign,
    campaignUrl: campaignPath(tweet.campaign),
    account: accountName(tweet.account),
    time,
    precision: /T\d\d:\d\d:/.test(time)
      ? 'The release gives the minute; seconds are those of the tweet’s id.'
      : 'The release gives the minute.',
    text: partLeadingNames(tweet.text),
    htmlLang: languageOf(tweet.lang).htmlLang ?? '',
    types: tweet.types.map((type) => TYPE_LABELS[type]),
    counts: engagement(tweet),
    rows: detailRows(tweet, held),
  };
}

function detailRows(tweet: TweetDetail, held: ReadonlySet<string>): readonly DetailRow[] {
  const related = (id: string | null, column: string): readonly DetailValue[] => {
    if (id !== null) return [relatedTweet(id, held)];
    return tweet.damaged_ids.includes(column) ? [plain('id damaged in the release')] : [];
  };
  const rows: readonly (readonly [string, readonly DetailValue[]])[] = [
    ['Language', [language(tweet)]],
    ['Client', tweet.client ? [faceted('client', tweet.client)] : []],
    ['Hashtags', tweet.hashtags.map((tag) => faceted('hashtag', tag, `#${tag}`))],
    ['Mentions', tweet.mentions.map((id) => faceted('mention', id, shortId(id)))],
    ['Links', tweet.urls.map((url) => plain(url))],
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
  return rows.map(([label, values]) => ({ label, values: values.length > 0 ? values : [plain(NONE)] }));
}

const plain = (text: string, note = ''): DetailValue => ({ text, url: undefined, note });

const faceted = (
  name: 'client' | 'hashtag' | 'mention' | 'lang',
  value: string,
  text = value,
): DetailValue => ({
  text,
  url: onlyFacetUrl(name, value),
  note: '',
});

const account = (id: string | null): readonly DetailValue[] =>
  id === null ? [] : [{ text: shortId(id), url: onlyFacetUrl('account', id), note: '' }];

function relatedTweet(id: string, held: ReadonlySet<string>): DetailValue {
  return held.has(id) ? { text: id, url: tweetPath(id), note: '' } : plain(id, 'not in this archive');
}

function language({ lang, lang_published }: TweetDetail): DetailValue {
  const published =
    lang_published !== null && lang_published !== lang ? `published as “${lang_published}”` : '';
  return { ...faceted('lang', lang, languageOf(lang).name), note: published };
}

function coordinates({ point, geo }: TweetDetail): readonly DetailValue[] {
  if (point !== null) return [plain(`${point.lat}, ${point.lon}`)];
  if (geo === null) return [];
  return [plain(geo === 'present' ? 'present, but withheld in the release' : 'absent')];
}
