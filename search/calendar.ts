/** A span of time, UTC, in epoch milliseconds; `to` is exclusive. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Before 1970 there is nothing to find, and years of five digits would need a sign. */
export const FIRST_YEAR = 1970;

/**
 * The year, month or day that these numbers name, UTC.
 * @param month, day digits; undefined where the whole year, or the whole month, is meant
 * @returns which of the three is not in the calendar
 */
export function calendarPeriod(
  year: string,
  month: string | undefined,
  day: string | undefined,
): Period | 'year' | 'month' | 'day' {
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  if (y < FIRST_YEAR) return 'year';
  if (m < 1 || m > 12) return 'month';
  const from = Date.UTC(y, m - 1, d);
  if (new Date(from).getUTCDate() !== d) return 'day';
  if (month === undefined) return { from, to: Date.UTC(y + 1, 0, 1) };
  return { from, to: day === undefined ? Date.UTC(y, m, 1) : Date.UTC(y, m - 1, d + 1) };
}
