import type { ComparedTimeline } from '../../compare/compareAnswer.ts';
import type { SearchParams } from '../../address/searchParams.ts';
import { percent } from '../../helpers/percent.ts';
import { wholeTimeline } from '../../searching/wholeTimeline.ts';
import { timelineView, type Bar } from '../timeline/timelineView.ts';

/** Two searches over the same time: the first stands above the line, the second hangs below it. */
export interface CompareTimelineView {
  /** `Tweets by month` */
  readonly caption: string;
  readonly start: string;
  readonly end: string;
  /** The largest bar of each: each is drawn to its own scale. */
  readonly largestA: string;
  readonly largestB: string;
  readonly width: number;
  readonly height: number;
  readonly middle: number;
  readonly bars: readonly DrawnBar[];
  readonly rows: readonly TimelineRow[];
}

export interface DrawnBar extends Bar {
  /** `A, March 2016: 1,234 tweets` */
  readonly name: string;
  readonly isSecond: boolean;
}

/** A line of the table: counts, with their share of all tweets of their side. */
export interface TimelineRow {
  readonly label: string;
  readonly a: TimelineCell;
  readonly b: TimelineCell;
}

export interface TimelineCell {
  readonly tweets: string;
  readonly share: string;
  readonly url: string | undefined;
}

/** A side as the timeline needs it; its search is undefined where it cannot be linked to. */
export interface TimedSide {
  readonly search: SearchParams;
  readonly linked: boolean;
  readonly total: number;
}

/** Between the halves, in units of the drawing. */
const GAP = 4;

/** undefined where there is nothing to draw. */
export function compareTimeline(
  { interval, buckets }: ComparedTimeline,
  a: TimedSide,
  b: TimedSide,
): CompareTimelineView | undefined {
  const draw = (side: TimedSide, name: 'a' | 'b'): ReturnType<typeof timelineView> =>
    timelineView(
      side.search,
      wholeTimeline(
        interval,
        buckets.map((bucket) => ({ from: bucket.from, to: bucket.to, count: bucket[name] })),
      ),
      'nowhere',
    );
  const above = draw(a, 'a');
  const below = draw(b, 'b');
  if (above === undefined || below === undefined) return undefined;
  const height = above.height;
  return {
    caption: above.caption,
    start: above.start,
    end: above.end,
    largestA: above.largest,
    largestB: below.largest,
    width: above.width,
    height: 2 * height + GAP,
    middle: height + GAP / 2,
    bars: [
      ...above.bars.map((bar) => drawn(bar, 'A', a.linked)),
      ...below.bars.map((bar) => ({ ...drawn(bar, 'B', b.linked), y: height + GAP })),
    ],
    rows: above.bars.map((bar, at) => ({
      label: bar.label,
      a: cell(bar, buckets[at]?.a ?? 0, a),
      b: cell(below.bars[at], buckets[at]?.b ?? 0, b),
    })),
  };
}

const drawn = (bar: Bar, side: string, linked: boolean): DrawnBar => ({
  ...bar,
  name: `${side}, ${bar.label}: ${bar.tweets}`,
  url: linked ? bar.url : undefined,
  isSecond: side === 'B',
});

const cell = (bar: Bar | undefined, tweets: number, { linked, total }: TimedSide): TimelineCell => ({
  tweets: bar?.tweets ?? '',
  share: percent(tweets, total),
  url: linked && tweets > 0 ? bar?.url : undefined,
});
