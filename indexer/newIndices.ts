import { hostname } from 'node:os';
import type { Client } from '../common/client.ts';
import { fingerprint } from '../common/fingerprint.ts';
import type { Capabilities } from '../search/analysis.ts';
import { declared, lackingOf } from '../search/declared.ts';
import type { DocumentKind } from '../search/documents.ts';
import { buildLoadSettings, buildMappings, DURING_LOAD } from '../search/indices.ts';
import type { IndexMeta } from '../search/indexMeta.ts';
import { physicalName } from '../search/indexNames.ts';
import type { ReleaseIndex } from './releaseIndices.ts';

/** Indices that loads of this process are writing. */
const ownLoads = new Set<string>();

/** Whether a load of this process writes an index. */
export const isOwn = (name: string): boolean => ownLoads.has(name);

/** Makes an empty index for a load, behind no alias; `letGo` says that the load is over. @returns its name */
export async function createIndex(
  client: Client,
  prefix: string,
  kind: DocumentKind,
  { campaign, load }: { readonly campaign: string; readonly load: string },
  capabilities: Capabilities,
): Promise<string> {
  const index = physicalName(prefix, kind, campaign, load);
  const meta = ownMeta(prefix, kind, { campaign, load }, capabilities);
  ownLoads.add(index);
  await client.indices.create({
    index,
    mappings: buildMappings(kind, capabilities, meta),
    settings: buildLoadSettings(capabilities),
  });
  return index;
}

const ownMeta = (
  prefix: string,
  kind: DocumentKind,
  { campaign, load }: { readonly campaign: string; readonly load: string },
  capabilities: Capabilities,
): IndexMeta => ({
  product: 'murmuration',
  prefix,
  kind,
  campaign,
  load,
  host: hostname(),
  pid: process.pid,
  declared: fingerprint(declared()),
  lacking: lackingOf(capabilities),
});

/**
 * Makes an index for a load that holds what another holds, behind no alias: the files are linked, not copied, so that it
 * takes a moment whatever their size. Writing to the other one is blocked from then on; it is read as before.
 * Source: https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-indices-clone
 * @returns its name
 */
export async function cloneIndex(
  client: Client,
  prefix: string,
  { name, kind, campaign, meta }: ReleaseIndex,
  load: string,
): Promise<string> {
  const target = physicalName(prefix, kind, campaign, load);
  ownLoads.add(target);
  await client.indices.putSettings({ index: name, settings: { blocks: { write: true } } });
  await client.indices.clone({
    index: name,
    target,
    settings: { ...DURING_LOAD, 'index.blocks.write': null },
  });
  const own: IndexMeta = { ...meta, load, host: hostname(), pid: process.pid };
  await client.indices.putMapping({ index: target, _meta: { ...own } });
  return target;
}

/** Goes on with an index that another process has begun. */
export async function adoptIndex(client: Client, { name, meta }: ReleaseIndex): Promise<void> {
  ownLoads.add(name);
  const own: IndexMeta = { ...meta, host: hostname(), pid: process.pid };
  await client.indices.putMapping({ index: name, _meta: { ...own } });
}

/** The load that made these indices is over, well or not: what stands behind no alias now is an orphan. */
export function letGo(names: readonly string[]): void {
  for (const name of names) ownLoads.delete(name);
}
