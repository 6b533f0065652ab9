import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createClient, type Client } from '../common/client.ts';
import { readConfig } from '../common/config.ts';
import { freePort } from '../engine/freePort.ts';
import { startEngine, type Engine } from '../engine/start.ts';
import { engineStatus } from '../engine/status.ts';
import { CAMPAIGN, findLargeRelease } from './largeRelease.ts';
import { measureNode, MURMURATION, requireSuccess } from './measuredProcess.ts';
import { report } from './report.ts';

const NODES = ['one', 'two', 'three'] as const;
type NodeName = (typeof NODES)[number];
/** The load speaks to this one, which lives. */
const SPOKEN_TO: NodeName = 'one';
const HEAP = '512m';
const PREFIX = 'bench-cluster';
/** Documents that are indexed when a node is killed. */
const KILLED_AT = 100_000;
const POLL_MS = 250;

/**
 * Loads the large release into three embedded nodes on this machine, one of which is killed meanwhile, and compares every
 * document that is left with the files.
 */
export async function benchCluster(): Promise<void> {
  const config = readConfig(process.env);
  const release = findLargeRelease('cluster', config.MURMURATION_DATA);
  if (release === undefined) return;
  const folder = await mkdtemp(join(tmpdir(), 'murmuration-bench-'));
  const homes = Object.fromEntries(NODES.map((name) => [name, join(folder, name)]));
  const engines = await startCluster(homes, config.MURMURATION_HOME);
  const url = engines[SPOKEN_TO].url;
  const client = createClient(url, config);
  const env = { ELASTICSEARCH_URL: url, INDEX_PREFIX: PREFIX, MURMURATION_HOME: folder };
  try {
    const loading = measureNode([...MURMURATION, 'index', '--campaign', CAMPAIGN, release], env);
    const victim = await victimOf(client);
    const pid = (await engineStatus(homes[victim] ?? ''))?.pid;
    if (pid === undefined) throw new Error(`node ${victim} does not run`);
    process.kill(pid, 'SIGKILL');
    const load = await loading;
    requireSuccess('murmuration index', load);
    const args = [...MURMURATION, 'verify', '--whole', '--campaign', CAMPAIGN, release];
    const verified = await measureNode(args, env);
    console.log(verified.output);
    requireSuccess('murmuration verify', verified);
    report('cluster', [
      { name: `three nodes, ${victim} killed`, figures: { seconds: load.seconds, peakMb: load.peakMb } },
    ]);
  } finally {
    await client.close();
    await Promise.all(Object.values(engines).map((engine) => engine.stop()));
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param programHome MURMURATION_HOME whose assembled program all nodes run */
async function startCluster(
  homes: Readonly<Record<string, string>>,
  programHome: string,
): Promise<Record<NodeName, Engine>> {
  const ports = await Promise.all(NODES.map(async (name) => [name, await freePort()] as const));
  const transportPorts = Object.fromEntries(ports);
  const started = await Promise.all(
    NODES.map(async (name) => {
      const cluster = { name, transportPorts };
      const engine = await startEngine({ home: homes[name] ?? '', programHome, heap: HEAP, cluster });
      return [name, engine] as const;
    }),
  );
  return Object.fromEntries(started) as Record<NodeName, Engine>;
}

/** Waits until much is indexed. @returns the node with the tweets, or, where that is spoken to, the one with their copy */
async function victimOf(client: Client): Promise<NodeName> {
  const index = `${PREFIX}-tweets-*`;
  for (;;) {
    await setTimeout(POLL_MS);
    const { _all } = await client.indices.stats({ index, metric: 'indexing' });
    if ((_all.primaries?.indexing?.index_total ?? 0) < KILLED_AT) continue;
    const shards = await client.cat.shards({ index, format: 'json', h: ['node', 'prirep'] });
    const victim = NODES.find((name) => name !== SPOKEN_TO && shards.some(({ node }) => node === name));
    if (victim === undefined) throw new Error('no other node holds tweets');
    return victim;
  }
}
