import { engineAccount, type Account } from './account.ts';
import { assemble } from './assemble.ts';
import { configure, type ClusterNode } from './configure.ts';
import { EngineUnavailable } from './engineUnavailable.ts';
import { freePort, isFreeSoon } from './freePort.ts';
import { describeJdks, findJdk, OLDEST_JAVA, type Jdk } from './jdk.ts';
import { launch, PortTaken, type Launched } from './launch.ts';
import { withLock } from './lock.ts';
import { findPlace, type Place } from './place.ts';
import { endProcess } from './processes.ts';
import { lastPort, readState, writeState } from './state.ts';
import { answers } from './status.ts';
import { engineVersion } from './version.ts';

export interface EngineOptions {
  /** MURMURATION_HOME, absolute. */
  readonly home: string;
  /** Most memory for its objects, such as `1g`. */
  readonly heap: string;
  /** Runs on after the caller has ended, until stopEngine. */
  readonly keep?: boolean;
  /** Gets progress for people: assembling and starting take a while. */
  readonly say?: (line: string) => void;
  /** MURMURATION_HOME whose assembled program is run, where it is not `home`: tests have their own data. */
  readonly programHome?: string;
  /** It is one node of a cluster on this machine; without it, a cluster of its own. */
  readonly cluster?: ClusterNode;
}

/** A running Elasticsearch. */
export interface Engine {
  readonly url: string;
  /** It ran already. */
  readonly reused: boolean;
  /** Stops what this call started; nothing when it was reused or kept. */
  stop(): Promise<void>;
}

/**
 * The embedded Elasticsearch of a MURMURATION_HOME: the one that runs, else assembled where need be and started.
 * Unless it is kept, it ends with this process, however that ends.
 * @throws EngineUnavailable
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const say = options.say ?? (() => {});
  if (process.platform === 'win32')
    throw new EngineUnavailable('The embedded engine runs on Linux and macOS only.');
  const account = engineAccount();
  const place = findPlace(options.home, account);
  const programPlace = options.programHome === undefined ? place : findPlace(options.programHome, account);
  if (place.elsewhere) say(`The engine may not enter ${options.home}, so it lives in ${place.root}`);
  return withLock(
    place.state,
    async () =>
      (await reuse(place, options.keep === true, say)) ??
      startNew(options, place, programPlace, account, say),
    () => say('Waiting for another start of the engine'),
  ).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EACCES' && error.code !== 'EPERM') throw error;
    throw new EngineUnavailable(
      `${error.path ?? place.root} belongs to another user, perhaps because root ran this before: give it back, or set MURMURATION_HOME.`,
      { cause: error },
    );
  });
}

/** One that runs but does not answer within the time of a start is ended: nobody can use it. */
async function reuse(place: Place, keep: boolean, say: (line: string) => void): Promise<Engine | undefined> {
  const state = readState(place);
  if (state === undefined) return undefined;
  if (await answers(state.url, '30s')) {
    if (state.version !== engineVersion()) {
      say(`Elasticsearch ${state.version} runs still; for ${engineVersion()} run: murmuration engine stop`);
    }
    if (keep && !state.kept) say('It was started by another command and ends with that');
    return { url: state.url, reused: true, stop: async () => {} };
  }
  say('The engine that runs does not answer: ending it');
  await endProcess(state.pid, state.started);
  return undefined;
}

async function startNew(
  options: EngineOptions,
  place: Place,
  programPlace: Place,
  account: Account | undefined,
  say: (line: string) => void,
): Promise<Engine> {
  const jdk = requireJdk(account);
  const program =
    programPlace === place
      ? await assemble(place, jdk, say)
      : await withLock(programPlace.state, () => assemble(programPlace, jdk, say));
  say(`Starting Elasticsearch ${engineVersion()}`);
  const { launched, url } = await launchOnFreePort(options, place, account, program, jdk);
  const kept = options.keep === true;
  const { pid, started } = launched;
  writeState(place, { url, pid, started, version: engineVersion(), kept });
  if (kept) await launched.keep();
  return { url, reused: false, stop: kept ? async () => {} : () => launched.end() };
}

function requireJdk(account: Account | undefined): Jdk {
  const jdk = findJdk(process.env, account);
  if (jdk !== undefined) return jdk;
  throw new EngineUnavailable(
    `The embedded engine needs a JDK ${OLDEST_JAVA} or newer that it may run; ${describeJdks(process.env)}.`,
  );
}

async function launchOnFreePort(
  options: EngineOptions,
  place: Place,
  account: Account | undefined,
  program: string,
  jdk: Jdk,
): Promise<{ readonly launched: Launched; readonly url: string }> {
  const last = lastPort(place);
  for (let attempt = 1; ; attempt += 1) {
    const port = attempt === 1 && last !== undefined && (await isFreeSoon(last)) ? last : await freePort();
    const url = `http://127.0.0.1:${port}`;
    configure(place, account, program, { port, heap: options.heap, cluster: options.cluster });
    try {
      return { launched: await launch(place, account, program, jdk, url), url };
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
      if (attempt === 3)
        throw new EngineUnavailable('No free port was found for Elasticsearch.', { cause: error });
    }
  }
}
