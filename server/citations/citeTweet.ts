import { campaignTitle } from '../../search/campaigns.ts';
import { tweetPath } from '../address/addresses.ts';
import { dateTime } from '../helpers/dates.ts';
import { accountName } from '../pages/accountName.ts';
import type { TweetDetail } from '../searching/tweetAnswer.ts';
import { oneLine, toCalendarDay, type Citation } from './citation.ts';

/** Characters of the text that stand for a title: bibliographies cite posts by their beginning. */
const LONGEST_TITLE = 160;

export interface CitedTweet {
  /** The tweet as each campaign holds it; one at least. */
  readonly tweets: readonly [TweetDetail, ...TweetDetail[]];
  readonly build: string;
  /** Scheme and host of the site. */
  readonly origin: string;
  readonly now: Date;
}

export function citeTweet({ tweets, build, origin, now }: CitedTweet): Citation {
  const [tweet] = tweets;
  const { name, handle } = accountName(tweet.account);
  const releases = tweets.map(({ campaign }) => campaignTitle(campaign)).join('; ');
  return {
    key: `murmuration-tweet-${tweet.id}`,
    type: 'tweet',
    author: handle === undefined ? name : `${name} (${handle})`,
    title: `“${shorten(oneLine(tweet.text))}”`,
    url: `${origin}${tweetPath(tweet.id)}`,
    issued: toCalendarDay(tweet.time),
    accessed: toCalendarDay(now.toISOString()),
    build,
    notes: [
      `Tweet ${tweet.id}, ${dateTime(tweet.time)}.`,
      `As published in: ${releases}.`,
      ...(tweet.account.hashed
        ? [`The account is named by the hash that Twitter published: ${tweet.account.id}.`]
        : []),
    ],
  };
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_TITLE ? text : `${characters.slice(0, LONGEST_TITLE).join('')}…`;
}
