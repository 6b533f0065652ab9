import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { processStart } from '../common/processStart.ts';
import type { Account } from './account.ts';
import { SERVER_LOG } from './configure.ts';
import { EngineUnavailable } from './engineUnavailable.ts';
import type { Jdk } from './jdk.ts';
import type { Place } from './place.ts';
import { answers } from './status.ts';
import type { Watched } from './watcher.ts';

/** An Elasticsearch that answers, and the watcher that ends it with us. */
export interface Launched {
  readonly pid: number;
  readonly started: string;
  /** Lets it run on without us. */
  keep(): Promise<void>;
  /** Ends it; resolves when it is gone. */
  end(): Promise<void>;
}

/** The port was free when it was chosen and is not any more. */
export class PortTaken extends Error {}

const LINES_SHOWN = 20;

/**
 * Starts Elasticsearch and waits until it answers.
 * @throws EngineUnavailable with the last lines that it logged
 * @throws PortTaken
 */
export async function launch(
  place: Place,
  account: Account | undefined,
  program: string,
  jdk: Jdk,
  url: string,
): Promise<Launched> {
  const output = join(place.logs, 'start.log');
  rmSync(place.pidFile, { force: true });
  rmSync(join(place.logs, SERVER_LOG), { force: true });
  const watched: Watched = {
    program,
    pidFile: place.pidFile,
    output,
    environment: {
      ES_JAVA_HOME: jdk.home,
      ES_PATH_CONF: place.config,
      ES_TMPDIR: place.temporary,
      ES_JAVA_OPTS: '',
      // The launcher is a second, short-lived Java: half a second less where it does not compile much.
      CLI_JAVA_OPTS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC',
    },
    ...(account === undefined ? {} : { account }),
  };
  const watcher = spawn(
    process.execPath,
    [join(import.meta.dirname, 'watcher.ts'), JSON.stringify(watched)],
    {
      detached: true,
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  const ended = new Promise<void>((resolve) => {
    watcher.once('close', () => resolve());
    watcher.once('error', () => resolve());
  });
  const up =
    (await Promise.race([saysStarted(watcher), ended.then(() => false)])) && (await answers(url, '120s'));
  const pid = readPid(place);
  const started = pid === undefined ? undefined : processStart(pid);
  if (!up || pid === undefined || started === undefined) {
    watcher.stdin?.end();
    await ended;
    throw failure(place, output);
  }
  letGo(watcher);
  return {
    pid,
    started,
    keep: () => endInput(watcher, ended, 'keep\n'),
    end: () => endInput(watcher, ended, ''),
  };
}

const saysStarted = (watcher: ChildProcess): Promise<boolean> =>
  new Promise((resolve) => watcher.stdout?.once('data', () => resolve(true)));

/** The watcher must not keep this process from ending: that is its very signal. */
function letGo(watcher: ChildProcess): void {
  watcher.unref();
  for (const stream of [watcher.stdin, watcher.stdout])
    (stream as unknown as { unref(): void } | null)?.unref();
}

async function endInput(watcher: ChildProcess, ended: Promise<void>, lastWord: string): Promise<void> {
  watcher.ref();
  watcher.stdin?.on('error', () => {});
  watcher.stdin?.end(lastWord);
  await ended;
}

function readPid(place: Place): number | undefined {
  try {
    return Number(readFileSync(place.pidFile, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function failure(place: Place, output: string): Error {
  const printed = lines(output);
  const logged = lines(join(place.logs, SERVER_LOG));
  if ([...printed, ...logged].some((line) => /BindException|Address already in use/i.test(line))) {
    return new PortTaken();
  }
  const shown = [...printed.slice(-LINES_SHOWN), ...logged.filter(tells).slice(-LINES_SHOWN)];
  return new EngineUnavailable(
    [
      'Elasticsearch did not start. Its last words:',
      ...shown.map((line) => `  ${line}`),
      `Its log is in ${place.logs}.`,
    ].join('\n'),
  );
}

/** Stack traces say little to a reader. */
const tells = (line: string): boolean => !/^\s+at |^\s*\.\.\. \d+ more/.test(line);

function lines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
  } catch {
    return [];
  }
}
