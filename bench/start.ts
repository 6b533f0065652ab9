import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report } from './report.ts';

const START = join(import.meta.dirname, '..', 'cli', 'start.ts');

/** Seconds from `npm start` to the line with the URL: in an empty home, and again. */
export async function benchStart(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'murmuration-bench-'));
  // The engine may run as another user, who must be able to enter.
  await chmod(home, 0o755);
  try {
    const first = await secondsToUrl(home);
    const second = await secondsToUrl(home);
    report('start', [
      { name: 'first start: assembles the engine, indexes the sample', figures: { seconds: first } },
      { name: 'second start', figures: { seconds: second, 'ratio to first': second / first } },
    ]);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function secondsToUrl(home: string): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [START], {
    env: { ...process.env, MURMURATION_HOME: home, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const printed = await Promise.race([once(child.stdout, 'data').then(String), exited.then(() => undefined)]);
  const seconds = (performance.now() - startedAt) / 1000;
  if (printed === undefined) throw new Error('npm start ended before it printed a URL');
  child.kill('SIGTERM');
  await exited;
  return seconds;
}
