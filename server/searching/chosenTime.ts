import type { Period } from '../../search/calendar.ts';
import { ALWAYS, intersect, splitTime } from '../../search/query/timeClauses.ts';
import type { Query } from '../../search/query/syntax.ts';
import { periodOf } from '../address/days.ts';
import type { SearchParams } from '../address/searchParams.ts';

/** The time of the chosen days; an end that is not chosen is infinite. */
export const chosenDaysOf = ({ dateFrom, dateTo }: Pick<SearchParams, 'dateFrom' | 'dateTo'>): Period => ({
  from: periodOf(dateFrom)?.from ?? ALWAYS.from,
  to: periodOf(dateTo)?.to ?? ALWAYS.to,
});

/** The time that a search is narrowed to, by its days and by the clauses on time of its text. */
export const chosenTime = (params: SearchParams, query: Query | undefined): Period =>
  intersect(chosenDaysOf(params), splitTime(query).time);

/** A range of Elasticsearch; undefined for all of time. */
export function toRange({ from, to }: Period): { readonly gte?: number; readonly lt?: number } | undefined {
  if (from === ALWAYS.from && to === ALWAYS.to) return undefined;
  return { ...(Number.isFinite(from) && { gte: from }), ...(Number.isFinite(to) && { lt: to }) };
}
