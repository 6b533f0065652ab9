import twitterText from 'twitter-text';
import { cellOf, countOf, hasOtherEntities, listOf } from '../cells.ts';
import { findCopies } from '../copies.ts';
import type { Oracle } from '../oracle.ts';
import { FALSE, not, toTruth, TRUE, UNDECIDED, UNRECORDED } from '../truth.ts';
import { isCut, isOfType, repliedAccount, type OracleTweet } from '../tweet.ts';
import type { Case, OperatorCases } from '../values.ts';

type Holds = (tweet: OracleTweet) => boolean;

const isManual: Holds = ({ isRetweet, text }) => isRetweet === false && /^[RM]T [@＠]\w/u.test(text);
const hasPoll: Holds = ({ row }) => listOf(row, 'poll_choices').length > 0;
const never: Holds = () => false;

const isOf =
  (type: string): Holds =>
  (tweet) =>
    isOfType(tweet, type);

/** What a tweet is: value of `is:`, with its other spellings. */
const IS: readonly (readonly [names: readonly string[], holds: Holds])[] = [
  [['retweet', 'nativeretweets'], isOf('retweet')],
  [['reply', 'replies'], isOf('reply')],
  [['quote', 'quotes'], isOf('quote')],
  [['original', 'originals'], isOf('original')],
  [['self_reply', 'self_threads'], (tweet) => repliedAccount(tweet) === tweet.account],
  [['manual_rt', 'manual_retweets'], isManual],
  [['truncated'], isCut],
  [['poll', 'polls'], hasPoll],
  [['hashed'], ({ isHashed }) => isHashed],
];

/** What a tweet holds. Media are not loaded, and are never there. */
const HAS: readonly (readonly [names: readonly string[], holds: Holds])[] = [
  [['links', 'urls'], ({ urls }) => urls.length > 0],
  [['hashtags', 'hashtag'], ({ hashtags }) => hashtags.length > 0],
  [['mentions', 'mention'], ({ mentions }) => mentions.length > 0],
  [['cashtags', 'symbols'], ({ text }) => twitterText.extractCashtags(text).length > 0],
  [['geo'], hasGeo],
  [['poll', 'polls'], hasPoll],
  [['media', 'media_link'], never],
  [['images', 'twimg'], never],
  [['videos', 'native_video', 'consumer_video', 'pro_video', 'video_link'], never],
  [['gifs', 'gif', 'animated_gif'], never],
];

/** Coordinates, or the word `present` in their place. */
function hasGeo({ row }: OracleTweet): boolean {
  const [latitude, longitude] = [cellOf(row, 'latitude'), cellOf(row, 'longitude')];
  return (
    latitude === 'present' || (latitude !== undefined && longitude !== undefined && latitude !== 'absent')
  );
}

/** Some count is over 0; where none is, and one is not recorded, nobody knows. */
const engagement: Case['holds'] = ({ row }) => {
  const counts = ['like_count', 'retweet_count', 'reply_count', 'quote_count'].map((column) =>
    countOf(row, column),
  );
  if (counts.some((count) => count !== undefined && count > 0)) return TRUE;
  return counts.includes(undefined) ? UNRECORDED : FALSE;
};

const toCases = (rows: typeof IS): readonly Case[] =>
  rows.flatMap(([names, holds]) =>
    names.map((text) => ({ text, holds: (tweet: OracleTweet) => toTruth(holds(tweet)) })),
  );

function isCases(oracle: Oracle): readonly Case[] {
  const copies = findCopies(oracle);
  // Entities that only browsers know may end a text in `…`, or make it another.
  const isPlain: Holds = ({ row }) => !hasOtherEntities(row['tweet_text'] ?? '');
  const cases = toCases(IS).map(({ text, holds }) =>
    text === 'truncated'
      ? { text, holds: (tweet: OracleTweet) => (isPlain(tweet) ? holds(tweet) : UNDECIDED) }
      : { text, holds },
  );
  return [...cases, { text: 'copied', holds: (tweet) => toTruth(copies.has(tweet)) }];
}

const hasCases = (): readonly Case[] => [
  ...toCases(HAS),
  { text: 'engagement', holds: engagement },
  { text: 'has_engagement', holds: engagement },
];

/** X’s own words for both; its `filter:retweets` means retweets by hand too. */
const filterCases = (oracle: Oracle): readonly Case[] => [
  ...isCases(oracle),
  ...hasCases(),
  { text: 'retweets', holds: (tweet) => toTruth(tweet.isRetweet === true || isManual(tweet)) },
];

/** Starts of hashes that no file of the release can be shown to have. */
const mediaCases = (): readonly Case[] =>
  ['5891b5b522d5df08', '5891B5B522D5DF086D0FF0B110FBD9D2', 'e3b0c44298fc1c14'].map((text) => ({
    text,
    holds: () => FALSE,
  }));

export const KIND_CASES: readonly OperatorCases[] = [
  { names: ['media', 'picture'], isList: true, cases: mediaCases },
  { names: ['is'], isList: true, isEnumerated: true, cases: isCases },
  { names: ['has'], isList: true, isEnumerated: true, cases: hasCases },
  { names: ['filter'], isList: true, cases: filterCases },
  {
    names: ['exclude'],
    cases: (oracle) =>
      filterCases(oracle).map(({ text, holds }) => ({ text, holds: (tweet) => not(holds(tweet)) })),
  },
  {
    row: 'include',
    cases: (oracle) =>
      isCases(oracle).map(({ text, holds }) => ({ text: `include:nativeretweets is:${text}`, holds })),
  },
];
