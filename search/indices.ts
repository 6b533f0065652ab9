import type { estypes } from '@elastic/elasticsearch';
import { buildAnalysis, buildStemmedProperties, FOLDED_ANALYZER, type Capabilities } from './analysis.ts';
import type { DocumentKind } from './documents.ts';
import { buildProperty } from './fieldMapping.ts';
import { ACCOUNT_FIELDS, MEDIA_FIELDS, TWEET_FIELDS, type Field } from './fields.ts';
import { HASHTAG_WORDS, LOCAL_HOURS, STEMMED, URL_WORDS } from './indexedTweet.ts';
import type { IndexMeta } from './indexMeta.ts';

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

/** A copy wherever a second node can hold one, so that a node that is lost, during a load too, takes no tweet with it. */
export const COPIES = { auto_expand_replicas: '0-1' };

/**
 * Settings of an index while it is loaded: no refresh; AFTER_LOAD ends that. What is answered lies on the disk: a load
 * goes on after Elasticsearch was killed, and would not know what to send again. That cost nothing to be measured (4.4 s
 * of CPU for 40,000 tweets with and without, 2026-11). The codec is the default: best_compression takes a fifth less of
 * the disk, and reads a page of 20 tweets in three times as long (15 ms to 5).
 */
export const buildLoadSettings = (capabilities: Capabilities): estypes.IndicesIndexSettings => ({
  number_of_shards: 1,
  ...DURING_LOAD,
  analysis: buildAnalysis(capabilities),
});

/** The same of an index that is made from another one. */
export const DURING_LOAD = {
  ...COPIES,
  refresh_interval: -1,
  translog: { durability: 'request' },
} as const satisfies estypes.IndicesIndexSettings;

/** Settings of an index that readers use. */
export const AFTER_LOAD = {
  ...DURING_LOAD,
  refresh_interval: '1s',
} as const satisfies estypes.IndicesIndexSettings;
