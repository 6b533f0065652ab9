import type { MediaType } from '../../mediaDocument.ts';
import type { TweetTrait, TweetType } from '../../documents.ts';
import type { TweetField } from '../../fields.ts';
import { URL_WORDS } from '../../indexedTweet.ts';
import { either, type Clause } from '../clause.ts';

const TYPES = 'types' satisfies TweetField;
const TRAITS = 'traits' satisfies TweetField;
const MEDIA = 'media' satisfies TweetField;
const HASHED = 'account_hashed' satisfies TweetField;
const POINT = 'point' satisfies TweetField;
const GEO = 'geo' satisfies TweetField;
const ENGAGEMENTS = ['likes', 'retweets', 'replies', 'quotes'] satisfies TweetField[];

/** A value of `is:` or `has:`. */
export interface Kind {
  readonly aliases: readonly string[];
  /** In words, as `describe` gives it. */
  readonly words: string;
  readonly wordsNot?: string;
  readonly clause: Clause;
  readonly clauseNot?: Clause;
}

const type = (value: TweetType): Clause => ({ term: { [TYPES]: value } });
const trait = (value: TweetTrait): Clause => ({ term: { [TRAITS]: value } });
const exists = (field: TweetField): Clause => ({ exists: { field } });

/** Tweets with links: of those that have any, their words are indexed. */
export const WITH_LINKS: Clause = { exists: { field: URL_WORDS } };

/** Values of `is:`. */
export const IS: Readonly<Record<string, Kind>> = {
  retweet: {
    aliases: ['retweets', 'nativeretweet', 'nativeretweets'],
    words: 'that are retweets',
    clause: type('retweet'),
  },
  reply: { aliases: ['replies'], words: 'that are replies', clause: type('reply') },
  quote: { aliases: ['quotes'], words: 'that quote a tweet', clause: type('quote') },
  original: {
    aliases: ['originals'],
    words: 'that are neither retweets nor replies nor quotes',
    wordsNot: 'that are retweets, replies or quotes',
    clause: type('original'),
  },
  self_reply: {
    aliases: ['self_replies', 'self_thread', 'self_threads'],
    words: 'that reply to their own account',
    clause: trait('self_reply'),
  },
  manual_rt: {
    aliases: ['manual_rts', 'manual_retweet', 'manual_retweets'],
    words: 'that are retweets by hand (RT @name)',
    clause: trait('manual_rt'),
  },
  truncated: {
    aliases: [],
    words: 'whose text is cut',
    wordsNot: 'whose text is not cut',
    clause: trait('truncated'),
  },
  copied: {
    aliases: ['copy', 'copies'],
    words: 'whose text another account wrote too',
    wordsNot: 'whose text no other account wrote',
    clause: trait('copied'),
  },
  poll: { aliases: ['polls'], words: 'with a poll', clause: trait('poll') },
  hashed: { aliases: [], words: 'from hashed accounts', clause: { term: { [HASHED]: true } } },
};

const media = (value: MediaType): Clause => ({ term: { [MEDIA]: value } });

/** Values of `has:`. */
export const HAS: Readonly<Record<string, Kind>> = {
  links: { aliases: ['link', 'urls', 'url'], words: 'with links', clause: WITH_LINKS },
  hashtags: { aliases: ['hashtag'], words: 'with hashtags', clause: exists('hashtags') },
  mentions: { aliases: ['mention'], words: 'with mentions', clause: exists('mentions') },
  cashtags: {
    aliases: ['cashtag', 'symbols'],
    words: 'with stock symbols',
    clause: exists('cashtags'),
  },
  geo: {
    aliases: [],
    words: 'with coordinates, published or withheld',
    clause: either(exists(POINT), { term: { [GEO]: 'present' } }),
  },
  poll: { aliases: ['polls'], words: 'with a poll', clause: trait('poll') },
  media: { aliases: ['media_link'], words: 'with media', clause: exists(MEDIA) },
  images: { aliases: ['image', 'twimg'], words: 'with images', clause: media('image') },
  videos: {
    aliases: ['video', 'video_link', 'native_video', 'consumer_video', 'pro_video'],
    words: 'with videos',
    clause: media('video'),
  },
  gifs: { aliases: ['gif', 'animated_gif', 'animated_gifs'], words: 'with GIFs', clause: media('gif') },
  engagement: {
    aliases: ['has_engagement'],
    words: 'with likes, retweets, replies or quotes',
    wordsNot: 'without a like, retweet, reply or quote',
    clause: either(...ENGAGEMENTS.map((field) => ({ range: { [field]: { gt: 0 } } }))),
    clauseNot: { bool: { filter: ENGAGEMENTS.map((field) => ({ term: { [field]: 0 } })) } },
  },
};
