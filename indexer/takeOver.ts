import type { Client } from '../common/client.ts';
import type { DocumentKind } from '../search/documents.ts';
import { AFTER_LOAD } from '../search/indices.ts';
import { aliasName, KINDS } from '../search/indexNames.ts';
import { deleteIndices, listReleaseIndices } from './releaseIndices.ts';

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
  const names = Object.values(fresh);
  await client.indices.putSettings({ index: names, settings: AFTER_LOAD });
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
