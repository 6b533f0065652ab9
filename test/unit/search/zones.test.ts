import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hourTerm, hourTerms, localHour, readHourTerms, ZONES, type Zone } from '../../../search/zones.ts';

const [UTC, MOSCOW, TEHRAN, NEW_YORK] = ZONES;
const HOUR_MS = 3_600_000;

/** What Intl shows of a moment. */
function shown({ timeZone }: Zone, ms: number): readonly [weekday: string, hour: number] {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  return [parts['weekday'] ?? '', Number(parts['hour'])];
}

const DAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function expectAsShown(ms: number): void {
  for (const zone of ZONES) {
    const { weekday, hour } = localHour(zone, ms);
    expect([zone.name, new Date(ms).toISOString(), DAYS[weekday], hour]).toEqual([
      zone.name,
      new Date(ms).toISOString(),
      ...shown(zone, ms),
    ]);
  }
}

/** Every moment, to the hour and a half, at which a zone changed its clocks in 2009 to 2021. */
function transitions({ timeZone }: Zone): readonly number[] {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset', year: 'numeric' });
  const offsetAt = (ms: number): string => format.format(ms).replace(/^\d+,? ?/, '');
  const found: number[] = [];
  let last = offsetAt(Date.UTC(2009, 0, 1));
  for (let ms = Date.UTC(2009, 0, 1); ms < Date.UTC(2022, 0, 1); ms += HOUR_MS / 2) {
    const offset = offsetAt(ms);
    if (offset !== last) found.push(ms);
    last = offset;
  }
  return found;
}

test.each<[Zone, string, number, number]>([
  [UTC, '2016-10-03T18:45Z', 1, 18],
  [UTC, '1970-01-01T00:00Z', 4, 0],
  [UTC, '1969-12-31T23:59Z', 3, 23],
  // Summer time until March 2011, then UTC+4 all the year, and UTC+3 from 26 October 2014 on.
  [MOSCOW, '2011-01-10T12:00Z', 1, 15],
  [MOSCOW, '2011-12-12T12:00Z', 1, 16],
  [MOSCOW, '2014-10-25T21:59Z', 7, 1],
  [MOSCOW, '2014-10-25T22:00Z', 7, 1],
  [MOSCOW, '2014-10-25T23:00Z', 7, 2],
  [MOSCOW, '2016-07-04T12:00Z', 1, 15],
  [TEHRAN, '2017-01-02T20:29Z', 1, 23],
  [TEHRAN, '2017-01-02T20:30Z', 2, 0],
  [TEHRAN, '2017-07-03T19:30Z', 2, 0],
  [NEW_YORK, '2016-11-06T05:59Z', 7, 1],
  [NEW_YORK, '2016-11-06T06:00Z', 7, 1],
  [NEW_YORK, '2016-11-09T02:30Z', 2, 21],
])('%o at %s', (zone, time, weekday, hour) => {
  expect(localHour(zone, Date.parse(time))).toEqual({ weekday, hour });
});

describe('clocks are those of Intl', () => {
  test('at any time', () => {
    const times = fc.integer({ min: Date.UTC(2009, 0, 1), max: Date.UTC(2022, 0, 1) });
    fc.assert(fc.property(times, expectAsShown), { numRuns: 300 });
  });

  test('before and after every change', () => {
    const changes = ZONES.map(transitions);
    // Twice a year, but for Moscow: so in 2009 and 2010, and then once in 2011 and once in 2014.
    expect(changes.map(({ length }) => length)).toEqual([0, 6, 26, 26]);
    for (const ms of changes.flat()) for (const by of [-1, 0, HOUR_MS, -HOUR_MS]) expectAsShown(ms + by);
  });
});

test('a moment has an hour for each zone, in one term', () => {
  const term = hourTerms(Date.parse('2016-11-09T02:30:00Z'));
  expect(term).toBe('utc.3.2 moscow.3.5 tehran.3.6 newyork.2.21');
  expect(readHourTerms(term)).toEqual([
    { zone: 'utc', weekday: 3, hour: 2 },
    { zone: 'moscow', weekday: 3, hour: 5 },
    { zone: 'tehran', weekday: 3, hour: 6 },
    { zone: 'newyork', weekday: 2, hour: 21 },
  ]);
});

test('there are fewer terms than a search asks for', () => {
  const halfHours = Array.from({ length: 16 * 366 * 48 }, (_, at) => Date.UTC(2006, 0, 1) + at * 1_800_000);
  expect(new Set(halfHours.map(hourTerms)).size).toBeLessThan(10_000);
});

test.each(['', 'utc', 'utc.0.1', 'utc.8.1', 'utc.1.24', 'utc.1.01', 'paris.1.1', 'utc.1.1,'])(
  '%j is no term',
  (term) => {
    expect(readHourTerms(term)).toEqual([]);
  },
);

test('every term is read back', () => {
  for (const zone of ZONES) {
    for (let hour = 0; hour < 24; hour += 1) {
      const weekday = 1 + (hour % 7);
      expect(readHourTerms(hourTerm(zone, { weekday, hour }))).toEqual([{ zone: zone.name, weekday, hour }]);
    }
  }
});
