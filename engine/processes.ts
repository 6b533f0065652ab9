import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process began, as a text that no other process with the same id has: system ids are used again.
 * @returns undefined for a process that is gone, or has ended and only waits to be buried
 */
export function processStart(pid: number): string | undefined {
  return process.platform === 'linux' ? startFromProc(pid) : startFromPs(pid);
}

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

/** proc(5): the name in parentheses may hold anything; after it field 3 is the state, field 22 the start in ticks. */
function startFromProc(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function startFromPs(pid: number): string | undefined {
  const { stdout, status } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  const [, state, start] = /^\s*(\S+)\s+(.+?)\s*$/.exec(stdout ?? '') ?? [];
  return status !== 0 || state?.startsWith('Z') === true ? undefined : start;
}
