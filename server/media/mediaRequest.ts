import type { estypes } from '@elastic/elasticsearch';
import type { TweetDocument } from '../../search/documents.ts';
import type { MediaField, TweetField } from '../../search/fields.ts';
import type { Question } from '../archive/ask.ts';

/** More than the tweets of a page have, who have four at most. */
const MOST_FILES = 1_000;
/** Files that are counted beside the tweets of a page. */
const MOST_COUNTED = 500;

const TWEET_ID = 'tweet_id' satisfies MediaField;
const CAMPAIGN = 'campaign' satisfies MediaField;
const ID = 'id' satisfies MediaField;
const SHA256 = 'sha256' satisfies MediaField;
const BANDS = 'dhash_bands' satisfies MediaField;
const HASHES = 'media_hashes' satisfies TweetField;
const ACCOUNT_ID = 'account_id' satisfies TweetField;
const TIME = 'time' satisfies TweetField;

/** Names of the aggregations. */
export const SAME = 'same';
export const ACCOUNTS = 'accounts';
export const FIRST = 'first';
export const LOADED = 'loaded';

type WithMedia = Pick<TweetDocument, 'id' | 'media' | 'media_hashes'>;

/**
 * What has to be asked for the media of some tweets: the files, and how many tweets each has. Nothing where no tweet has
 * any and nobody wants to know whether media are loaded.
 */
export function buildMedia(
  tweets: readonly WithMedia[],
  isWanted = false,
): readonly [Question, Question] | [] {
  const ids = tweets.filter(({ media }) => media !== undefined).map(({ id }) => id);
  if (ids.length === 0 && !isWanted) return [];
  const hashes = [...new Set(tweets.flatMap(({ media_hashes }) => media_hashes ?? []))];
  return [
    { kind: 'media', body: buildFiles(ids) },
    { kind: 'tweets', body: buildSame(hashes.slice(0, MOST_COUNTED)) },
  ];
}

const buildFiles = (tweetIds: readonly string[]): estypes.SearchRequest => ({
  query: { bool: { filter: [{ terms: { [TWEET_ID]: [...new Set(tweetIds)] } }] } },
  sort: [{ [TWEET_ID]: 'asc' }, { [ID]: 'asc' }],
  size: MOST_FILES,
  track_total_hits: false,
});

/** The tweets of each file: their number, their accounts, and the first. @param hashes as tweets keep them */
export const buildSame = (hashes: readonly string[]): estypes.SearchRequest => ({
  query: { bool: { filter: [{ terms: { [HASHES]: [...hashes] } }] } },
  aggs: {
    [SAME]: {
      terms: { field: HASHES, include: [...hashes], size: Math.max(1, hashes.length) },
      aggs: {
        [ACCOUNTS]: { cardinality: { field: ACCOUNT_ID } },
        [FIRST]: { min: { field: TIME } },
      },
    },
  },
  size: 0,
  track_total_hits: false,
});

/** More than there are campaigns. */
const MOST_CAMPAIGNS = 1_000;

/** Which campaigns have media. */
export const buildLoaded = (): estypes.SearchRequest => ({
  aggs: { [LOADED]: { terms: { field: CAMPAIGN, size: MOST_CAMPAIGNS } } },
  size: 0,
  track_total_hits: false,
});

/** Places where one file lies: the first will do, and the others where its archive is away. */
const MOST_PLACES = 10;

/** A file wherever it lies. @param sha256 whole, in small letters */
export const buildFile = (sha256: string): estypes.SearchRequest => ({
  query: { bool: { filter: [{ term: { [SHA256]: sha256 } }] } },
  sort: [{ [CAMPAIGN]: 'asc' }, { [ID]: 'asc' }],
  size: MOST_PLACES,
  track_total_hits: false,
});

/** Files whose likeness is looked at; those that share most come first. */
const MOST_ALIKE = 200;

/** Files that share a quarter of a perceptual hash at least, each content once. */
export const buildAlike = (bands: readonly string[], sha256: string): estypes.SearchRequest => ({
  query: {
    bool: {
      should: bands.map((band) => ({ constant_score: { filter: { term: { [BANDS]: band } } } })),
      minimum_should_match: 1,
      must_not: [{ term: { [SHA256]: sha256 } }],
    },
  },
  collapse: { field: SHA256 },
  size: MOST_ALIKE,
  track_total_hits: false,
});
