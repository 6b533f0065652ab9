import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { processStart } from '../common/processStart.ts';
import type { Place } from './place.ts';

/** What is written down of a running engine, so that other commands find it. */
export interface EngineState {
  readonly url: string;
  readonly pid: number;
  /** processes.ts: tells this process from a later one with the same id. */
  readonly started: string;
  readonly version: string;
  readonly kept: boolean;
}

/** The engine whose process still lives; a file that is stale, cut or of another form counts as none. */
export function readState(place: Place): EngineState | undefined {
  const state = readFile(place);
  return state !== undefined && processStart(state.pid) === state.started ? state : undefined;
}

export function writeState(place: Place, state: EngineState): void {
  const half = `${place.state}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(half, place.state);
}

/** Port of the last engine here, running or not: a restart keeps its address where it can. */
export function lastPort(place: Place): number | undefined {
  const port = Number(new URL(readFile(place)?.url ?? 'http://localhost').port);
  return port > 0 ? port : undefined;
}

function readFile(place: Place): EngineState | undefined {
  try {
    const state = JSON.parse(readFileSync(place.state, 'utf8')) as EngineState;
    const whole = URL.canParse(state.url) && Number.isInteger(state.pid) && typeof state.started === 'string';
    return whole ? state : undefined;
  } catch {
    return undefined;
  }
}
