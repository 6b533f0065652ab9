import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Jdk } from './jdk.ts';
import { runMaven } from './maven.ts';
import type { Place } from './place.ts';
import { ENGINE_SOURCES, engineVersion } from './version.ts';

const BUILDING = 'building-';

/**
 * The folder of the assembled Elasticsearch, which is assembled now where it is missing. It appears under its name
 * in one step, when it is whole. The caller holds the lock of the place.
 * @throws EngineUnavailable that says what Maven lacked
 */
export async function assemble(place: Place, jdk: Jdk, say: (line: string) => void): Promise<string> {
  const program = join(place.programs, programName());
  if (existsSync(program)) return program;
  const version = engineVersion();
  say(`Assembling Elasticsearch ${version} in ${place.programs} (the first time it downloads about 170 MB)`);
  mkdirSync(place.programs, { recursive: true, mode: 0o755 });
  removeHalves(place);
  const building = join(place.programs, `${BUILDING}${process.pid}`);
  await runMaven({ jdk, building, log: join(place.root, 'assembly.log'), say });
  renameSync(join(building, `elasticsearch-${version}`), program);
  removeHalves(place);
  removeOld(place, program);
  say(`Assembled Elasticsearch ${version}`);
  return program;
}

/** `elasticsearch-9.5.0-1a2b3c4d5e6f`: the version, and a hash of all that goes into the assembly. */
export function programName(): string {
  const hash = createHash('sha256');
  for (const file of ['pom.xml', ...sourceFiles('src')]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ENGINE_SOURCES, file)))
      .update('\0');
  }
  return `elasticsearch-${engineVersion()}-${hash.digest('hex').slice(0, 12)}`;
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(ENGINE_SOURCES, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => statSync(join(ENGINE_SOURCES, name)).isFile())
    .toSorted();
}

/** What assemblies left that were killed. */
function removeHalves(place: Place): void {
  for (const name of readdirSync(place.programs).filter((entry) => entry.startsWith(BUILDING))) {
    rmSync(join(place.programs, name), { recursive: true, force: true });
  }
}

/** Earlier versions are kept for a day: an engine that was started before may still run one. */
const OLD_MS = 24 * 3_600_000;

function removeOld(place: Place, program: string): void {
  for (const name of readdirSync(place.programs).filter((entry) => entry.startsWith('elasticsearch-'))) {
    const folder = join(place.programs, name);
    const old = Date.now() - statSync(folder).mtimeMs > OLD_MS;
    if (old && folder !== program) rmSync(folder, { recursive: true, force: true });
  }
}
