import { getDomain } from 'tldts';
import { canonicalLanguage } from './cases/languages.ts';
import { cellOf, decode } from './cells.ts';
import { kept } from './kept.ts';
import { isOfType, type OracleTweet } from './tweet.ts';

const TYPES = ['retweet', 'reply', 'quote', 'original', 'none'];

/** Values of each facet that a tweet has, as they are stored; of those that tweets may lack, perhaps none. */
export const FACET_VALUES: Readonly<Record<string, (tweet: OracleTweet) => readonly string[]>> = {
  campaign: ({ campaign }) => [campaign],
  lang: ({ row }) => [canonicalLanguage(cellOf(row, 'tweet_language') ?? 'none')],
  type: (tweet) => TYPES.filter((type) => isOfType(tweet, type)),
  account: ({ account }) => [account],
  hashtag: ({ hashtags }) => hashtags.map(inSmallLetters),
  mention: ({ mentions }) => mentions,
  domain: ({ urls }) => urls.flatMap((url) => domainOf(url) ?? []),
  client: ({ row }) => [decode(row['tweet_client_name'] ?? '').trim()].filter((client) => client !== ''),
};

/** Facets of which a tweet may have no value, and how a value is written that would be taken for that. */
export const LACKED: Readonly<Record<string, string>> = {
  hashtag: '#none',
  mention: '@none',
  domain: 'none',
  client: '"none"',
};

/** Facets of which every value is in an answer. */
export const COMPLETE: readonly string[] = ['campaign', 'lang', 'type'];

/** Each letter by itself: a hashtag is compared so. */
const inSmallLetters = (text: string): string =>
  [...text].map((letter) => [...letter.toLowerCase()][0] ?? '').join('');

const HOST = /^(?:[a-z][a-z\d+.-]*:)?(?:\/\/)?(?:[^/?#@\s]*@)?([^/?#:]+)/i;

/** What of ASCII no name of a host holds. */
const NO_HOST = /[^\w.\u0080-\u{10FFFF}-]/u;

/** What somebody could register (the public suffix list), else the host; undefined where there is none, or a cut one. */
const domainOf = kept((url: string): string | undefined => {
  const host = HOST.exec(url.trim())?.[1]?.toLowerCase().replace(/\.+$/, '') ?? '';
  return host === '' || /…|^\./.test(host) || NO_HOST.test(host) ? undefined : (getDomain(host) ?? host);
});
