import type { Period } from '../../../search/calendar.ts';
import { formatQuery } from '../../../search/query/format.ts';
import { parseQuery } from '../../../search/query/parse.ts';
import { ALWAYS, intersect, splitTime, withTime } from '../../../search/query/timeClauses.ts';
import { periodOf } from '../../address/days.ts';
import type { SearchParams } from '../../address/searchParams.ts';
import { chosenDaysOf } from '../../searching/chosenTime.ts';
import { changedUrl, withoutText } from '../../address/searchLinks.ts';

/** Links from a search to the same search at another time. */
export interface TimeLinks {
  /** The time that the search is narrowed to now, in epoch milliseconds; an end that is not chosen is infinite. */
  readonly chosen: Period;
  /** The search at this time and no other. Undefined where its text would get too long. */
  at(time: Period): string | undefined;
}

/**
 * Whole days stand in the parameters of an address; times of a day it does not know, so they stand in the text, as
 * `date:2016-11-08T14:00Z..2016-11-08T14:59Z` in the place of all clauses on time that it has.
 */
export function timeLinks(params: SearchParams): TimeLinks {
  const { query } = parseQuery(params.q);
  const { time, rest } = splitTime(query);
  const isPlain = time.from === ALWAYS.from && time.to === ALWAYS.to;

  return {
    chosen: intersect(chosenDaysOf(params), time),
    at: (wanted) => {
      const ofDay = {
        from: isDay(wanted.from) ? ALWAYS.from : wanted.from,
        to: isDay(wanted.to) ? ALWAYS.to : wanted.to,
      };
      const timed = withTime(rest, ofDay);
      // A text that says nothing on time, and is to say nothing, stays as it is typed.
      const q = isPlain && timed === rest ? params.q : timed === undefined ? '' : formatQuery(timed);
      if (q !== params.q && parseQuery(q).problems.length > 0) return undefined;
      return changedUrl(params, {
        q,
        sort: q === '' ? withoutText(params.sort) : params.sort,
        ...dayNames(wanted),
      });
    },
  };
}

const DAY_MS = 86_400_000;
const isDay = (ms: number): boolean => ms % DAY_MS === 0;

/** Lengths of the names of a year, a month and a day. */
const LENGTHS = [4, 7, 10] as const;

/** The parameters that name whole days: each end by the longest year, month or day that lies in the time, as in `2016`. */
function dayNames({ from, to }: Period): Pick<SearchParams, 'dateFrom' | 'dateTo'> {
  const nameOf = (ms: number, end: keyof Period, day: string): string =>
    LENGTHS.map((length) => day.slice(0, length)).find((name) => {
      const period = periodOf(name);
      return period?.[end] === ms && period.from >= from && period.to <= to;
    }) ?? day;
  return {
    dateFrom: isWholeDay(from) ? nameOf(from, 'from', dayOf(from)) : undefined,
    dateTo: isWholeDay(to) ? nameOf(to, 'to', dayOf(to - 1)) : undefined,
  };
}

const isWholeDay = (ms: number): boolean => Number.isFinite(ms) && isDay(ms);

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
