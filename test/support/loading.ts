import type { Client } from '../../common/client.ts';
import { loadReleases } from '../../indexer/loadReleases.ts';
import type { LoadOptions } from '../../indexer/runLoads.ts';
import type { LoadResult } from '../../indexer/loadReport.ts';
import type { Progress } from '../../indexer/progress.ts';
import type { DocumentKind } from '../../search/documents.ts';
import { aliasName, locksName } from '../../search/indexNames.ts';

/** Says nothing. */
export const SILENT: Progress = {
  start: () => undefined,
  phase: () => undefined,
  update: () => undefined,
  note: () => undefined,
  done: () => undefined,
};

/** Options of a load, as the command has them by default, with the reports in `folder`. */
export const loadOptions = (
  folder: string,
  paths: readonly string[],
  options: Partial<LoadOptions> = {},
): LoadOptions => ({
  paths,
  campaign: undefined,
  add: false,
  maxRejected: { share: 0.01 },
  waitMs: 2_000,
  reportFile: undefined,
  loadsFolder: folder,
  ...options,
});

/** Loads paths, with the reports in `folder`. */
export const load = (
  client: Client,
  prefix: string,
  folder: string,
  paths: readonly string[],
  options: Partial<LoadOptions> = {},
  progress: Progress = SILENT,
): Promise<readonly LoadResult[]> =>
  loadReleases(client, prefix, loadOptions(folder, paths, options), progress);

/** Loads what must give one result. */
export async function loadOne(...args: Parameters<typeof load>): Promise<LoadResult> {
  const [result, ...more] = await load(...args);
  if (result === undefined || more.length > 0) throw new Error('one campaign was to be loaded');
  return result;
}

/** What readers find of a campaign: documents by id. */
export async function readable<T>(
  client: Client,
  prefix: string,
  kind: DocumentKind,
  campaign: string,
): Promise<ReadonlyMap<string, T>> {
  const { hits } = await client.search<T>({
    index: aliasName(prefix, kind),
    query: { term: { campaign } },
    size: 1_000,
    ignore_unavailable: true,
  });
  return new Map(hits.hits.map((hit) => [hit._id ?? '', hit._source as T]));
}

/** Names of all indices of the prefix that hold releases or pretend to, standing or not. */
export async function indexNames(client: Client, prefix: string): Promise<readonly string[]> {
  const found = await client.indices.get({ index: `${prefix}-*`, expand_wildcards: 'all' });
  return Object.keys(found)
    .filter((name) => name !== locksName(prefix))
    .sort();
}
