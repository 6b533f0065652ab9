/** A column of a table over time: whole months, as addresses write them. */
export interface UsedColumn {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  has(ms: number): boolean;
}

/** Quarters that a table has room for; a longer time is shown by years. */
const MOST_QUARTERS = 12;
/** Twitter began in 2006, and its releases end in 2021. A damaged time does not make a table of centuries. */
const MOST_YEARS = 20;

/** Quarters, or years where these are too many, without a gap. @param quarters starts of quarters, epoch milliseconds, UTC */
export function usedColumns(quarters: readonly number[]): readonly UsedColumn[] {
  if (quarters.length === 0) return [];
  const ordered = [...new Set(quarters)].sort((a, b) => a - b);
  const [first, last] = [new Date(ordered[0] ?? 0), new Date(ordered.at(-1) ?? 0)];
  const number = (date: Date): number => date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
  const spans = number(last) - number(first) + 1;
  if (spans <= MOST_QUARTERS) return Array.from({ length: spans }, (_, at) => quarter(number(first) + at));
  const years = last.getUTCFullYear() - first.getUTCFullYear() + 1;
  const shown = Math.min(years, MOST_YEARS);
  return Array.from({ length: shown }, (_, at) => year(last.getUTCFullYear() - shown + 1 + at));
}

function quarter(number: number): UsedColumn {
  const [y, q] = [Math.floor(number / 4), number % 4];
  const month = (at: number): string => `${y}-${String(at).padStart(2, '0')}`;
  const start = Date.UTC(y, q * 3);
  return {
    label: `${y} Q${q + 1}`,
    from: month(q * 3 + 1),
    to: month(q * 3 + 3),
    has: (ms) => ms === start,
  };
}

const year = (y: number): UsedColumn => ({
  label: String(y),
  from: String(y),
  to: String(y),
  has: (ms) => new Date(ms).getUTCFullYear() === y,
});
