import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RESULTS = join(import.meta.dirname, 'results');

/** One measured way of doing something. */
export interface Measurement {
  readonly name: string;
  readonly figures: Readonly<Record<string, number | undefined>>;
}

/** Prints a table and writes the same figures as JSON to bench/results/<bench>.json. */
export function report(bench: string, measurements: readonly Measurement[]): void {
  const rows = Object.fromEntries(
    measurements.map(({ name, figures }) => [
      name,
      Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, rounded(value)])),
    ]),
  );
  console.log(`\n${bench}`);
  console.table(rows);
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${bench}.json`), `${JSON.stringify({ bench, measurements }, null, 2)}\n`);
}

/** The middle of the values; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (upper + lower) / 2;
}

const rounded = (value: number | undefined): number | string =>
  value === undefined ? '-' : Number(value.toPrecision(4));
