import type { Client } from '../../common/client.ts';
import type { DocumentKind } from '../../search/documents.ts';
import { listReleaseIndices, type ReleaseIndex } from '../releaseIndices.ts';

/** The indices of a campaign that readers use. */
export type Standing = Readonly<Partial<Record<DocumentKind, ReleaseIndex>>>;

export async function standingOf(client: Client, prefix: string, campaign: string): Promise<Standing> {
  const indices = await listReleaseIndices(client, prefix);
  const own = indices.filter((index) => index.standing && index.campaign === campaign);
  return Object.fromEntries(own.map((index) => [index.kind, index]));
}
