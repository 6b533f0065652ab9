import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { describeJdks, findJdk, parseRelease, rankJdks } from '../../../engine/jdk.ts';

describe('the version of a JDK', () => {
  it.each([
    ['JAVA_VERSION="25.0.1"\n', 25],
    ['IMPLEMENTOR="x"\nJAVA_VERSION="21"\n', 21],
    ['JAVA_VERSION="1.8.0_402"\n', 8],
    ['JAVA_RUNTIME_VERSION="21+35"\n', undefined],
  ])('reads %j as %s', (text, version) => {
    expect(parseRelease(text)).toBe(version);
  });
});

describe('the choice among several JDKs', () => {
  it('takes the newest, passes over what is older than 21, and keeps the order of equals', () => {
    const found = [
      { home: '/named', version: 21 },
      { home: '/old', version: 17 },
      { home: '/new', version: 25 },
      { home: '/other', version: 21 },
    ];
    expect(rankJdks(found).map(({ home }) => home)).toEqual(['/new', '/named', '/other']);
  });
});

describe('the search for a JDK', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'murmuration-jdk-')));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A JDK in name only; its version is far above any real one, so that the machine's own do not win. */
  function install(name: string, release: string | undefined, java: string, compiler = true): string {
    const home = join(folder, name);
    mkdirSync(join(home, 'bin'), { recursive: true });
    for (const program of compiler ? ['java', 'javac'] : ['java']) {
      writeFileSync(join(home, 'bin', program), `#!/bin/sh\n${java}\n`);
      chmodSync(join(home, 'bin', program), 0o755);
    }
    if (release !== undefined) writeFileSync(join(home, 'release'), `JAVA_VERSION="${release}"\n`);
    return home;
  }

  it('finds the one that ES_JAVA_HOME names', () => {
    const home = install('named', '901.0.1', 'exit 0');
    expect(findJdk({ ES_JAVA_HOME: home }, undefined)).toEqual({ home, version: 901 });
  });

  it('finds the one on the path', () => {
    const home = install('path', '902', 'exit 0');
    expect(findJdk({ PATH: `/bin:${join(home, 'bin')}` }, undefined)).toEqual({ home, version: 902 });
  });

  it('finds one in a folder of the user', () => {
    const home = install('user/.sdkman/candidates/java/903', '903', 'exit 0');
    expect(findJdk({ HOME: join(folder, 'user') }, undefined)).toEqual({ home, version: 903 });
  });

  it('asks a JDK that does not write its version down', () => {
    const home = install('silent', undefined, 'echo \'openjdk version "904.0.2" 2030-01-01\' >&2');
    expect(findJdk({ JAVA_HOME: home }, undefined)).toEqual({ home, version: 904 });
  });

  it('passes over one without a compiler, and one that cannot be run', () => {
    const runtime = install('runtime', '906', 'exit 0', false);
    const broken = install('broken', '905', 'exit 126');
    const found = findJdk({ ES_JAVA_HOME: runtime, JAVA_HOME: broken }, undefined);
    expect(found?.home).not.toBe(runtime);
    expect(found?.home).not.toBe(broken);
  });

  it('tells what was looked at', () => {
    const old = install('old', '17.0.2', 'exit 0');
    expect(describeJdks({ JAVA_HOME: old })).toContain(`Java 17 in ${old}`);
  });
});
