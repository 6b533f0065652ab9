import { hostname } from 'node:os';
import type { Client } from '../common/client.ts';
import { fingerprint } from '../common/fingerprint.ts';
import type { Capabilities } from '../search/analysis.ts';
import { declared, lackingOf } from '../search/declared.ts';
import type { DocumentKind } from '../search/documents.ts';
import { afterLoadSettings, buildLoadSettings, buildMappings } from '../search/indices.ts';
import {
  aliasName,
  KINDS,
  loadTime,
  parsePhysicalName,
  physicalName,
  physicalPattern,
} from '../search/indexNames.ts';
import type { IndexMeta } from '../search/indexMeta.ts';

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

/** Indices that loads of this process are writing. */
const ownLoads = new Set<string>();

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
    settings: {
      'index.blocks.write': null,
      'index.refresh_interval': -1,
      'index.number_of_replicas': 0,
      'index.translog.durability': 'async',
    },
  });
  const own: IndexMeta = { ...meta, load, host: hostname(), pid: process.pid };
  await client.indices.putMapping({ index: target, _meta: { ...own } });
  return target;
}

/** The load that made these indices is over, well or not: what stands behind no alias now is an orphan. */
export function letGo(names: readonly string[]): void {
  for (const name of names) ownLoads.delete(name);
}

/**
 * Readers get the new indices instead of the old ones of the same campaign and kinds, in one step; then the old are
 * deleted. Old ones that cannot be deleted are left to the next load.
 */
export async function takeOver(
  client: Client,
  prefix: string,
  campaign: string,
  fresh: Readonly<Partial<Record<DocumentKind, string>>>,
): Promise<void> {
  const { number_of_data_nodes: dataNodes } = await client.cluster.health();
  const names = Object.values(fresh);
  await client.indices.putSettings({ index: names, settings: afterLoadSettings(dataNodes) });
  await client.indices.flush({ index: names });
  const old = (await listReleaseIndices(client, prefix)).filter(
    (index) => index.campaign === campaign && index.standing && fresh[index.kind] !== undefined,
  );
  await client.indices.updateAliases({
    actions: [
      ...old.map(({ name, kind }) => ({ remove: { index: name, alias: aliasName(prefix, kind) } })),
      ...KINDS.flatMap((kind) => {
        const index = fresh[kind];
        return index === undefined ? [] : [{ add: { index, alias: aliasName(prefix, kind) } }];
      }),
    ],
  });
  await deleteIndices(
    client,
    old.map(({ name }) => name),
  ).catch(() => undefined);
}

/** Deletes indices by name; those that are gone already are no error. */
export async function deleteIndices(
  client: Client,
  names: readonly string[],
  options: { readonly maxRetries?: number } = {},
): Promise<void> {
  if (names.length > 0) await client.indices.delete({ index: [...names], ignore_unavailable: true }, options);
}

/**
 * Removes what broken-off loads left: indices that stand behind no alias and that nobody writes any more.
 * @returns their names
 */
export async function removeOrphans(client: Client, prefix: string): Promise<readonly string[]> {
  const orphans = (await listReleaseIndices(client, prefix))
    .filter((index) => !index.standing && !isBeingWritten(index))
    .map(({ name }) => name);
  await deleteIndices(client, orphans);
  return orphans;
}

/** A load that has not ended after this time never will; of processes on other hosts nothing else is known. */
const LONGEST_LOAD_MS = 24 * 3_600_000;

function isBeingWritten({ name, load, meta }: ReleaseIndex): boolean {
  if (Date.now() - loadTime(load) > LONGEST_LOAD_MS) return false;
  if (meta.host !== hostname()) return true;
  // A number is given again, in containers often: that of this process says nothing of an earlier one.
  if (meta.pid === process.pid) return ownLoads.has(name);
  try {
    process.kill(meta.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
