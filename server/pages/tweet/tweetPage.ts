import { campaignTitle } from '../../../search/campaigns.ts';
import { languageOf } from '../../../search/languages.ts';
import { campaignPath, tweetPath } from '../../address/addresses.ts';
import { dateTime } from '../../helpers/dates.ts';
import type { ArchivedTweet, TweetContext } from '../../threads/contextAnswer.ts';
import { CITATION_FORMATS } from '../../citations/formats.ts';
import { accountName, type AccountName } from '../accountName.ts';
import { provenance, type Provenance } from './provenance.ts';
import {
  otherView,
  quotesView,
  retweetsView,
  sameTextView,
  type OtherView,
  type RelatedView,
} from './relatedView.ts';
import { threadView, type ThreadView } from './threadView.ts';
import { archivedTweet, tweetLinks, type TweetLink } from './tweetLinks.ts';
import { pageFrame, type PageFrame } from '../pageFrame.ts';
import { mediaView, type MediaView } from '../media/mediaView.ts';
import { engagement } from './resultCard.ts';
import { jumpsOf, nothingAround, type Jump } from './tweetAround.ts';
import { tweetData } from '../structuredData.ts';
import { tweetRows, type TweetRow } from './tweetRows.ts';
import { tweetText, type TweetText } from './tweetText.ts';
import { TYPE_LABELS } from '../../address/tweetTypes.ts';

/** `/tweets/{id}` */
export interface TweetPageView extends PageFrame {
  readonly id: string;
  /** The tweet as each campaign publishes it. */
  readonly tweets: readonly PublishedTweet[];
  readonly severalCampaigns: boolean;
  readonly thread: ThreadView | undefined;
  readonly retweeted: OtherView | undefined;
  readonly quoted: OtherView | undefined;
  readonly retweets: RelatedView | undefined;
  readonly quotes: RelatedView | undefined;
  readonly sameText: RelatedView | undefined;
  /** What nobody here does with it. */
  readonly none: string | undefined;
  /** What stands further down. */
  readonly jumps: readonly Jump[];
  readonly citeUrl: string;
  /** Other forms of the page, and citations. */
  readonly formats: readonly { readonly label: string; readonly url: string }[];
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
  readonly links: readonly TweetLink[];
  /** Copies of the tweet in the Wayback Machine; undefined where none are offered. */
  readonly archived: string | undefined;
  readonly provenance: Provenance;
}

export function tweetPage(context: TweetContext): TweetPageView {
  const { id, tweets } = context;
  const held = heldIds(context);
  const published = tweets.map((tweet) => publishedTweet(tweet, held));
  const { account, time } = tweets[0];
  const { name, handle } = accountName(account);
  const json = `${tweetPath(id)}.json`;
  return {
    ...pageFrame({
      title: `Tweet by ${handle ?? name}, ${dateTime(time)}`,
      canonical: tweetPath(id),
      noindex: published.some((tweet) => tweet.account.hashed),
      structured: tweetData(tweets),
      alternates: [{ type: 'application/json', title: 'JSON', url: json }],
    }),
    id,
    tweets: published,
    severalCampaigns: published.length > 1,
    thread: context.thread === null ? undefined : threadView(context.thread),
    retweeted: otherView(context.retweeted, 'retweet'),
    quoted: otherView(context.quoted, 'quote'),
    retweets: retweetsView(context.retweets),
    quotes: quotesView(context.quotes),
    sameText: sameTextView(context.same_text),
    none: nothingAround(context),
    jumps: jumpsOf(context),
    citeUrl: `${tweetPath(id)}/cite`,
    formats: [
      ...CITATION_FORMATS.map(({ label, suffix }) => ({ label, url: `${tweetPath(id)}/cite${suffix}` })),
      { label: 'The page as JSON', url: json },
    ],
  };
}

/** Tweets of the archive that the page shows. */
function heldIds({ thread, retweeted, quoted }: TweetContext): ReadonlySet<string> {
  const shown = [
    ...(thread?.ancestors ?? []),
    ...(thread?.replies ?? []).map(({ tweet }) => tweet),
    ...[retweeted?.tweet, quoted?.tweet].filter((tweet) => tweet !== null && tweet !== undefined),
  ];
  return new Set(shown.map(({ id }) => id));
}

function publishedTweet(tweet: ArchivedTweet, held: ReadonlySet<string>): PublishedTweet {
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
    media: mediaView(tweet),
    rows: tweetRows(tweet, held),
    links: tweetLinks(tweet),
    archived: archivedTweet(tweet),
    provenance: provenance(tweet.source),
  };
}
