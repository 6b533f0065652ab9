import { calendarPeriod, FIRST_YEAR, type Period } from '../calendar.ts';

/** A span of time that somebody named. */
export interface NamedSpan extends Period {
  /** In the one spelling for it: `2016`, `2016-11`, `2016-11-08`, `2016-11-08T14:30Z`, with seconds, with milliseconds. */
  readonly text: string;
}

/** What is wrong with a value, a sentence. */
export interface Problem {
  readonly problem: string;
}

const MINUTE_MS = 60_000;
const LONGEST_OFFSET_MINUTES = 14 * 60;
const PAST_1970 = Date.UTC(FIRST_YEAR, 0, 1);
const PAST_9999 = Date.UTC(10_000, 0, 1);

const DAY = /^(?<year>\d{4})(?:-(?<month>\d{1,2}))?(?:-(?<day>\d{1,2}))?$/;
const TIME =
  /^(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?[_ ]?(?<zone>.*)$/;
const OFFSET = /^(?<sign>[+\u2212-])(?<hours>\d{2}):?(?<minutes>\d{2})?$/;

/**
 * Reads a year, month, day, minute, second or fraction of one. X’s own form `2016-11-08_14:30:00_UTC` and ISO 8601 are
 * understood; without a zone the time is UTC.
 */
export function parseMoment(text: string): NamedSpan | Problem {
  const [date = '', ...rest] = text.trim().split(/[T_ ]/i);
  if (!DAY.test(date)) return { problem: `“${text}” is not a date.` };
  const day = parseDay(date);
  if ('problem' in day || rest.length === 0) return day;
  const clock = text.trim().slice(date.length + 1);
  if (day.text.length < '2016-11-08'.length) return { problem: `“${text}” has a time, but no day.` };
  return parseTime(day, clock);
}

function parseDay(text: string): NamedSpan | Problem {
  const { year = '', month, day } = DAY.exec(text)?.groups ?? {};
  const period = calendarPeriod(year, month, day);
  if (period === 'year') return { problem: `“${year}” is not a year from ${FIRST_YEAR} on.` };
  if (period === 'month') return { problem: `“${year}-${month}” is not a month.` };
  if (period === 'day') return { problem: `“${text}” is not a day of the calendar.` };
  const length = day === undefined ? (month === undefined ? 4 : 7) : 10;
  return { ...period, text: new Date(period.from).toISOString().slice(0, length) };
}

function parseTime(day: NamedSpan, clock: string): NamedSpan | Problem {
  const { hour, minute, second, fraction, zone = '' } = TIME.exec(clock)?.groups ?? {};
  if (hour === undefined || minute === undefined) return { problem: `“${clock}” is not a time of day.` };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) {
    return { problem: `“${clock}” is not a time of day.` };
  }
  const offset = offsetOf(zone);
  if (offset === undefined) {
    return { problem: `The time zone “${zone}” is not known here: write UTC, or an offset such as +03:00.` };
  }
  const milliseconds = Number(`0.${fraction ?? 0}`) * 1_000;
  const from =
    day.from +
    (Number(hour) * 60 + Number(minute) - offset) * MINUTE_MS +
    Number(second ?? 0) * 1_000 +
    Math.floor(milliseconds);
  if (from < PAST_1970 || from >= PAST_9999) return { problem: `“${day.text}” lies outside of all years.` };
  const iso = new Date(from).toISOString();
  if (second === undefined) return { from, to: from + MINUTE_MS, text: `${iso.slice(0, 16)}Z` };
  if (fraction === undefined) return { from, to: from + 1_000, text: `${iso.slice(0, 19)}Z` };
  return { from, to: from + 1, text: iso };
}

/** Minutes east of Greenwich; undefined for zones with a name, whose offsets change with the season. */
function offsetOf(zone: string): number | undefined {
  if (/^(?:Z|UTC|GMT)?$/i.test(zone)) return 0;
  const { sign, hours, minutes } = OFFSET.exec(zone)?.groups ?? {};
  if (hours === undefined) return undefined;
  const offset = Number(hours) * 60 + Number(minutes ?? 0);
  if (offset > LONGEST_OFFSET_MINUTES || Number(minutes ?? 0) > 59) return undefined;
  return sign === '+' ? offset : -offset;
}

/** A moment, or two with `..` between them, either of which may lack; both ends inclusive. */
export function parseMoments(text: string): NamedSpan | Problem {
  const [first = '', last, ...more] = text.trim().split('..');
  if (last === undefined) return parseMoment(first);
  if (more.length > 0 || first.trim() + last.trim() === '') return { problem: `“${text}” is not a date.` };
  const from = first.trim() === '' ? OPEN : parseMoment(first);
  const to = last.trim() === '' ? OPEN : parseMoment(last);
  if ('problem' in from) return from;
  if ('problem' in to) return to;
  if (from !== OPEN && to !== OPEN && from.from >= to.to) {
    return { problem: `“${to.text}” is before “${from.text}”.` };
  }
  return { from: from.from, to: to.to, text: `${from.text}..${to.text}` };
}

const OPEN: NamedSpan = { from: -Infinity, to: Infinity, text: '' };

/** `8 November 2016 00:00 UTC`; seconds and fractions only where they are not zero. */
export function describeMoment(ms: number): string {
  const time = new Date(ms).toISOString().slice(11, -1);
  return `${DATE.format(ms)} ${time.replace(/\.000$/, '').replace(/(:\d\d):00$/, '$1')} UTC`;
}

/** The last second, or the last millisecond, before a moment. */
export const describeBefore = (ms: number): string => describeMoment(ms - (ms % 1_000 === 0 ? 1_000 : 1));

/** `from 8 November 2016 00:00 UTC up to 8 November 2016 23:59:59 UTC`. @param span an open end is infinite */
export function describeSpan({ from, to }: Pick<NamedSpan, 'from' | 'to'>): string {
  const parts = [
    ...(Number.isFinite(from) ? [`from ${describeMoment(from)}`] : []),
    ...(Number.isFinite(to) ? [`up to ${describeBefore(to)}`] : []),
  ];
  return parts.join(' ');
}

const DATE = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
