import type { estypes } from '@elastic/elasticsearch';
import { LOCAL_HOURS } from '../../search/indexedTweet.ts';
import type { Query } from '../../search/query/syntax.ts';
import { readHourTerms, ZONES, type ZoneName } from '../../search/zones.ts';
import type { SearchParams } from '../address/searchParams.ts';
import type { ZoneHours } from './hoursAnswer.ts';
import { buildMatch } from './searchFilters.ts';

/** Name of the aggregation. */
const HOURS = 'hours';
const DAYS_OF_WEEK = 7;
const HOURS_OF_DAY = 24;
/**
 * More than there can be of one, so that every count is exact: for each hour of the week, as many as the zones have had
 * different distances to each other since 2006 (8), twice where one of them is half an hour off.
 */
const MOST_TERMS = 10_000;

/** Elasticsearch's answer. Without an index there are no aggregations. */
export interface FoundHours {
  readonly hits: { readonly total: { readonly value: number } };
  readonly aggregations?: {
    readonly [HOURS]: { readonly buckets: readonly { readonly key: string; readonly doc_count: number }[] };
  };
}

/** Counts what a search finds by the hour of the week, by all clocks at once. */
export const buildHours = (params: SearchParams, query: Query | undefined): estypes.SearchRequest => ({
  query: buildMatch(params, query),
  aggs: { [HOURS]: { terms: { field: LOCAL_HOURS, size: MOST_TERMS } } },
  size: 0,
  track_total_hits: true,
});

export function readHours({ aggregations }: FoundHours): readonly ZoneHours[] {
  const counts = new Map<string, number>();
  for (const { key, doc_count } of aggregations?.hours.buckets ?? []) {
    for (const { zone, weekday, hour } of readHourTerms(key)) {
      const place = placeOf(zone, weekday, hour);
      counts.set(place, (counts.get(place) ?? 0) + doc_count);
    }
  }
  return ZONES.map(({ name, label, timeZone }) => {
    const hours = range(DAYS_OF_WEEK).map((day) =>
      range(HOURS_OF_DAY).map((hour) => counts.get(placeOf(name, day + 1, hour)) ?? 0),
    );
    return {
      zone: name,
      label,
      time_zone: timeZone,
      hours,
      counted: sum(hours.map(sum)),
      working: workingHours(name, hours),
    };
  });
}

const placeOf = (zone: ZoneName, weekday: number, hour: number): string => `${zone}.${weekday}.${hour}`;

const range = (length: number): readonly number[] => Array.from({ length }, (_, at) => at);

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/** From the full hour to the next but the last: from 9:00 to 17:59. */
export const WORK_STARTS = 9;
export const WORK_ENDS = 18;

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5] as const;
/** Iran rests on Fridays, and most of its offices on Thursdays. */
const SATURDAY_TO_WEDNESDAY = [6, 7, 1, 2, 3] as const;

/** Five working days in each place, so that places can be compared. */
const WORKDAYS: Readonly<Record<ZoneName, readonly number[]>> = {
  utc: MONDAY_TO_FRIDAY,
  moscow: MONDAY_TO_FRIDAY,
  tehran: SATURDAY_TO_WEDNESDAY,
  newyork: MONDAY_TO_FRIDAY,
};

function workingHours(zone: ZoneName, hours: ZoneHours['hours']): ZoneHours['working'] {
  const weekdays = WORKDAYS[zone];
  const days = weekdays.map((weekday) => hours[weekday - 1] ?? []);
  return { weekdays, count: sum(days.map((day) => sum(day.slice(WORK_STARTS, WORK_ENDS)))) };
}
