import { DCLinter } from 'dclint';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS } from '../../common/config.ts';

const COMPOSE_FILE = fileURLToPath(new URL('../../docker-compose.yml', import.meta.url));

interface Service {
  readonly build: string;
  readonly profiles?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

interface LintResult {
  readonly filePath: string;
  readonly messages: readonly unknown[];
}

const text = readFileSync(COMPOSE_FILE, 'utf8');
const compose = parse(text, { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
};

function service(name: string): Service {
  const found = compose.services[name];
  if (found === undefined) throw new Error(`No service ${name}`);
  return found;
}

describe('docker-compose.yml', () => {
  it('is valid by the schema of Compose, and by the rules of a linter but for its order of keys', () => {
    const linter = new DCLinter({
      rules: { 'service-keys-order': 0, 'services-alphabetical-order': 0 },
      quiet: true,
      debug: false,
      exclude: [],
    });
    // Its type declarations name files in a way that TypeScript does not follow here.
    const results = linter.lintFiles([COMPOSE_FILE], false) as readonly LintResult[];
    expect(results.map(({ filePath }) => filePath)).toEqual([COMPOSE_FILE]);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('publishes the site on loopback and nothing else', () => {
    const ports = Object.entries(compose.services).flatMap(([name, { ports: own = [] }]) =>
      own.map((port) => [name, port]),
    );
    expect(ports).toEqual([['site', '127.0.0.1:${PORT:-3000}:3000']]);
  });

  it('starts everything but the indexer, which reads ./data and cannot change it', () => {
    const optional = Object.entries(compose.services).filter(([, { profiles }]) => profiles !== undefined);
    expect(optional.map(([name]) => name)).toEqual(['indexer']);
    expect(service('indexer').volumes).toContain('./data:/data:ro');
  });

  it('waits for the password, then for Elasticsearch', () => {
    const conditions = Object.fromEntries(
      Object.entries(compose.services).map(([name, { depends_on: on = {} }]) => [
        name,
        Object.entries(on).map(([other, { condition }]) => `${other} ${condition}`),
      ]),
    );
    expect(conditions).toEqual({
      credentials: [],
      elasticsearch: ['credentials service_completed_successfully'],
      site: ['elasticsearch service_healthy'],
      indexer: ['elasticsearch service_healthy'],
    });
  });

  it('keeps security on, with one password that no file of the project holds', () => {
    const { environment = {} } = service('elasticsearch');
    expect(environment['xpack.security.enabled']).toBe('true');
    const passwordFiles = ['elasticsearch', 'site', 'indexer'].map((name) => {
      const own = service(name).environment ?? {};
      return own['ELASTIC_PASSWORD_FILE'] ?? own['ELASTICSEARCH_PASSWORD_FILE'];
    });
    expect(new Set(passwordFiles)).toEqual(new Set(['/credentials/elastic']));
    expect(text).not.toMatch(/_PASSWORD:/);
  });

  it('mounts only volumes that it declares, and declares none in vain', () => {
    const mounts = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes);
    const named = mounts
      .map((mount) => mount.split(':')[0] ?? '')
      .filter((source) => !source.startsWith('.'));
    expect([...new Set(named)].sort()).toEqual(Object.keys(compose.volumes).sort());
  });

  it('hands over settings that exist, and defaults that are theirs', () => {
    const ours = ['site', 'indexer'].flatMap((name) => Object.keys(service(name).environment ?? {}));
    const known = new Set([...Object.keys(SETTINGS), 'ELASTICSEARCH_PASSWORD_FILE']);
    expect(ours.filter((name) => !known.has(name))).toEqual([]);
    const defaults = [...text.matchAll(/\$\{([A-Z_]+):-([^${}]*)\}/g)].map(([, name = '', value = '']) => ({
      name,
      value,
    }));
    expect(defaults.length).toBeGreaterThan(5);
    for (const { name, value } of defaults) {
      expect(value, name).toBe(SETTINGS[name as keyof typeof SETTINGS].default);
    }
  });
});
