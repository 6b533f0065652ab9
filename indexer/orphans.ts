import { hostname } from 'node:os';
import type { Client } from '../common/client.ts';
import { loadTime } from '../search/indexNames.ts';
import { isOwn } from './newIndices.ts';
import { deleteIndices, listReleaseIndices, type ReleaseIndex } from './releaseIndices.ts';

/**
 * Removes what broken-off loads left: indices that stand behind no alias and that nobody writes any more.
 * @param spared names of indices that a load can go on with
 * @returns their names
 */
export async function removeOrphans(
  client: Client,
  prefix: string,
  spared: ReadonlySet<string> = new Set(),
): Promise<readonly string[]> {
  const orphans = (await listReleaseIndices(client, prefix))
    .filter((index) => !index.standing && !spared.has(index.name) && !isBeingWritten(index))
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
  if (meta.pid === process.pid) return isOwn(name);
  try {
    process.kill(meta.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
