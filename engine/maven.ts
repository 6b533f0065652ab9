import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EngineUnavailable } from './engineUnavailable.ts';
import type { Jdk } from './jdk.ts';
import { withLock } from './lock.ts';
import { ENGINE_SOURCES } from './version.ts';

interface MavenRun {
  readonly jdk: Jdk;
  /** Where everything that is built goes. */
  readonly building: string;
  /** Gets all that Maven says. */
  readonly log: string;
  readonly say: (line: string) => void;
}

const STILL_EVERY_MS = 15_000;

/**
 * Runs engine/pom.xml. Maven's cache is shared by all that run on this account, and Maven 3 does not guard it: one
 * run at a time.
 * @throws EngineUnavailable
 */
export async function runMaven(run: MavenRun): Promise<void> {
  const cache = join(homedir(), '.m2');
  mkdirSync(cache, { recursive: true });
  await withLock(
    join(cache, 'murmuration'),
    () => runOnce(run),
    () => run.say('Waiting for another assembly to end'),
  );
}

async function runOnce({ jdk, building, log, say }: MavenRun): Promise<void> {
  const began = Date.now();
  const still = setInterval(
    () => say(`Still assembling (${Math.round((Date.now() - began) / 1000)} s)`),
    STILL_EVERY_MS,
  );
  try {
    const { status, errors } = await spawnMaven(jdk, building, log);
    if (status === 0) return;
    const shown = errors.slice(0, 8).map((line) => `  ${line}`);
    throw new EngineUnavailable(
      ['Elasticsearch could not be assembled. Maven says:', ...shown, `All of it is in ${log}.`].join('\n'),
    );
  } finally {
    clearInterval(still);
  }
}

/** Everyone may read what is built: the engine may run as another user than the one who assembles it. */
const READABLE = 'umask 022; exec "$@"';

async function spawnMaven(
  jdk: Jdk,
  building: string,
  log: string,
): Promise<{ readonly status: number | null; readonly errors: readonly string[] }> {
  const args = [
    'mvn',
    '-B',
    '-ntp',
    '-f',
    join(ENGINE_SOURCES, 'pom.xml'),
    `-Dbuild.dir=${building}`,
    'package',
  ];
  const child = spawn('/bin/sh', ['-c', READABLE, 'sh', ...args], {
    env: { ...process.env, JAVA_HOME: jdk.home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const file = createWriteStream(log);
  const errors: string[] = [];
  const keep = async (stream: NodeJS.ReadableStream): Promise<void> => {
    for await (const line of createInterface({ input: stream })) {
      file.write(`${line}\n`);
      const error = /^\[ERROR\] (.*\S)/.exec(line)?.[1];
      if (error !== undefined) errors.push(error);
      else if (/^sh: |error:/.test(line)) errors.push(line);
    }
  };
  const [status] = await Promise.all([
    new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    }),
    keep(child.stdout),
    keep(child.stderr),
  ]);
  await new Promise<void>((resolve) => file.end(resolve));
  // What the shell answers when there is no such command.
  if (status === 127)
    throw new EngineUnavailable('Maven (the command mvn) is missing: it assembles Elasticsearch.');
  return { status, errors };
}
