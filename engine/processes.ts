import { processStart } from '../common/processStart.ts';

/** Asks a process to end, and after `graceMs` makes it. Resolves when it is gone. @returns false where it stays */
export async function endProcess(pid: number, started: string, graceMs = 15_000): Promise<boolean> {
  const lives = (): boolean => processStart(pid) === started;
  signal(pid, 'SIGTERM');
  if (await waitUntil(() => !lives(), graceMs)) return true;
  signal(pid, 'SIGKILL');
  return waitUntil(() => !lives(), 5_000);
}

/** @param pid below 0: a whole process group. One that is gone is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Looks every 50 ms. @returns whether `done` came true in time */
export async function waitUntil(done: () => boolean, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (!done()) {
    if (Date.now() >= deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}
