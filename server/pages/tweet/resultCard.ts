import { campaignTitle } from '../../../search/campaigns.ts';
import { languageOf } from '../../../search/languages.ts';
import { campaignPath } from '../../address/addresses.ts';
import { count } from '../../helpers/count.ts';
import type { TweetResult } from '../../searching/tweetAnswer.ts';
import { accountName, type AccountName } from '../accountName.ts';
import { mediaView, type MediaView } from '../media/mediaView.ts';
import { highlightedText, type TweetText } from './tweetText.ts';
import { TYPE_LABELS } from '../../address/tweetTypes.ts';

/** One tweet in a list. */
export interface ResultCard {
  readonly id: string;
  readonly url: string;
  readonly account: AccountName;
  readonly time: string;
  readonly campaign: string;
  readonly campaignUrl: string;
  readonly language: string;
  /** Value of the lang attribute; empty says that the language is unknown. */
  readonly htmlLang: string;
  readonly types: readonly string[];
  readonly text: TweetText;
  /** The whole text of a cut retweet, where the release holds it. */
  readonly restored: TweetText | undefined;
  readonly media: MediaView | undefined;
  readonly counts: readonly string[];
  /** The program that it was sent with. */
  readonly client: string | undefined;
  /** Where its thread is shown; undefined where it is in none. */
  readonly threadUrl: string | undefined;
  readonly citeUrl: string;
}

/** Place of the thread on a tweet's page. */
export const THREAD = 'thread';

export function resultCard(tweet: TweetResult): ResultCard {
  const { name, htmlLang } = languageOf(tweet.lang);
  return {
    id: tweet.id,
    url: tweet.url,
    account: accountName(tweet.account),
    time: tweet.time,
    campaign: campaignTitle(tweet.campaign),
    campaignUrl: campaignPath(tweet.campaign),
    language: name,
    htmlLang: htmlLang ?? '',
    types: tweet.types.map((type) => TYPE_LABELS[type]),
    text: highlightedText(tweet.highlight),
    restored: tweet.highlight_restored === null ? undefined : highlightedText(tweet.highlight_restored),
    media: mediaView(tweet),
    counts: engagement(tweet),
    client: tweet.client ?? undefined,
    threadUrl: tweet.conversation.length > 0 ? `${tweet.url}#${THREAD}` : undefined,
    citeUrl: `${tweet.url}/cite`,
  };
}

/** Counts went on changing until then, and leave out accounts that were suspended before. */
const AT_RELEASE = 'as at the release';

/** Counts in words, as they stood at the release. What is not recorded is said, never shown as 0. */
export function engagement(
  tweet: Pick<TweetResult, 'likes' | 'retweets' | 'replies' | 'quotes'>,
): readonly string[] {
  const { likes, retweets, replies, quotes } = tweet;
  const rows = [
    ['like', 'likes', likes],
    ['retweet', 'retweets', retweets],
    ['reply', 'replies', replies],
    ['quote', 'quotes', quotes],
  ] as const;
  const missing = rows.filter(([, , value]) => value === null).map(([, plural]) => plural);
  if (missing.length === rows.length) return ['likes, retweets, replies and quotes not recorded'];
  const known = rows.flatMap(([one, many, value]) =>
    value === null ? [] : [`${count(value)} ${value === 1 ? one : many}`],
  );
  if (missing.length > 0) known.push(`${missing.join(' and ')} not recorded`);
  return [...known, AT_RELEASE];
}
