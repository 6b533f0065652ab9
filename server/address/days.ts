import { calendarPeriod, FIRST_YEAR, type Period } from '../../search/calendar.ts';

/** How dates are written in addresses. */
const DATE_FORMAT = 'YYYY, YYYY-MM or YYYY-MM-DD';

/** What is wrong with a date, as the end of a sentence. */
const WRONG = {
  year: `is not a year from ${FIRST_YEAR} on: write ${DATE_FORMAT}`,
  month: `is not a month: write ${DATE_FORMAT}`,
  day: `is not a day of the calendar: write ${DATE_FORMAT}`,
} as const;

/**
 * The whole days, months or years that a date of an address names: `2016`, `2016-11` or `2016-11-08`, UTC.
 * @returns what is wrong with it, as the end of a sentence, where it names none
 */
export function parseDay(text: string): Period | { readonly problem: string } {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined) return { problem: `is not a date: write ${DATE_FORMAT}` };
  const period = calendarPeriod(year, month, day);
  return typeof period === 'string' ? { problem: WRONG[period] } : period;
}

/** Days that were checked when the address was read; undefined where none is given. */
export function periodOf(text: string | undefined): Period | undefined {
  const period = text === undefined ? undefined : parseDay(text);
  return period === undefined || 'problem' in period ? undefined : period;
}
