import type { Client } from '../../common/client.ts';
import type { Progress } from '../progress.ts';
import { patientClient } from './patientClient.ts';
import { DEFAULT_WAIT, parseWaitLimit } from './waitLimit.ts';

/** What a load says of its waits. */
export interface WaitingOptions {
  /** Longest wait for Elasticsearch, milliseconds; by default five minutes. */
  readonly waitMs?: number;
  readonly signal?: AbortSignal;
}

/** The client of a load: it waits for Elasticsearch, tells so above the bar, and stops with the load. */
export const patientWith = (client: Client, { waitMs, signal }: WaitingOptions, progress: Progress): Client =>
  patientClient(client, {
    limitMs: waitMs ?? parseWaitLimit(DEFAULT_WAIT),
    note: (line) => progress.note(line),
    signal,
  });
