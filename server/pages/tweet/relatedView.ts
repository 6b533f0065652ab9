import { campaignTitle } from '../../../search/campaigns.ts';
import { counted } from '../../helpers/counted.ts';
import { dateTime } from '../../helpers/dates.ts';
import type { TweetResult } from '../../searching/tweetAnswer.ts';
import type { OtherTweet, Related } from '../../threads/contextAnswer.ts';
import { accountName, type AccountName } from '../accountName.ts';
import { resultCard, type ResultCard } from './resultCard.ts';

/** Tweets that have something in common with one. */
export interface RelatedView {
  /** `96 tweets by 41 accounts`, with what they do. */
  readonly text: string;
  readonly url: string;
  readonly linkText: string;
  /** Who and when, where their texts are all the same. */
  readonly lines: readonly RelatedLine[];
  /** The tweets themselves, where they are not. */
  readonly cards: readonly ResultCard[];
}

export interface RelatedLine {
  readonly account: AccountName;
  readonly time: string;
  readonly url: string;
  readonly campaign: string;
}

/** A tweet that another one names. */
export interface OtherView {
  readonly card: ResultCard | undefined;
  /** What is known where the archive does not hold it. */
  readonly absent: string;
  /** The tweets here that name it so; undefined where this is the only one. */
  readonly others: { readonly text: string; readonly url: string } | undefined;
}

const amount = ({ total, accounts: by, first }: Related): string =>
  `${counted(total, 'tweet')} by ${counted(by, 'account')}${first === null ? '' : `, the first on ${dateTime(first)}`}`;

/** Retweets of a tweet; undefined where there are none. */
export const retweetsView = (found: Related): RelatedView | undefined =>
  found.total === 0 ? undefined : related(found, 'lines', `${amount(found)}.`);

/** Tweets that quote a tweet. */
export const quotesView = (found: Related): RelatedView | undefined =>
  found.total === 0 ? undefined : related(found, 'cards', `${amount(found)}.`);

/** Tweets that say the same; undefined where only one does. */
export const sameTextView = (found: Related | null): RelatedView | undefined =>
  found === null || found.total < 2
    ? undefined
    : related(
        found,
        'lines',
        `${amount(found)}, this one among them. Links, names, capitals and punctuation may differ.`,
      );

function related(found: Related, as: 'lines' | 'cards', text: string): RelatedView {
  const shown = found.tweets;
  return {
    text,
    url: found.url,
    linkText: `${shown.length < found.total ? `All ${counted(found.total, 'tweet')}` : 'These tweets'} as a search`,
    lines: as === 'lines' ? shown.map(line) : [],
    cards: as === 'cards' ? shown.map(resultCard) : [],
  };
}

const line = ({ account, time, url, campaign }: TweetResult): RelatedLine => ({
  account: accountName(account),
  time,
  url,
  campaign: campaignTitle(campaign),
});

/** @param verb what the tweets do with it: `retweet` */
export function otherView(other: OtherTweet | null, verb: string): OtherView | undefined {
  if (other === null) return undefined;
  const { id, tweet, total, url } = other;
  return {
    card: tweet === null ? undefined : resultCard(tweet),
    absent: `Tweet ${id} is not in this archive.`,
    others: total > 1 ? { text: `${counted(total, 'tweet')} here ${verb} it`, url } : undefined,
  };
}
