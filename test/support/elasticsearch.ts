import { ElasticsearchContainer } from '@testcontainers/elasticsearch';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getContainerRuntimeClient } from 'testcontainers';
import type { TestProject } from 'vitest/node';
import { processStart } from '../../common/processStart.ts';
import { engineAccount } from '../../engine/account.ts';
import { findPlace } from '../../engine/place.ts';
import { startEngine } from '../../engine/start.ts';
import { engineVersion } from '../../engine/version.ts';
import { testConfig } from './testConfig.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly elasticsearchUrl: string;
  }
}

/** The Elasticsearch of a test run, and how it is ended. */
interface Served {
  readonly url: string;
  readonly what: string;
  stop(): Promise<void>;
}

interface Shared {
  users: number;
  readonly served: Promise<Served>;
}

/** Elastic's analysis plugins, whose names the embedded engine has too. */
const PLUGINS = ['icu', 'kuromoji', 'nori', 'smartcn', 'stempel', 'ukrainian'].map(
  (name) => `analysis-${name}`,
);
const INSTALL = `bin/elasticsearch-plugin install --batch ${PLUGINS.join(' ')}`;
const ENTRYPOINT = 'exec /bin/tini -- /usr/local/bin/docker-entrypoint.sh eswrapper';

/** Vitest loads this file once for each project that names it; they share one Elasticsearch through this key. */
const KEY = Symbol.for('murmuration.test.elasticsearch');
const shared = globalThis as { [KEY]?: Shared };

/** Called by Vitest before the first test of a project. It throws where no Elasticsearch can be had: no test is skipped. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const mine = (shared[KEY] ??= { users: 0, served: serve() });
  mine.users += 1;
  project.provide('elasticsearchUrl', (await mine.served).url);
  return async () => {
    mine.users -= 1;
    if (mine.users > 0) return;
    delete shared[KEY];
    await (await mine.served).stop();
  };
}

async function serve(): Promise<Served> {
  const served = given() ?? (await container()) ?? (await embedded());
  print(`tests use ${served.what}: ${served.url}`);
  return served;
}

function given(): Served | undefined {
  const url = testConfig().ELASTICSEARCH_URL;
  return url === undefined ? undefined : { url, what: 'ELASTICSEARCH_URL', stop: async () => {} };
}

async function container(): Promise<Served | undefined> {
  const docker = await getContainerRuntimeClient().catch(() => undefined);
  if (docker === undefined) return undefined;
  const image = `docker.elastic.co/elasticsearch/elasticsearch:${engineVersion()}`;
  print(`starting a container of ${image} with ${PLUGINS.join(', ')}`);
  const started = await new ElasticsearchContainer(image)
    .withEnvironment({ 'xpack.security.enabled': 'false', 'action.auto_create_index': 'false' })
    .withEntrypoint(['/bin/bash', '-c', `${INSTALL} && ${ENTRYPOINT}`])
    .withStartupTimeout(300_000)
    .start();
  return { url: started.getHttpUrl(), what: 'a container', stop: async () => void (await started.stop()) };
}

/** The assembled program of the project, with data of this run's own: several runs may go on at once. */
async function embedded(): Promise<Served> {
  const programHome = resolve(testConfig().MURMURATION_HOME);
  const runs = join(programHome, 'tests');
  mkdirSync(runs, { recursive: true });
  for (const pid of readdirSync(runs)) {
    if (processStart(Number(pid)) === undefined) removeRun(join(runs, pid));
  }
  const home = join(runs, String(process.pid));
  const engine = await startEngine({ home, programHome, heap: '512m', say: print });
  const stop = async (): Promise<void> => {
    await engine.stop();
    removeRun(home);
  };
  return { url: engine.url, what: 'the embedded engine', stop };
}

function removeRun(home: string): void {
  for (const folder of [findPlace(home, engineAccount()).root, home]) {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
