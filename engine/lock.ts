import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import lockfile from 'proper-lockfile';

/** A holder says every 2 s that it lives; one that was killed is passed over after 10 s. */
const STALE_MS = 10_000;
const UPDATE_MS = 2_000;
/** Longest time that a first assembly may take on a slow line. */
const PATIENCE_MS = 30 * 60_000;
const RETRY_MS = 250;

/**
 * Runs `work` while no other process runs anything under the same lock; waits for its turn.
 * @param file need not exist; the lock is a folder beside it
 */
export async function withLock<T>(
  file: string,
  work: () => Promise<T>,
  onWait: () => void = () => {},
): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  const options = { realpath: false, stale: STALE_MS, update: UPDATE_MS };
  const release = await lockfile.lock(file, options).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ELOCKED') throw error;
    onWait();
    const retries = {
      retries: PATIENCE_MS / RETRY_MS,
      factor: 1,
      minTimeout: RETRY_MS,
      maxTimeout: RETRY_MS,
    };
    return lockfile.lock(file, { ...options, retries });
  });
  try {
    return await work();
  } finally {
    // A holder that slept longer than the lock lives (a suspended laptop) has nothing left to release.
    await release().catch(() => {});
  }
}
