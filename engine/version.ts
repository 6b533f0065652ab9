import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder with pom.xml and the plugin's sources. */
export const ENGINE_SOURCES = import.meta.dirname;

/** Version of Elasticsearch that is assembled, such as `9.5.0`: written once, in pom.xml. */
export function engineVersion(): string {
  const pom = readFileSync(join(ENGINE_SOURCES, 'pom.xml'), 'utf8');
  const version = /<elasticsearch\.version>([\d.]+)<\/elasticsearch\.version>/.exec(pom)?.[1];
  if (version === undefined) throw new Error('engine/pom.xml names no elasticsearch.version');
  return version;
}
