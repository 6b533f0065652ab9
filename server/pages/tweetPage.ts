import { campaignTitle } from '../../search/campaigns.ts';
import { languageOf } from '../../search/languages.ts';
import { campaignPath, tweetPath } from '../address/addresses.ts';
import { dateTime } from '../helpers/dates.ts';
import type { TweetDetail } from '../searching/searchAnswer.ts';
import { accountName, type AccountName } from './accountName.ts';
import { pageFrame, type PageFrame } from './pageFrame.ts';
import { mediaView, type MediaView } from './mediaView.ts';
import { engagement } from './resultCard.ts';
import { tweetData } from './structuredData.ts';
import { tweetRows, type TweetRow } from './tweetRows.ts';
import { tweetText, type TweetText } from './tweetText.ts';
import { TYPE_LABELS } from './tweetTypes.ts';

/** `/tweets/{id}` */
export interface TweetPageView extends PageFrame {
  readonly id: string;
  /** The tweet as each campaign publishes it. */
  readonly tweets: readonly PublishedTweet[];
  readonly severalCampaigns: boolean;
  readonly citeUrl: string;
}

export interface PublishedTweet {
  readonly campaign: string;
  readonly campaignUrl: string;
  readonly account: AccountName;
  readonly time: string;
  /** What is known of the time's precision. */
  readonly precision: string;
  readonly text: TweetText;
  /** The whole text of a cut retweet, where the release holds it. */
  readonly restored: TweetText | undefined;
  readonly htmlLang: string;
  readonly types: readonly string[];
  readonly counts: readonly string[];
  readonly media: MediaView | undefined;
  readonly rows: readonly TweetRow[];
}

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
      structured: tweetData(tweets),
    }),
    id,
    tweets: published,
    severalCampaigns: published.length > 1,
    citeUrl: `${tweetPath(id)}/cite`,
  };
}

function publishedTweet(tweet: TweetDetail, held: ReadonlySet<string>): PublishedTweet {
  const { time } = tweet;
  return {
    campaign: campaignTitle(tweet.campaign),
    campaignUrl: campaignPath(tweet.campaign),
    account: accountName(tweet.account),
    time,
    precision: /T\d\d:\d\d:/.test(time)
      ? 'The release gives the minute; seconds are those of the tweet’s id.'
      : 'The release gives the minute.',
    text: tweetText(tweet.text),
    restored: tweet.text_restored === null ? undefined : tweetText(tweet.text_restored),
    htmlLang: languageOf(tweet.lang).htmlLang ?? '',
    types: tweet.types.map((type) => TYPE_LABELS[type]),
    counts: engagement(tweet),
    media: mediaView(tweet.media),
    rows: tweetRows(tweet, held),
  };
}
