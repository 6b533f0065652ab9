import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { processStart } from '../../../common/processStart.ts';
import { findPlace } from '../../../engine/place.ts';
import { endProcess } from '../../../engine/processes.ts';
import { lastPort, readState, writeState } from '../../../engine/state.ts';
import { engineStatus } from '../../../engine/status.ts';
import { stopEngine } from '../../../engine/stop.ts';

const home = mkdtempSync(join(tmpdir(), 'murmuration-state-'));
chmodSync(home, 0o755);
const place = findPlace(home, undefined);
afterAll(() => rmSync(home, { recursive: true }));
beforeEach(() => rmSync(place.state, { force: true }));

/** This test's own process stands for an engine. */
const running = {
  url: 'http://127.0.0.1:1',
  pid: process.pid,
  started: processStart(process.pid) ?? '',
  version: '9.5.0',
  kept: true,
};

describe('what is written down of a running engine', () => {
  it('is read back while its process lives', () => {
    writeState(place, running);
    expect(readState(place)).toEqual(running);
    expect(lastPort(place)).toBe(1);
  });

  it('does not count when another process has the id by now, but the port is remembered', () => {
    writeState(place, { ...running, url: 'http://127.0.0.1:4711', started: 'earlier' });
    expect(readState(place)).toBeUndefined();
    expect(lastPort(place)).toBe(4711);
  });

  it.each(['', '{"url":', '[]', 'null', '{"url":"x","pid":1,"started":"1"}', '{"url":"http://127.0.0.1:1"}'])(
    'does not count when the file holds %j',
    (text) => {
      writeFileSync(place.state, text);
      expect(readState(place)).toBeUndefined();
    },
  );

  it('is no running engine where nothing was written', async () => {
    expect(readState(place)).toBeUndefined();
    expect(lastPort(place)).toBeUndefined();
    expect(await engineStatus(home)).toBeUndefined();
    expect(await stopEngine(home)).toBe(false);
  });

  it('is no status where nothing answers at the address', async () => {
    writeState(place, running);
    expect(await engineStatus(home)).toBeUndefined();
  });
});

describe('processes', () => {
  it('have a start that stays the same, and none when they are gone', async () => {
    const child = spawn('sleep', ['60']);
    const pid = child.pid ?? 0;
    const started = processStart(pid);
    expect(started).toMatch(/\d/);
    expect(processStart(pid)).toBe(started);
    const closed = once(child, 'close');
    expect(await endProcess(pid, started ?? '')).toBe(true);
    await closed;
    expect(processStart(pid)).toBeUndefined();
  });

  it('are made to end when they do not want to', async () => {
    const child = spawn('sh', ['-c', 'trap "" TERM; echo ready; while :; do sleep 0.1; done']);
    await once(child.stdout, 'data');
    const pid = child.pid ?? 0;
    const closed = once(child, 'close');
    expect(await endProcess(pid, processStart(pid) ?? '', 200)).toBe(true);
    expect(await closed).toEqual([null, 'SIGKILL']);
  });
});
