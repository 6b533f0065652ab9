import type { Client } from '../common/client.ts';
import type { ReleaseKind } from '../search/documents.ts';
import type { IndexMeta, LoadSource } from '../search/indexMeta.ts';
import type { Fresh } from './loadReport.ts';
import type { ReleaseIndex } from './releaseIndices.ts';

/**
 * Writes into the new indices which files their documents come from: those of this load, and of earlier ones those of
 * which a document was kept. Accounts come from the tweets files too.
 * @param fresh indices that have been refreshed
 * @param old indices of the campaign that stand
 */
export async function recordSources(
  client: Client,
  { tweets, accounts }: Fresh,
  { load, files }: LoadSource,
  old: readonly ReleaseIndex[],
): Promise<void> {
  const earlier = (kind: ReleaseKind): readonly LoadSource[] =>
    old.filter((index) => index.kind === kind).flatMap(({ meta }) => meta.sources ?? []);
  await record(client, accounts, { load, files }, earlier('accounts'));
  if (tweets === undefined) return;
  const tweetsFiles = files.filter(({ kind }) => kind === 'tweets');
  await record(client, tweets, { load, files: tweetsFiles }, earlier('tweets'));
}

async function record(
  client: Client,
  index: string,
  own: LoadSource,
  earlier: readonly LoadSource[],
): Promise<void> {
  const sources = [...(await stillHeld(client, index, earlier)), own];
  const { [index]: answer } = await client.indices.getMapping({ index });
  const meta = answer?.mappings._meta as IndexMeta | undefined;
  // Elasticsearch takes the new `_meta` for the whole of it.
  await client.indices.putMapping({ index, _meta: { ...meta, sources } });
}

/** Loads of which an index holds a document. */
async function stillHeld(
  client: Client,
  index: string,
  earlier: readonly LoadSource[],
): Promise<readonly LoadSource[]> {
  const held: LoadSource[] = [];
  for (const source of earlier) {
    const { count } = await client.count({
      index,
      query: { term: { load: source.load } },
      terminate_after: 1,
    });
    if (count > 0) held.push(source);
  }
  return held;
}
