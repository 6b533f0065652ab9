import type { Client } from '../common/client.ts';
import type { DocumentKind } from '../search/documents.ts';
import type { IndexMeta } from '../search/indexMeta.ts';
import { aliasName, KINDS, parsePhysicalName, physicalPattern } from '../search/indexNames.ts';

/** An index of ours. */
export interface ReleaseIndex {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly campaign: string;
  readonly load: string;
  /** Readers use it: it stands behind its alias. */
  readonly standing: boolean;
  readonly meta: IndexMeta;
}

/** Every index of this prefix, standing or not. What only looks like one of ours is left out. */
export async function listReleaseIndices(client: Client, prefix: string): Promise<readonly ReleaseIndex[]> {
  const found = await Promise.all(
    KINDS.map(async (kind) => {
      const answer = await client.indices.get({
        index: physicalPattern(prefix, kind),
        features: ['aliases', 'mappings'],
        filter_path: ['*.aliases', '*.mappings._meta'],
        expand_wildcards: 'all',
      });
      return Object.entries(answer).flatMap(([name, { aliases, mappings }]) => {
        const parts = parsePhysicalName(prefix, kind, name);
        const meta = mappings?._meta as IndexMeta | undefined;
        if (parts === undefined || meta?.product !== 'murmuration' || meta.prefix !== prefix) return [];
        return [{ name, kind, ...parts, meta, standing: aliasName(prefix, kind) in (aliases ?? {}) }];
      });
    }),
  );
  return found.flat();
}

/** What tells an index from a later one of its name; undefined where there is none. */
export async function uuidOf(client: Client, name: string): Promise<string | undefined> {
  const found = await client.indices.getSettings({ index: name, ignore_unavailable: true });
  return found[name]?.settings?.index?.uuid ?? undefined;
}

/** Deletes indices by name; those that are gone already are no error. */
export async function deleteIndices(
  client: Client,
  names: readonly string[],
  options: { readonly maxRetries?: number } = {},
): Promise<void> {
  if (names.length > 0) await client.indices.delete({ index: [...names], ignore_unavailable: true }, options);
}
