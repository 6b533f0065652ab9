/**
 * A process between a command and the Elasticsearch it starts. The command holds our standard input; when it closes,
 * because the command ended or was killed in any way, Elasticsearch is ended too. The line `keep` ends only us.
 * Our standard output says `started` once. We end when Elasticsearch does, with code 1 where it never started.
 */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { processStart } from '../common/processStart.ts';
import type { Account } from './account.ts';
import { signal, waitUntil } from './processes.ts';

/** What a command hands us, as JSON in the first argument. */
export interface Watched {
  readonly program: string;
  readonly pidFile: string;
  /** Gets what Elasticsearch prints while it starts. */
  readonly output: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly account?: Account;
}

const GRACE_MS = 15_000;
const LOOK_MS = 1_000;

function watch({ program, pidFile, output, environment, account }: Watched): void {
  const printed = openSync(output, 'w');
  // `-d`: the launcher ends when the server is up, and hands over no stream. The server stays in the launcher's
  // process group, which is its own: signals of our terminal do not reach it.
  const launcher = spawn(`${program}/bin/elasticsearch`, ['-d', '-p', pidFile], {
    detached: true,
    cwd: program,
    env: { ...process.env, ...environment },
    stdio: ['ignore', printed, printed],
    ...account,
  });
  closeSync(printed);
  const group = launcher.pid;
  let launching = true;
  let server: Server | undefined;

  const lives = (): boolean =>
    launching || (server !== undefined && processStart(server.pid) === server.started);
  const end = async (code: number): Promise<void> => {
    if (group !== undefined && lives()) {
      signal(-group, 'SIGTERM');
      if (!(await waitUntil(() => !lives(), GRACE_MS))) signal(-group, 'SIGKILL');
    }
    process.exit(code);
  };

  launcher.on('error', () => process.exit(1));
  launcher.on('exit', (code) => {
    launching = false;
    if (code !== 0) return void end(1);
    server = readServer(pidFile);
    process.stdout.write('started\n');
    setInterval(() => {
      if (!lives()) process.exit(0);
    }, LOOK_MS);
  });

  // The command may be gone when we say that Elasticsearch started.
  process.stdout.on('error', () => {});
  process.stdin.on('data', (text) => {
    if (String(text).includes('keep')) process.exit(0);
  });
  process.stdin.on('end', () => void end(0));
  process.stdin.on('error', () => void end(0));
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, () => void end(0));
}

interface Server {
  readonly pid: number;
  readonly started: string;
}

/** The server removes the file before it ends, so it is read once. */
function readServer(pidFile: string): Server | undefined {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'));
    const started = processStart(pid);
    return started === undefined ? undefined : { pid, started };
  } catch {
    return undefined;
  }
}

watch(JSON.parse(process.argv[2] ?? '') as Watched);
