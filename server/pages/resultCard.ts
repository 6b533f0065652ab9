import { campaignTitle } from '../../search/campaigns.ts';
import { languageOf } from '../../search/languages.ts';
import { count } from '../helpers/count.ts';
import type { TweetResult } from '../searching/searchAnswer.ts';
import { accountName, type AccountName } from './accountName.ts';
import { partLeadingNames } from './leadingNames.ts';
import { TYPE_LABELS } from './tweetTypes.ts';

/** One tweet in a list. */
export interface ResultCard {
  readonly id: string;
  readonly url: string;
  readonly account: AccountName;
  readonly time: string;
  readonly campaign: string;
  readonly language: string;
  /** Value of the lang attribute; empty says that the language is unknown. */
  readonly htmlLang: string;
  readonly types: readonly string[];
  /** Names that the text begins with, and the rest. HTML, see helpers/snippet.ts. */
  readonly text: { readonly lead: string; readonly rest: string };
  /** The whole text of a cut retweet, where the release holds it; HTML too. */
  readonly restored: string | undefined;
  readonly counts: readonly string[];
}

export function resultCard(tweet: TweetResult): ResultCard {
  const { name, htmlLang } = languageOf(tweet.lang);
  return {
    id: tweet.id,
    url: tweet.url,
    account: accountName(tweet.account),
    time: tweet.time,
    campaign: campaignTitle(tweet.campaign),
    language: name,
    htmlLang: htmlLang ?? '',
    types: tweet.types.map((type) => TYPE_LABELS[type]),
    text: partLeadingNames(tweet.highlight),
    restored: tweet.highlight_restored ?? undefined,
    counts: engagement(tweet),
  };
}

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
  return missing.length === 0 ? known : [...known, `${missing.join(' and ')} not recorded`];
}
