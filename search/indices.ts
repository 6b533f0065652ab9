import type { estypes } from '@elastic/elasticsearch';
import { buildAnalysis, buildStemmedProperties, FOLDED_ANALYZER, type Capabilities } from './analysis.ts';
import type { DocumentKind, ReleaseKind, TweetDocument } from './documents.ts';
import { buildProperty } from './fieldMapping.ts';
import { ACCOUNT_FIELDS, MEDIA_FIELDS, TWEET_FIELDS, type Field } from './fields.ts';
import { hashtagsIn, hashtagWords } from './hashtagWords.ts';
import { recipesOf } from './tweetRecipes.ts';
import { toProse } from './tweetText.ts';
import { urlWords } from './urlAddress.ts';
import { hourTerms } from './zones.ts';

export const KINDS: readonly DocumentKind[] = ['tweets', 'accounts', 'media'];

/** Campaign ids: part of index names and of addresses. */
export const CAMPAIGN_ID = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** The name that readers use; behind it stands one index per campaign. */
export const aliasName = (prefix: string, kind: DocumentKind): string => `${prefix}-${kind}`;

/** The time part of an index name, which also names the load: `20181017120000000`, UTC to the millisecond. */
export const loadId = (time: Date): string => time.toISOString().replace(/\D/g, '');

/** When a load began, in epoch milliseconds: what `loadId` wrote. */
export function loadTime(load: string): number {
  const [, date = '', hour = '', minute = '', second = '', ms = ''] =
    /^(\d{8})(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(load) ?? [];
  const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
  return Date.parse(`${day}T${hour}:${minute}:${second}.${ms}Z`);
}

/** `<prefix>-<kind>-<campaign>-<load>` */
export const physicalName = (prefix: string, kind: DocumentKind, campaign: string, load: string): string =>
  `${aliasName(prefix, kind)}-${campaign}-${load}`;

/** Matches every index of a kind, and perhaps others: check with parsePhysicalName. */
export const physicalPattern = (prefix: string, kind: DocumentKind): string => `${aliasName(prefix, kind)}-*`;

/** The parts of an index name; undefined for a name that is not of this prefix and kind. */
export function parsePhysicalName(
  prefix: string,
  kind: DocumentKind,
  name: string,
): { readonly campaign: string; readonly load: string } | undefined {
  const start = `${aliasName(prefix, kind)}-`;
  const match = /^(.+)-(\d{17})$/.exec(name.startsWith(start) ? name.slice(start.length) : '');
  const [, campaign, load] = match ?? [];
  if (campaign === undefined || load === undefined || !CAMPAIGN_ID.test(campaign)) return undefined;
  return { campaign, load };
}

/** What an index says of itself, beside its documents. */
export interface IndexMeta {
  readonly product: 'murmuration';
  readonly prefix: string;
  readonly kind: DocumentKind;
  readonly campaign: string;
  readonly load: string;
  /** Process that writes it: who else finds the half-done index can tell whether that load still lives. */
  readonly host: string;
  readonly pid: number;
  /** Fingerprint of what the program declared that made it (declared.ts). */
  readonly declared: string;
  /** Recipes that the server could not serve at their best then. */
  readonly lacking: readonly string[];
  /** Where its documents come from, written when the load ends. Those of a load that was added to are kept. */
  readonly sources?: readonly LoadSource[];
}

/** The files that one load read for an index. A document says by `load` which one brought it. */
export interface LoadSource {
  readonly load: string;
  readonly files: readonly SourceFile[];
}

/** A file of a release, as a load read it. */
export interface SourceFile {
  /** As `source_file` of a tweet has it. */
  readonly name: string;
  readonly kind: ReleaseKind;
  /** Rows after the header, refused ones too. */
  readonly rows: number;
  /** Of the file as it lies there, packed where it is a `.gz`; of an entry of a zip, of its content. Hex digits. */
  readonly sha256: string;
}

/** Sub-object of a tweet that holds its prose once more, for the analyzers of its languages; not kept in the source. */
export const STEMMED = 'stemmed';
/** Hashtags of a tweet, whole and in words; not kept in the source. */
export const HASHTAG_WORDS = 'hashtag_words';

/** Words of a tweet's links; not kept in the source. */
export const URL_WORDS = 'url_words';
/** The hour of the week at which a tweet was written, by the clocks of each zone (zones.ts); not kept in the source. */
export const LOCAL_HOURS = 'local_hours';
const NOT_KEPT = [STEMMED, HASHTAG_WORDS, URL_WORDS, LOCAL_HOURS];

/** A tweet as it is sent to be indexed. */
export type IndexedTweet = TweetDocument & {
  readonly stemmed?: Readonly<Record<string, string>>;
  readonly hashtag_words?: readonly string[];
  readonly url_words?: readonly string[];
  readonly local_hours: readonly string[];
};

/** Adds what is searched but not stored: of a retweet that is cut, from the whole text. */
export function toIndexedTweet(tweet: TweetDocument, capabilities: Capabilities): IndexedTweet {
  const recipes = recipesOf(tweet).filter((recipe) => capabilities.recipes.has(recipe));
  const text = tweet.text_restored ?? tweet.text;
  const words = hashtagWords([...(tweet.hashtags ?? []), ...hashtagsIn(text)]);
  const prose = recipes.length > 0 ? toProse(text) : '';
  return {
    ...tweet,
    ...(prose !== '' && { [STEMMED]: Object.fromEntries(recipes.map((recipe) => [recipe, prose])) }),
    ...(words.length > 0 && { [HASHTAG_WORDS]: words }),
    ...(tweet.urls !== undefined && { [URL_WORDS]: tweet.urls.map(urlWords) }),
    [LOCAL_HOURS]: hourTerms(tweet.time),
  };
}

const toProperties = (fields: Record<string, Field>): Record<string, estypes.MappingProperty> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, buildProperty(field)]));

/** Strict mapping of one kind of document. */
export function buildMappings(
  kind: DocumentKind,
  capabilities: Capabilities,
  meta: IndexMeta,
): estypes.MappingTypeMapping {
  return {
    dynamic: 'strict',
    _meta: { ...meta },
    ...(kind === 'tweets' && { _source: { excludes: NOT_KEPT } }),
    properties: buildProperties(kind, capabilities),
  };
}

/** The fields of one kind of document. */
export function buildProperties(
  kind: DocumentKind,
  capabilities: Capabilities,
): Record<string, estypes.MappingProperty> {
  if (kind === 'accounts') return toProperties(ACCOUNT_FIELDS);
  if (kind === 'media') return toProperties(MEDIA_FIELDS);
  return {
    ...toProperties(TWEET_FIELDS),
    [STEMMED]: { properties: buildStemmedProperties(capabilities) },
    [HASHTAG_WORDS]: { type: 'text', analyzer: FOLDED_ANALYZER },
    [URL_WORDS]: { type: 'text', analyzer: FOLDED_ANALYZER, norms: false },
    [LOCAL_HOURS]: { type: 'keyword', index: false },
  };
}

/**
 * Settings of an index while it is loaded: no refresh, no replicas, no wait for the disk after every request, since a
 * load that breaks off starts anew; afterLoadSettings ends that, and a flush before readers get the index.
 */
export function buildLoadSettings(capabilities: Capabilities): estypes.IndicesIndexSettings {
  return {
    number_of_shards: 1,
    number_of_replicas: 0,
    refresh_interval: -1,
    translog: { durability: 'async' },
    analysis: buildAnalysis(capabilities),
  };
}

/** Settings of an index that readers use. @param dataNodes data nodes of the cluster: a replica needs a second one */
export function afterLoadSettings(dataNodes: number): estypes.IndicesIndexSettings {
  return {
    number_of_replicas: dataNodes > 1 ? 1 : 0,
    refresh_interval: '1s',
    translog: { durability: 'request' },
  };
}
