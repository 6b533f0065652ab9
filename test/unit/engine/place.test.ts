import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { programName } from '../../../engine/assemble.ts';
import { EngineUnavailable } from '../../../engine/engineUnavailable.ts';
import { withLock } from '../../../engine/lock.ts';
import { findPlace } from '../../../engine/place.ts';
import { startEngine } from '../../../engine/start.ts';
import { engineVersion } from '../../../engine/version.ts';

const folder = mkdtempSync(join(tmpdir(), 'murmuration-place-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true }));

describe('where an engine lives', () => {
  it('is the home itself where the engine runs as we do', () => {
    const place = findPlace(join(folder, 'home'), undefined);
    expect(place).toMatchObject({
      root: join(folder, 'home'),
      elsewhere: false,
      data: join(folder, 'home/data'),
    });
  });

  it('is the home itself where the account of the engine may enter it', ({ skip }) => {
    if (process.getuid?.() !== 0) skip('only root starts processes of another account');
    const place = findPlace(join(folder, 'open'), { uid: 61_000, gid: 61_000 });
    expect(place).toMatchObject({ root: join(folder, 'open'), elsewhere: false });
  });

  it('is one and the same other folder where the account of the engine may not enter the home', ({
    skip,
  }) => {
    if (process.getuid?.() !== 0) skip('only root starts processes of another account');
    const closed = mkdtempSync(join(folder, 'closed-'));
    const account = { uid: 61_000, gid: 61_000 };
    const place = findPlace(join(closed, 'home'), account);
    expect(place.elsewhere).toBe(true);
    expect(place.root.startsWith(tmpdir())).toBe(true);
    expect(findPlace(join(closed, 'home'), account)).toEqual(place);
    expect(findPlace(join(closed, 'other'), account).root).not.toBe(place.root);
    for (const name of ['home', 'other'])
      rmSync(findPlace(join(closed, name), account).root, { recursive: true });
  });

  it('is told when it cannot be', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => findPlace(join(folder, 'file'), undefined)).toThrow(EngineUnavailable);
  });
});

describe('what is assembled', () => {
  it('has the version of pom.xml and the state of the sources in its name', () => {
    expect(engineVersion()).toMatch(/^\d+\.\d+\.\d+$/);
    expect(programName()).toMatch(new RegExp(`^elasticsearch-${engineVersion()}-[0-9a-f]{12}$`));
  });
});

describe('an engine that cannot be had', () => {
  it('tells why, and the three ways out', () => {
    const { message } = new EngineUnavailable('No Java.');
    expect(message).toMatch(/^No Java\.\n/);
    expect(message).toMatch(/JDK 21 or newer/);
    expect(message).toMatch(/docker compose up/);
    expect(message).toMatch(/ELASTICSEARCH_URL/);
  });

  it('says on Windows that it does not run there', async () => {
    const platform = Object.getOwnPropertyDescriptor(process, 'platform');
    Object.defineProperty(process, 'platform', { ...platform, value: 'win32' });
    try {
      await expect(startEngine({ home: folder, heap: '512m' })).rejects.toThrow(
        /Linux and macOS only[^]*Docker/,
      );
    } finally {
      if (platform !== undefined) Object.defineProperty(process, 'platform', platform);
    }
  });
});

describe('the lock', () => {
  it('lets one work at a time and tells who waits', async () => {
    const file = join(folder, 'lock');
    const events: string[] = [];
    const work = (name: string, ms: number) => async (): Promise<string> => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, ms));
      events.push(`${name} ends`);
      return name;
    };
    const first = withLock(file, work('first', 300));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const second = withLock(file, work('second', 1), () => events.push('second waits'));
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
    expect(events).toEqual(['first begins', 'second waits', 'first ends', 'second begins', 'second ends']);
  });

  it('is free again after work that failed', async () => {
    const file = join(folder, 'failing');
    await expect(withLock(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await withLock(file, async () => 'done')).toBe('done');
  });
});
