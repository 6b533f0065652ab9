import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** What a process took from start to exit. */
export interface ProcessFigures {
  readonly exitCode: number | null;
  readonly seconds: number;
  /** Highest resident memory, MB; undefined where the system has no /proc. */
  readonly peakMb: number | undefined;
  /** The end of what it wrote, for a failure. */
  readonly output: string;
}

const POLL_MS = 100;

/** High-water mark of resident memory in MB. https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function readPeakMb(pid: number): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** Runs this Node with `args` and measures it. */
export async function measureNode(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<ProcessFigures> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let peakMb: number | undefined;
  let output = '';
  const keep = (chunk: Buffer): void => void (output = (output + chunk.toString()).slice(-4_000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const poll = setInterval(() => {
    if (child.pid !== undefined) peakMb = readPeakMb(child.pid) ?? peakMb;
  }, POLL_MS);
  const [exitCode] = (await once(child, 'exit')) as [number | null];
  clearInterval(poll);
  return { exitCode, seconds: (performance.now() - startedAt) / 1000, peakMb, output };
}
