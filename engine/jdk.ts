import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Account } from './account.ts';

/** Elasticsearch 9 is compiled for Java 21. */
export const OLDEST_JAVA = 21;

/** A Java development kit. */
export interface Jdk {
  readonly home: string;
  /** Feature release, such as 21. */
  readonly version: number;
}

/** Where package managers and installers of Linux and macOS put JDKs: one folder a JDK below these. */
const JDK_FOLDERS: readonly string[] = [
  '/usr/lib/jvm',
  '/usr/lib64/jvm',
  '/usr/java',
  '/opt',
  '/opt/java',
  '/opt/homebrew/opt',
  '/usr/local/opt',
  '/home/linuxbrew/.linuxbrew/opt',
  '/Library/Java/JavaVirtualMachines',
  '~/Library/Java/JavaVirtualMachines',
  '~/.sdkman/candidates/java',
  '~/.jdks',
  '~/.jabba/jdk',
  '~/.asdf/installs/java',
  '~/.local/share/mise/installs/java',
];

/**
 * The newest JDK that can run and compile the engine.
 * @param account whom it has to run as; undefined: ourselves
 * @returns undefined where there is none that is new enough, has a compiler and may be run
 */
export function findJdk(environment: NodeJS.ProcessEnv, account: Account | undefined): Jdk | undefined {
  const found = candidates(environment).flatMap((home) => readJdk(home) ?? []);
  return rankJdks(found).find((jdk) => runs(jdk, account));
}

/** What was looked at and is a Java, for messages: `Java 17 in /usr/lib/jvm/java-17`. */
export function describeJdks(environment: NodeJS.ProcessEnv): string {
  const found = candidates(environment).flatMap((home) => readJdk(home) ?? []);
  if (found.length === 0) return 'none was found';
  return `found ${found.map(({ home, version }) => `Java ${version} in ${home}`).join(', ')}`;
}

/** Those that are new enough, newest first; among equals the one that was named first. */
export function rankJdks(found: readonly Jdk[]): readonly Jdk[] {
  return found.filter(({ version }) => version >= OLDEST_JAVA).toSorted((a, b) => b.version - a.version);
}

/** Feature release from the text of a JDK's file `release`: 8 for `1.8.0_402`, 25 for `25.0.1`. */
export function parseRelease(text: string): number | undefined {
  const version = /^JAVA_VERSION="(?:1\.)?(\d+)/m.exec(text)?.[1];
  return version === undefined ? undefined : Number(version);
}

/** Homes of JDKs, real paths, each once: named ones first, then the path, then the usual folders. */
function candidates(environment: NodeJS.ProcessEnv): readonly string[] {
  const userHome = environment['HOME'] ?? '/nonexistent';
  const named = ['ES_JAVA_HOME', 'JAVA_HOME'].flatMap((name) => environment[name] ?? []);
  const onPath = (environment['PATH'] ?? '')
    .split(':')
    .map((folder) => join(folder, 'javac'))
    .filter((program) => program.startsWith('/') && existsSync(program))
    .map((program) => dirname(dirname(realpathSync(program))));
  const usual = JDK_FOLDERS.map((folder) => folder.replace(/^~/, userHome)).flatMap((folder) =>
    children(folder).flatMap((home) => [home, join(home, 'Contents/Home'), javaOfHomebrew(home)]),
  );
  const homes = [...named, ...onPath, ...usual].filter((home) => existsSync(home));
  return [...new Set(homes.map((home) => realpathSync(home)))];
}

const javaOfHomebrew = (home: string): string => join(home, 'libexec/openjdk.jdk/Contents/Home');

function children(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function readJdk(home: string): Jdk | undefined {
  if (!existsSync(join(home, 'bin/java')) || !existsSync(join(home, 'bin/javac'))) return undefined;
  const version = versionOf(home);
  return version === undefined ? undefined : { home, version };
}

/** Nearly every JDK has the file `release`; the rest are asked. */
function versionOf(home: string): number | undefined {
  try {
    return parseRelease(readFileSync(join(home, 'release'), 'utf8'));
  } catch {
    const { stderr } = spawnSync(join(home, 'bin/java'), ['-version'], { encoding: 'utf8', timeout: 20_000 });
    const version = /version "(?:1\.)?(\d+)/.exec(stderr ?? '')?.[1];
    return version === undefined ? undefined : Number(version);
  }
}

/** A JDK in another user's private folder, or for another processor, is of no use. */
function runs({ home }: Jdk, account: Account | undefined): boolean {
  const options = { stdio: 'ignore', timeout: 30_000, cwd: '/', ...account } as const;
  return spawnSync(join(home, 'bin/java'), ['-version'], options).status === 0;
}
