/** A moment of an answer, in epoch milliseconds, as we tell it: ISO 8601, UTC. Of nothing there is none. */
export const toIso = (ms: number | null | undefined): string | null =>
  ms === null || ms === undefined ? null : new Date(ms).toISOString();
