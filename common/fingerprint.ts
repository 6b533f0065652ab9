import { createHash } from 'node:crypto';

/** A short name for a value that JSON can hold: equal values have the same one. */
export const fingerprint = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
