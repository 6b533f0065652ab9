import { InputProblem } from '../inputProblem.ts';

const UNITS_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

/** How long a load waits for Elasticsearch where nobody says otherwise: a restart of a large node takes some minutes. */
export const DEFAULT_WAIT = '5m';

/** A week: timers of Node reach three times as far. */
const LONGEST_MS = 7 * 24 * 3_600_000;

/**
 * Reads `90s`, `10m`, `2h`, or `0` for no wait.
 * @returns milliseconds
 * @throws InputProblem
 */
export function parseWaitLimit(text: string): number {
  const [, number, unit = 's'] = /^(0|\d{1,6}(?=.)([smh]))$/.exec(text.trim()) ?? [];
  const ms = Number.parseInt(number ?? '', 10) * (UNITS_MS[unit] ?? Number.NaN);
  if (Number.isNaN(ms) || ms > LONGEST_MS) {
    throw new InputProblem(`--wait ${text} cannot be read: give a time such as 90s, 10m or 2h, or 0.`);
  }
  return ms;
}

/** `45 seconds`, `10 minutes`; whole minutes from 2 on. */
export function formatTime(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  if (seconds < 120) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `${Math.round(seconds / 60)} minutes`;
}
