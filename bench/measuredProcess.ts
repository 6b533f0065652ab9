import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';

/** As the first line of the command says. */
export const NODE_FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=50'];
/** What runs this checkout's `murmuration`, before its own arguments. */
export const MURMURATION: readonly string[] = [
  ...NODE_FLAGS,
  join(import.meta.dirname, '..', 'cli', 'murmuration.ts'),
];

const REPORTER = pathToFileURL(join(import.meta.dirname, 'reportUsage.ts')).href;

/** What a process took from start to exit. */
export interface ProcessFigures {
  readonly exitCode: number | null;
  readonly seconds: number;
  /** CPU time of all its threads; undefined where it was killed. */
  readonly cpuSeconds: number | undefined;
  /** Highest resident memory, in units of 1,024 × 1,024 bytes. */
  readonly peakMb: number | undefined;
  /** The end of what it wrote. */
  readonly output: string;
}

const LONGEST_OUTPUT = 4_000;

/** Runs this Node with `args` and measures it. */
export async function measureNode(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<ProcessFigures> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', REPORTER, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let output = '';
  let usage = '';
  const keep = (chunk: Buffer): void => void (output = (output + chunk.toString()).slice(-LONGEST_OUTPUT));
  const [, stdout, stderr, reporter] = child.stdio;
  stdout?.on('data', keep);
  stderr?.on('data', keep);
  (reporter as Readable).on('data', (chunk: Buffer) => (usage += chunk.toString()));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - startedAt) / 1000;
  return { exitCode, seconds, output, ...readUsage(usage) };
}

/** @throws Error with what the process wrote where it failed */
export function requireSuccess(what: string, { exitCode, output }: ProcessFigures): void {
  if (exitCode !== 0) throw new Error(`${what} failed (exit code ${exitCode}):\n${output}`);
}

type Usage = Pick<ProcessFigures, 'cpuSeconds' | 'peakMb'>;

const readUsage = (usage: string): Usage =>
  usage === '' ? { cpuSeconds: undefined, peakMb: undefined } : (JSON.parse(usage) as Usage);
