import { engineAccount } from './account.ts';
import { findPlace } from './place.ts';
import { readState } from './state.ts';

/** An engine that runs and answers. */
export interface EngineStatus {
  readonly url: string;
  readonly pid: number;
  readonly version: string;
  /** Runs until it is stopped; otherwise it ends with the command that started it. */
  readonly kept: boolean;
}

/**
 * The engine that runs in a MURMURATION_HOME.
 * @returns undefined where none runs; what an engine left that crashed does not count
 */
export async function engineStatus(home: string): Promise<EngineStatus | undefined> {
  const state = readState(findPlace(home, engineAccount()));
  if (state === undefined || !(await answers(state.url))) return undefined;
  const { url, pid, version, kept } = state;
  return { url, pid, version, kept };
}

/** Whether the cluster behind `url` answers as a whole. @param wait how long the cluster may take, such as `5s` */
export async function answers(url: string, wait = '5s'): Promise<boolean> {
  try {
    const path = `/_cluster/health?wait_for_status=yellow&timeout=${wait}`;
    const response = await fetch(`${url}${path}`, {
      signal: AbortSignal.timeout(Number.parseInt(wait) * 1000 + 5_000),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
