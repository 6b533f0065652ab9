import type { Period } from '../../search/calendar.ts';
import { parseDay } from '../address/days.ts';

const MINUTE_MS = 60_000;

/**
 * The time that a text names: a minute, `2014-03-01T12:34`, or a whole day, month or year, UTC.
 * @returns what is wrong with it, as the end of a sentence, where it names none
 */
export function parseMoment(text: string): Period | { readonly problem: string } {
  const [, date = text, hour, minute] = /^([^T]*)T(\d\d):(\d\d)$/.exec(text) ?? [];
  const day = parseDay(date);
  if (hour === undefined || minute === undefined || 'problem' in day) return day;
  if (date.length < 10 || Number(hour) > 23 || Number(minute) > 59)
    return { problem: 'is not a minute: write YYYY-MM-DDTHH:MM' };
  const from = day.from + (Number(hour) * 60 + Number(minute)) * MINUTE_MS;
  return { from, to: from + MINUTE_MS };
}

/** A moment that was checked when the address was read; undefined where none is given. */
export function momentOf(text: string | undefined): Period | undefined {
  const period = text === undefined ? undefined : parseMoment(text);
  return period === undefined || 'problem' in period ? undefined : period;
}
