import type { Period } from '../../../search/calendar.ts';
import { ALWAYS } from '../../../search/query/timeClauses.ts';
import { day, month } from '../../helpers/dates.ts';
import type { TimelineInterval } from '../../searching/timelineAnswer.ts';
import { bucketEnd, bucketStart } from '../../searching/timelineInterval.ts';
import type { TimeLinks } from './timeLinks.ts';

/** The same search at a longer time. */
export interface ZoomLink {
  /** `November 2016`, `All of the time` */
  readonly label: string;
  readonly url: string;
}

/** Steps of the way out, with how each is called. */
const STEPS: readonly { readonly unit: TimelineInterval; readonly name: (iso: string) => string }[] = [
  { unit: 'day', name: day },
  { unit: 'month', name: month },
  { unit: 'year', name: (iso) => iso.slice(0, 4) },
];

/** The day, month and year that hold the whole time of a search and more, and no limit at all. */
export function zoomOut({ chosen, at }: TimeLinks): readonly ZoomLink[] {
  if (chosen.from === ALWAYS.from && chosen.to === ALWAYS.to) return [];
  const steps = STEPS.flatMap(({ unit, name }) => {
    const around = aroundOf(unit, chosen);
    return around === undefined ? [] : [{ label: name(new Date(around.from).toISOString()), time: around }];
  });
  return [...steps, { label: 'All of the time', time: ALWAYS }].flatMap(({ label, time }) => {
    const url = at(time);
    return url === undefined ? [] : [{ label, url }];
  });
}

/** undefined where the time lies in no single one, or is all of it. */
function aroundOf(unit: TimelineInterval, { from, to }: Period): Period | undefined {
  if (!Number.isFinite(from) || !Number.isFinite(to) || from >= to) return undefined;
  const start = bucketStart(unit, from);
  const end = bucketEnd(unit, start);
  return to <= end && (start < from || to < end) ? { from: start, to: end } : undefined;
}
