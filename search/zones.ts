/** A place by whose clocks tweets are counted. */
export interface Zone {
  /** In the index and in addresses. */
  readonly name: string;
  /** In the time zone database of IANA. */
  readonly timeZone: string;
  /** For readers. */
  readonly label: string;
}

/** Where those who wrote released tweets were said to sit, whom they wrote for, and the time of the release itself. */
export const ZONES = [
  { name: 'utc', timeZone: 'UTC', label: 'UTC' },
  { name: 'moscow', timeZone: 'Europe/Moscow', label: 'Moscow' },
  { name: 'tehran', timeZone: 'Asia/Tehran', label: 'Tehran' },
  { name: 'newyork', timeZone: 'America/New_York', label: 'New York' },
] as const satisfies readonly Zone[];

export type ZoneName = (typeof ZONES)[number]['name'];

/** An hour of the week. */
export interface WeekHour {
  /** 1 Monday to 7 Sunday, as ISO 8601 numbers them. */
  readonly weekday: number;
  /** 0 to 23. */
  readonly hour: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const HOURS_OF_WEEK = 7 * 24;

/**
 * What the clocks and calendars of a zone showed, by its rules of that date: summer time, and Russia's changes of 2011
 * and 2014.
 * @param ms epoch milliseconds
 */
export function localHour({ timeZone }: Zone, ms: number): WeekHour {
  const hour = hourOfWeek(clockOf(timeZone), ms);
  return { weekday: Math.floor(hour / 24) + 1, hour: hour % 24 };
}

/** An hour of the week in a zone, a part of a term of the index: `moscow.1.17` is Monday from 17:00 in Moscow. */
export const hourTerm = ({ name }: Zone, { weekday, hour }: WeekHour): string => `${name}.${weekday}.${hour}`;

const HOUR_TERM = /^([a-z]+)\.([1-7])\.(\d|1\d|2[0-3])$/;

/** What a term of the index stands for, by zone. What is no hour of a zone is left out. */
export const readHourTerms = (terms: string): readonly (WeekHour & { readonly zone: ZoneName })[] =>
  terms.split(' ').flatMap((term) => {
    const [, name, weekday, hour] = HOUR_TERM.exec(term) ?? [];
    const zone = ZONES.find((row) => row.name === name);
    return zone === undefined ? [] : [{ zone: zone.name, weekday: Number(weekday), hour: Number(hour) }];
  });

/** What is known of the offsets of a zone, in milliseconds ahead of UTC. */
interface Clock {
  readonly format: Intl.DateTimeFormat;
  /** By UTC day; NaN on days on which the clocks were changed. */
  readonly ofDays: Map<number, number>;
}

const clocks = new Map<string, Clock>();

/** Terms of every hour of the week, by zone, so that a tweet needs no new ones. */
const TERMS = ZONES.map((zone) => ({
  clock: clockOf(zone.timeZone),
  terms: Array.from({ length: HOURS_OF_WEEK }, (_, hour) =>
    hourTerm(zone, { weekday: Math.floor(hour / 24) + 1, hour: hour % 24 }),
  ),
}));

/**
 * The hours of a moment in all zones as one term of the index, parted by spaces: there are some 2,000 of them, and one
 * takes a quarter of the room of four.
 * @param ms epoch milliseconds
 */
export function hourTerms(ms: number): string {
  let key = 0;
  for (const { clock } of TERMS) key = key * HOURS_OF_WEEK + hourOfWeek(clock, ms);
  let term = JOINED.get(key);
  if (term === undefined) {
    term = TERMS.map(({ clock, terms }) => terms[hourOfWeek(clock, ms)] ?? '').join(' ');
    JOINED.set(key, term);
  }
  return term;
}

/** Terms by the hours of the week of all zones. */
const JOINED = new Map<number, string>();

/** 0 is Monday from 0:00. Day 0 of the epoch was a Thursday. */
function hourOfWeek(clock: Clock, ms: number): number {
  const hours = Math.floor((ms + offsetAt(clock, ms)) / HOUR_MS) + 3 * 24;
  return ((hours % HOURS_OF_WEEK) + HOURS_OF_WEEK) % HOURS_OF_WEEK;
}

/** Days whose offset is remembered, of each zone: 54 years. A release spans 14. */
const MOST_DAYS = 20_000;

function clockOf(timeZone: string): Clock {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    clocks.set(timeZone, (clock = { format, ofDays: new Map() }));
  }
  return clock;
}

/**
 * Milliseconds that a zone was ahead of UTC. Intl takes 2 µs for an answer and a zone changes twice a year, so whole
 * days are remembered. No zone changes twice on one day.
 */
function offsetAt(clock: Clock, ms: number): number {
  const day = Math.floor(ms / DAY_MS);
  let offset = clock.ofDays.get(day);
  if (offset === undefined) {
    const start = askOffset(clock, day * DAY_MS);
    offset = start === askOffset(clock, (day + 1) * DAY_MS - 1) ? start : Number.NaN;
    if (clock.ofDays.size >= MOST_DAYS) clock.ofDays.clear();
    clock.ofDays.set(day, offset);
  }
  return Number.isNaN(offset) ? askOffset(clock, ms) : offset;
}

/** The offset of one moment, as Intl has it. */
function askOffset({ format }: Clock, ms: number): number {
  const written = format.format(ms);
  const [, sign, hours = 0, minutes = 0, seconds = 0] =
    /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(written) ?? [];
  const offset = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
  return sign === '-' ? -offset : offset;
}
