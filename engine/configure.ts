import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownedFolder, type Account } from './account.ts';
import { layDictionaries } from './dictionaries.ts';
import type { Place } from './place.ts';

export const CLUSTER_NAME = 'murmuration';

/** Name of the server's log in the logs folder. */
export const SERVER_LOG = `${CLUSTER_NAME}.log`;

/** A node among others, all on this machine. */
export interface ClusterNode {
  readonly name: string;
  /** Port where each node, this one among them, listens to the others, by the name of the node. */
  readonly transportPorts: Readonly<Record<string, number>>;
}

/** What differs from one Elasticsearch to another. */
export interface NodeOptions {
  /** Where it answers HTTP. */
  readonly port: number;
  /** Such as `1g`. */
  readonly heap: string;
  readonly cluster: ClusterNode | undefined;
}

/** Writes the folder that Elasticsearch reads its configuration from, and makes the folders it writes to. */
export function configure(
  place: Place,
  account: Account | undefined,
  program: string,
  options: NodeOptions,
): void {
  rmSync(place.config, { recursive: true, force: true });
  mkdirSync(join(place.config, 'jvm.options.d'), { recursive: true });
  writeFileSync(join(place.config, 'jvm.options'), withoutGcLog(join(program, 'config/jvm.options')));
  writeFileSync(join(place.config, 'jvm.options.d/murmuration.options'), jvmOptions(options.heap));
  writeFileSync(join(place.config, 'log4j2.properties'), LOGGING);
  writeFileSync(join(place.config, 'elasticsearch.yml'), settings(place, options));
  layDictionaries(place.config);
  for (const folder of [place.config, place.data, place.logs, place.temporary]) ownedFolder(folder, account);
}

/**
 * Settings of a node that only this machine reaches. Disk watermarks are absolute: percentages would block
 * every write on a laptop whose large disk is nearly full.
 */
function settings(place: Place, { port, cluster }: NodeOptions): string {
  const rows: Settings = {
    'cluster.name': CLUSTER_NAME,
    ...(cluster === undefined ? ALONE : amongOthers(cluster)),
    'network.host': '127.0.0.1',
    'http.port': port,
    'path.data': place.data,
    'path.logs': place.logs,
    'action.auto_create_index': false,
    // Read when an index first needs them: a start that needs none is not slower.
    'indices.analysis.hunspell.dictionary.lazy': true,
    'xpack.security.enabled': false,
    'cluster.routing.allocation.disk.watermark.low': '1500mb',
    'cluster.routing.allocation.disk.watermark.high': '1gb',
    'cluster.routing.allocation.disk.watermark.flood_stage': '500mb',
  };
  // JSON is YAML: paths with spaces or colons need its quotes.
  return Object.entries(rows)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('');
}

type Settings = Readonly<Record<string, string | number | boolean | readonly string[]>>;

const ALONE: Settings = {
  'node.name': 'embedded',
  'discovery.type': 'single-node',
  'transport.port': 0,
};

const amongOthers = ({ name, transportPorts }: ClusterNode): Settings => ({
  'node.name': name,
  'discovery.seed_hosts': Object.values(transportPorts).map((port) => `127.0.0.1:${port}`),
  'cluster.initial_master_nodes': Object.keys(transportPorts),
  'transport.port': transportPorts[name] ?? 0,
});

/** Elasticsearch's own options, but for a log of garbage collections that may grow to 2 GB. */
const withoutGcLog = (file: string): string => readFileSync(file, 'utf8').replace(/^-Xlog:gc.*$/m, '');

/** A laptop shares its memory and disk: the heap grows as it is needed, and is not written out when it is too small. */
const jvmOptions = (heap: string): string =>
  [
    `-Xms${smallStart(heap)}`,
    `-Xmx${heap}`,
    '-XX:-AlwaysPreTouch',
    '-XX:-HeapDumpOnOutOfMemoryError',
    '',
  ].join('\n');

function smallStart(heap: string): string {
  const [, size = '0', unit = 'm'] = /^(\d+)([mg])$/.exec(heap) ?? [];
  return `${Math.min(256, Number(size) * (unit === 'g' ? 1024 : 1))}m`;
}

/** One log of at most 10 MB, and one older one. */
const LOGGING = `status = error
appender.file.type = RollingFile
appender.file.name = file
appender.file.fileName = \${sys:es.logs.base_path}/\${sys:es.logs.cluster_name}.log
appender.file.filePattern = \${sys:es.logs.base_path}/\${sys:es.logs.cluster_name}-%i.log
appender.file.layout.type = PatternLayout
appender.file.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n
appender.file.policies.type = Policies
appender.file.policies.size.type = SizeBasedTriggeringPolicy
appender.file.policies.size.size = 10MB
appender.file.strategy.type = DefaultRolloverStrategy
appender.file.strategy.max = 1
rootLogger.level = info
rootLogger.appenderRef.file.ref = file
`;
