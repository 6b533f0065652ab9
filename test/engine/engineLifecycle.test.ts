import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { engineAccount } from '../../engine/account.ts';
import { programName } from '../../engine/assemble.ts';
import { findJdk } from '../../engine/jdk.ts';
import { processStart } from '../../common/processStart.ts';
import { waitUntil } from '../../engine/processes.ts';
import { startEngine } from '../../engine/start.ts';
import { engineStatus } from '../../engine/status.ts';
import { stopEngine } from '../../engine/stop.ts';
import { engineVersion } from '../../engine/version.ts';
import { testConfig } from '../support/testConfig.ts';

/** The program of the project is run; everything else is in a home of this test. */
const programHome = resolve(testConfig().MURMURATION_HOME);
const home = mkdtempSync(join(tmpdir(), 'murmuration-engine-'));
chmodSync(home, 0o755);
const options = { home, programHome, heap: '256m' };

/** Some starts on a machine that does other things too. */
const LONG_MS = 300_000;
const children: ChildProcess[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await stopEngine(home);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Where Elasticsearch comes from elsewhere, a developer's machine may lack what the embedded one needs. CI may not. */
const able = findJdk(process.env, engineAccount()) !== undefined && spawnSync('mvn', ['-v']).status === 0;
if (!able) process.stderr.write('skipped: the embedded engine needs a JDK 21 or newer, and Maven\n');

describe.skipIf(!able && !process.env['CI'])('the embedded engine', () => {
  it('is reused by a second start, and ends with the first', { timeout: LONG_MS }, async () => {
    const [first, second] = await Promise.all([startEngine(options), startEngine(options)]);
    const owner = first.reused ? second : first;
    const guest = first.reused ? first : second;
    expect(guest).toMatchObject({ reused: true, url: owner.url });
    expect(owner.reused).toBe(false);
    const status = await engineStatus(home);
    expect(status).toMatchObject({ url: owner.url, version: engineVersion(), kept: false });

    await guest.stop();
    expect(await engineStatus(home)).toEqual(status);
    await owner.stop();
    expect(await engineStatus(home)).toBeUndefined();
    expect(processStart(status?.pid ?? 0)).toBeUndefined();
  });

  it(
    'leaves no process when its command is killed, and none counts as running',
    { timeout: LONG_MS },
    async () => {
      const { child, url } = await startCommand('wait');
      const status = await engineStatus(home);
      expect(status?.url).toBe(url);
      child.kill('SIGKILL');
      expect(await waitUntil(() => processStart(status?.pid ?? 0) === undefined, 30_000)).toBe(true);
      expect(existsSync(join(home, 'engine.json'))).toBe(true);
      expect(await engineStatus(home)).toBeUndefined();
    },
  );

  it('leaves no process when its command is killed while it starts', { timeout: LONG_MS }, async () => {
    const child = command('wait');
    await said(child, 'Starting Elasticsearch');
    const watcher = await childOf(child.pid ?? 0);
    const launcher = await childOf(watcher);
    child.kill('SIGKILL');
    const gone = (): boolean => [watcher, launcher].every((pid) => processStart(pid) === undefined);
    expect(await waitUntil(gone, 60_000)).toBe(true);
    expect(processesOf(home)).toEqual([]);
  });

  it(
    'runs on after its command when it is kept, at the same address after a restart',
    { timeout: LONG_MS },
    async () => {
      const { child, url } = await startCommand('keep');
      // Closed streams: the engine holds none of them.
      if (child.exitCode === null) await once(child, 'close');
      const status = await engineStatus(home);
      expect(status).toMatchObject({ url, kept: true });
      expect(await startEngine({ ...options, keep: true })).toMatchObject({ url, reused: true });

      expect(await stopEngine(home)).toBe(true);
      expect(processStart(status?.pid ?? 0)).toBeUndefined();
      expect(await stopEngine(home)).toBe(false);

      // What a command left that was killed between taking the lock and starting.
      const lock = join(home, 'engine.json.lock');
      mkdirSync(lock);
      utimesSync(lock, new Date(0), new Date(0));
      const again = await startEngine(options);
      expect(again).toMatchObject({ url, reused: false });
      await again.stop();
    },
  );

  it('says why Elasticsearch does not start', { timeout: LONG_MS }, async () => {
    await expect(startEngine({ ...options, heap: '8m' })).rejects.toThrow(
      /did not start[^]*(OutOfMemory|heap)[^]*ELASTICSEARCH_URL/,
    );
    expect(processesOf(home)).toEqual([]);
  });

  it(
    'assembles again what was left half-finished, and removes what is old',
    { timeout: LONG_MS },
    async () => {
      const own = mkdtempSync(join(tmpdir(), 'murmuration-assembly-'));
      chmodSync(own, 0o755);
      try {
        mkdirSync(join(own, 'engine/building-1/elasticsearch-0'), { recursive: true });
        writeFileSync(join(own, 'engine/building-1/elasticsearch-0/half'), '');
        const old = join(own, 'engine/elasticsearch-0.0.0-000000000000');
        mkdirSync(old);
        utimesSync(old, new Date(0), new Date(0));
        const lines: string[] = [];
        const engine = await startEngine({ home: own, heap: '256m', say: (line) => lines.push(line) });
        await engine.stop();
        expect(readdirSync(join(own, 'engine'))).toEqual([programName()]);
        expect(lines.join('\n')).toMatch(/Assembling[^]*Assembled[^]*Starting/);
      } finally {
        await stopEngine(own);
        rmSync(own, { recursive: true, force: true });
      }
    },
  );
});

/** A command that starts an engine as ours do: it waits afterwards, or keeps the engine and ends. */
function command(mode: 'wait' | 'keep'): ChildProcess {
  const script = `
    import { startEngine } from ${JSON.stringify(resolve('engine/start.ts'))};
    const options = { ...${JSON.stringify(options)}, keep: ${mode === 'keep'}, say: (line) => console.log(line) };
    console.log('url ' + (await startEngine(options)).url);
    ${mode === 'wait' ? 'setInterval(() => {}, 1000);' : ''}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

async function startCommand(
  mode: 'wait' | 'keep',
): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = command(mode);
  const text = await said(child, 'url ');
  return { child, url: /url (\S+)/.exec(text)?.[1] ?? '' };
}

/** Resolves when the command has printed a line with `wanted`, to all that it printed. */
async function said(child: ChildProcess, wanted: string): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    text += String(chunk);
    if (new RegExp(`${wanted}.*\n`).test(text)) return text;
  }
  throw new Error(`the command ended without saying ${wanted}: ${text}`);
}

/** First child process of a process; waited for. */
async function childOf(parent: number): Promise<number> {
  const find = (): number | undefined => processes().find(({ ppid }) => ppid === parent)?.pid;
  await waitUntil(() => find() !== undefined, 10_000);
  return find() ?? 0;
}

/** Living processes that have `text` in their command line. */
const processesOf = (text: string): readonly string[] =>
  processes()
    .filter(({ line, pid }) => line.includes(text) && pid !== process.pid)
    .map(({ line }) => line);

function processes(): readonly { readonly pid: number; readonly ppid: number; readonly line: string }[] {
  const { stdout } = spawnSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, ppid, state = 'Z', args = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return state.startsWith('Z') ? [] : [{ pid: Number(pid), ppid: Number(ppid), line: args }];
  });
}
