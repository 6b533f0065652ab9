import { validate, ValidationSeverity } from 'dockerfile-utils';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DICTIONARIES } from '../../engine/dictionaries.ts';
import { engineVersion } from '../../engine/version.ts';
import { ICU_FOLDED } from '../../search/analysis.ts';
import { RECIPES } from '../../search/recipes.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');

/** The Node that the project brings along. */
const nodeVersion = (): string | undefined =>
  (JSON.parse(read('package.json')) as { dependencies: Record<string, string> }).dependencies['node'];

/** The official plugin that registers an analysis name. */
const PLUGIN_OF: Readonly<Record<string, string>> = {
  icu_folding: 'analysis-icu',
  icu_normalizer: 'analysis-icu',
  icu_tokenizer: 'analysis-icu',
  icu_transform: 'analysis-icu',
  ukrainian: 'analysis-ukrainian',
  polish: 'analysis-stempel',
  polish_stem: 'analysis-stempel',
  polish_stop: 'analysis-stempel',
  smartcn: 'analysis-smartcn',
  kuromoji: 'analysis-kuromoji',
  nori: 'analysis-nori',
};

describe.each(['Dockerfile', 'docker/elasticsearch/Dockerfile'])('%s', (path) => {
  it('passes a linter, with every rule an error', () => {
    const rules = [
      'deprecatedMaintainer',
      'directiveCasing',
      'emptyContinuationLine',
      'instructionCasing',
      'instructionCmdMultiple',
      'instructionEntrypointMultiple',
      'instructionHealthcheckMultiple',
      'instructionJSONInSingleQuotes',
      'instructionWorkdirRelative',
    ];
    const settings = Object.fromEntries(rules.map((rule) => [rule, ValidationSeverity.ERROR]));
    expect(validate(read(path), settings)).toEqual([]);
  });
});

describe('the image of Elasticsearch', () => {
  const dockerfile = read('docker/elasticsearch/Dockerfile');

  it('is the version of the embedded engine', () => {
    expect(/^FROM docker\.elastic\.co\/elasticsearch\/elasticsearch:(\S+)$/m.exec(dockerfile)?.[1]).toBe(
      engineVersion(),
    );
  });

  it('installs exactly the plugins that the analysis needs', () => {
    const used = JSON.stringify([RECIPES, ICU_FOLDED]).split('"');
    const needed = new Set(used.map((name) => PLUGIN_OF[name]).filter((plugin) => plugin !== undefined));
    expect(new Set(dockerfile.match(/\banalysis-[a-z]+/g))).toEqual(needed);
  });

  it('lays exactly the dictionaries that the recipes name, in the versions of the project', () => {
    const needed = RECIPES.flatMap(({ analyses }) =>
      analyses.flatMap(({ needs = {} }) => ('dictionary' in needs ? needs.dictionary : [])),
    );
    expect(Object.keys(DICTIONARIES).sort()).toEqual(needed.sort());
    const { optionalDependencies } = JSON.parse(read('package.json')) as {
      optionalDependencies: Record<string, string>;
    };
    const packages = Object.values(DICTIONARIES).map((name) => `${name}@${optionalDependencies[name]}`);
    expect(dockerfile.match(/\bdictionary-[a-z]+@\S+/g)).toEqual(packages);
    expect(/for locale in ([^;]+);/.exec(dockerfile)?.[1]?.split(' ')).toEqual(Object.keys(DICTIONARIES));
    for (const [locale, name] of Object.entries(DICTIONARIES))
      expect(name).toBe(`dictionary-${locale.slice(0, 2)}`);
    expect(dockerfile).toContain(`FROM node:${nodeVersion()}-slim`);
  });
});

describe('the image of the site', () => {
  const dockerfile = read('Dockerfile');
  const stages = dockerfile.split(/^FROM /m).slice(1);

  it('runs the Node that the project brings along', () => {
    for (const stage of stages) expect(stage).toMatch(new RegExp(`^node:${nodeVersion()}-slim\\s`));
  });

  it('has no development packages and does not run as root', () => {
    expect(stages[0]).toContain('npm ci --omit=dev');
    expect(stages.at(-1)).toMatch(/^USER node$/m);
    expect(stages.at(-1)).not.toContain('npm ');
  });

  it('contains every file that its commands import', () => {
    const sent = sentFolders();
    const imported = importedFiles(['cli/start.ts', 'cli/murmuration.ts', 'docker/health.ts']);
    expect(imported.length).toBeGreaterThan(40);
    expect(imported.filter((path) => !sent.includes(path.split('/')[0] ?? ''))).toEqual([]);
    expect(sent).toEqual(expect.arrayContaining(['views', 'package.json', 'package-lock.json', '.npmrc']));
    expect(sent).not.toContain('test');
  });
});

describe('the scripts of the containers', () => {
  let folder = '';
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'murmuration-docker-'))));
  afterAll(() => rmSync(folder, { recursive: true }));
  const sh = (args: readonly string[], env: Record<string, string> = {}): string =>
    execFileSync('sh', args, { cwd: PROJECT, encoding: 'utf8', env: { PATH: process.env['PATH'], ...env } });

  it('make a password once, for its owner alone', () => {
    const file = join(folder, 'elastic');
    sh(['docker/credentials.sh', file]);
    const password = readFileSync(file, 'utf8');
    expect(password).toMatch(/^[A-Za-z0-9_-]{32}\n$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    sh(['docker/credentials.sh', file]);
    expect(readFileSync(file, 'utf8')).toBe(password);
    sh(['docker/credentials.sh', `${file}2`]);
    expect(readFileSync(`${file}2`, 'utf8')).not.toBe(password);
  });

  it('hand the password to the command', () => {
    const file = join(folder, 'given');
    writeFileSync(file, 'quiet heron\n');
    const command = ['docker/entrypoint.sh', 'printenv', 'ELASTICSEARCH_PASSWORD'];
    expect(sh(command, { ELASTICSEARCH_PASSWORD_FILE: file })).toBe('quiet heron\n');
    expect(sh(['docker/entrypoint.sh', 'echo', 'two words', 'more'])).toBe('two words more\n');
    expect(() => sh(command, { ELASTICSEARCH_PASSWORD_FILE: `${file}-missing` })).toThrow(
      /cannot open|No such file/i,
    );
  });
});

/** Top-level names that .dockerignore lets through. */
function sentFolders(): string[] {
  const lines = read('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines[0]).toBe('*');
  return lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
}

/** Files of ours that are imported from `entries`, directly or not; paths from the project's folder. */
function importedFiles(entries: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, target = ''] of read(path).matchAll(/(?:from|import)\s*\(?'(\.{1,2}\/[^']+)'/g)) {
      visit(relative(PROJECT, resolve(PROJECT, dirname(path), target)));
    }
  };
  entries.forEach(visit);
  return [...found];
}
