import { engineAccount } from './account.ts';
import { findPlace } from './place.ts';
import { endProcess } from './processes.ts';
import { readState } from './state.ts';

/**
 * Stops the engine of a MURMURATION_HOME, whoever started it.
 * @returns false where none ran
 */
export async function stopEngine(home: string): Promise<boolean> {
  const state = readState(findPlace(home, engineAccount()));
  if (state === undefined) return false;
  if (!(await endProcess(state.pid, state.started))) {
    throw new Error(`The engine (process ${state.pid}) does not end: it may belong to another user.`);
  }
  return true;
}
