import type { Period } from '../../../search/calendar.ts';
import { formatQuery } from '../../../search/query/format.ts';
import { parseQuery } from '../../../search/query/parse.ts';
import type { Query } from '../../../search/query/syntax.ts';
import { ALWAYS, intersect, splitTime, withTime } from '../../../search/query/timeClauses.ts';
import { firstPage, type SearchParams } from '../../address/searchParams.ts';
import { urlByDays } from '../../address/searchUrl.ts';
import { chosenDaysOf } from '../../searching/chosenTime.ts';
import { changedUrl, withoutText } from '../../address/searchLinks.ts';

/** Links from a search to the same search at another time. */
export interface TimeLinks {
  /** The time that the search is narrowed to now, in epoch milliseconds; an end that is not chosen is infinite. */
  readonly chosen: Period;
  /** The search at this time and no other. Undefined where the time is empty, or its text would get too long. */
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
  const atDays = urlByDays(firstPage(params));
  // Read once: a page has hundreds of these links, whose texts differ in no more than digits.
  const hasRoom = parseQuery(textOf(withTime(rest, LONGEST))).problems.length === 0;

  return {
    chosen: intersect(chosenDaysOf(params), time),
    at: (wanted) => {
      if (wanted.from >= wanted.to) return undefined;
      const ofDay = {
        from: isDay(wanted.from) ? ALWAYS.from : wanted.from,
        to: isDay(wanted.to) ? ALWAYS.to : wanted.to,
      };
      const days = dayNames(wanted);
      const timed = withTime(rest, ofDay);
      // A text that says nothing on time, and is to say nothing, stays as it is typed.
      if (isPlain && timed === rest) return atDays(days.dateFrom, days.dateTo);
      const q = textOf(timed);
      if (q !== params.q && !hasRoom) return undefined;
      return changedUrl(params, {
        q,
        sort: q === '' ? withoutText(params.sort) : params.sort,
        ...days,
      });
    },
  };
}

const textOf = (query: Query | undefined): string => (query === undefined ? '' : formatQuery(query));

/** No other time takes more letters. */
const LONGEST: Period = { from: 1, to: 86_399_998 };

const DAY_MS = 86_400_000;
const isDay = (ms: number): boolean => ms % DAY_MS === 0;

/** The parameters that name whole days: each end by the longest year, month or day that lies in the time, as in `2016`. */
const dayNames = ({ from, to }: Period): Pick<SearchParams, 'dateFrom' | 'dateTo'> => ({
  dateFrom: isWholeDay(from) ? firstName(from, to) : undefined,
  dateTo: isWholeDay(to) ? lastName(from, to) : undefined,
});

/** What starts at a time and ends at another at the latest. */
function firstName(from: number, to: number): string {
  const name = dayOf(from);
  if (!name.endsWith('-01')) return name;
  const [year, month] = [Number(name.slice(0, 4)), Number(name.slice(5, 7))];
  if (month === 1 && Date.UTC(year + 1, 0) <= to) return name.slice(0, 4);
  return Date.UTC(year, month) <= to ? name.slice(0, 7) : name;
}

/** What ends at a time and starts at another at the earliest. */
function lastName(from: number, to: number): string {
  const name = dayOf(to - 1);
  const [year, month] = [Number(name.slice(0, 4)), Number(name.slice(5, 7))];
  if (Date.UTC(year, month) !== to) return name;
  if (month === 12 && Date.UTC(year, 0) >= from) return name.slice(0, 4);
  return Date.UTC(year, month - 1) >= from ? name.slice(0, 7) : name;
}

const isWholeDay = (ms: number): boolean => Number.isFinite(ms) && isDay(ms);

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
