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

/**
 * Settings of an index while it is loaded: no refresh, no replicas; afterLoadSettings ends that. The codec packs sources
 * by Zstandard: a fifth less on the disk, and less to write. What is answered lies on the disk: a load goes on after
 * Elasticsearch was killed, and would not know what to send again. That cost nothing to be measured (4.4 s of CPU for
 * 40,000 tweets with and without, 2026-11-25).
 */
export function buildLoadSettings(capabilities: Capabilities): estypes.IndicesIndexSettings {
  return {
    number_of_shards: 1,
    number_of_replicas: 0,
    codec: 'best_compression',
    refresh_interval: -1,
    translog: { durability: 'request' },
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
