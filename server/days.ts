/** A span of time, UTC, in epoch milliseconds; `to` is exclusive. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** How dates are written in addresses. */
export const DATE_FORMAT = 'YYYY, YYYY-MM or YYYY-MM-DD';

/** Before 1970 there is nothing to find, and years of five digits would need a sign. */
const FIRST_YEAR = 1970;

/**
 * The whole days, months or years that a date of an address names: `2016`, `2016-11` or `2016-11-08`, UTC.
 * @returns what is wrong with it, as the end of a sentence, where it names none
 */
export function parseDay(text: string): Period | { readonly problem: string } {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined) return { problem: `is not a date: write ${DATE_FORMAT}` };
  const y = Number(year);
  const m = month === undefined ? 1 : Number(month);
  const d = day === undefined ? 1 : Number(day);
  if (y < FIRST_YEAR) return { problem: `is not a year from ${FIRST_YEAR} on: write ${DATE_FORMAT}` };
  if (m < 1 || m > 12) return { problem: `is not a month: write ${DATE_FORMAT}` };
  const from = Date.UTC(y, m - 1, d);
  if (new Date(from).getUTCDate() !== d)
    return { problem: `is not a day of the calendar: write ${DATE_FORMAT}` };
  if (month === undefined) return { from, to: Date.UTC(y + 1, 0, 1) };
  if (day === undefined) return { from, to: Date.UTC(y, m, 1) };
  return { from, to: Date.UTC(y, m - 1, d + 1) };
}

/** Days that were checked when the address was read; undefined where none is given. */
export function periodOf(text: string | undefined): Period | undefined {
  const period = text === undefined ? undefined : parseDay(text);
  return period === undefined || 'problem' in period ? undefined : period;
}
