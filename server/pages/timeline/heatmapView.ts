import { hoursUrl, type HoursParams } from '../../address/hoursParams.ts';
import { count } from '../../helpers/count.ts';
import { percent } from '../../helpers/percent.ts';
import { sum, WORK_ENDS, WORK_STARTS } from '../../searching/hours.ts';
import type { HoursAnswer, ZoneHours } from '../../searching/hoursAnswer.ts';

/** At which hours of the week tweets were written: a table of numbers with colours, by the clocks of one place. */
export interface HeatmapView {
  /** `Tweets by weekday and hour, by clocks in Moscow` */
  readonly caption: string;
  /** What the clocks mean, and what is missing; a sentence each. */
  readonly notes: readonly string[];
  readonly zones: readonly ZoneLink[];
  /** `0` to `23` */
  readonly hours: readonly string[];
  readonly days: readonly HeatmapRow[];
  /** All days together. */
  readonly all: HeatmapRow;
  /** Every place, so that they can be compared. */
  readonly working: readonly WorkingRow[];
  /** What the share would be without any rhythm. */
  readonly evenly: string;
}

/** The same tweets by other clocks. */
export interface ZoneLink {
  readonly label: string;
  readonly url: string;
  readonly current: boolean;
}

export interface HeatmapRow {
  readonly label: string;
  readonly cells: readonly HeatmapCell[];
  readonly total: string;
}

export interface HeatmapCell {
  readonly tweets: string;
  /** 0 without tweets, up to 5 where there are most. */
  readonly level: number;
}

export interface WorkingRow extends ZoneLink {
  /** `Monday to Friday` */
  readonly when: string;
  readonly tweets: string;
  readonly share: string;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** Colours that can be told apart. */
const LEVELS = 5;

/** undefined where there is nothing to count. */
export function heatmapView(
  params: HoursParams,
  { total, zones }: Pick<HoursAnswer, 'total' | 'zones'>,
): HeatmapView | undefined {
  const shown = zones.find(({ zone }) => zone === params.zone);
  if (shown === undefined || shown.counted === 0) return undefined;
  const { hours, counted } = shown;
  const most = Math.max(...hours.flat());
  const columns = HOURS.map((hour) => sum(hours.map((row) => row[hour] ?? 0)));
  const link = (zone: ZoneHours): ZoneLink => ({
    label: zone.label,
    url: hoursUrl({ ...params, zone: zone.zone }),
    current: zone === shown,
  });
  return {
    caption: `Tweets by weekday and hour, ${clocksOf(shown)}`,
    notes: notesOf(shown, total),
    zones: zones.map(link),
    hours: HOURS.map(String),
    days: hours.map((row, at) => rowOf(WEEKDAYS[at] ?? '', row, most)),
    all: rowOf('All days', columns, Math.max(...columns)),
    working: zones.map((zone) => ({
      ...link(zone),
      when: daysOf(zone.working.weekdays),
      tweets: count(zone.working.count),
      share: percent(zone.working.count, counted),
    })),
    evenly: percent(5 * (WORK_ENDS - WORK_STARTS), 7 * HOURS.length),
  };
}

const rowOf = (label: string, row: readonly number[], most: number): HeatmapRow => ({
  label,
  cells: row.map((number) => ({ tweets: count(number), level: Math.ceil((number / most) * LEVELS) })),
  total: count(sum(row)),
});

const clocksOf = ({ zone, label }: ZoneHours): string =>
  zone === 'utc' ? 'in UTC' : `by clocks in ${label}`;

function notesOf(zone: ZoneHours, total: number): readonly string[] {
  const { label, time_zone, counted } = zone;
  const clocks =
    zone.zone === 'utc'
      ? 'UTC, the time of the release.'
      : `What clocks and calendars in ${label} showed, by the rules of each day: summer time and changes of law are in it (${time_zone}).`;
  return [
    `${clocks} The seconds are those of the tweet’s id, where it has any.`,
    ...(counted < total
      ? [
          `Of ${count(total - counted)} of the ${count(total)} tweets the hours are not indexed: load their release again.`,
        ]
      : []),
  ];
}

/** The first and the last of days that follow each other in the week. */
const daysOf = (weekdays: readonly number[]): string =>
  [weekdays[0], weekdays.at(-1)].map((day) => WEEKDAYS[(day ?? 1) - 1] ?? '').join(' to ');
