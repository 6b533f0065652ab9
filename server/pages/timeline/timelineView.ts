import type { SearchParams } from '../../address/searchParams.ts';
import { DEFAULT_ZONE, hoursUrl } from '../../address/hoursParams.ts';
import { counted } from '../../helpers/counted.ts';
import type { CountedTime, TimelineInterval } from '../../searching/timelineAnswer.ts';
import { shareLine, type ShareLine } from './shareLine.ts';
import { nameOf } from './timelineNames.ts';
import { timeLinks } from './timeLinks.ts';
import { BAR_WIDTH, HEIGHT, type DrawnBucket, type DrawnTimeline } from './timelineDrawing.ts';
import { shareOf, timelineRows, urlOf, type TimelineRow } from './timelineTable.ts';
import { zoomOut, type ZoomLink } from './zoomLinks.ts';

/** Where the table of a timeline stands: on every page that draws it, closed; on none; or at an address of its own. */
export type TablePlace = 'here' | 'nowhere' | TableAt;

/** A table of a timeline at an address of its own. */
export interface TableAt {
  /** The page with the table, and that without. */
  readonly url: string;
  readonly withoutUrl: string;
  /** This is the page with it. */
  readonly isShown: boolean;
}

/** Tweets over time: a drawing whose bars are links, and the same as a table from which both ends can be picked. */
export interface TimelineView {
  /** `Tweets by month` */
  readonly caption: string;
  /** Names of the first and the last bar. */
  readonly start: string;
  readonly end: string;
  readonly largest: string;
  /** Size of the drawing in its own units. */
  readonly width: number;
  readonly height: number;
  readonly bars: readonly Bar[];
  /** Undefined where it stands elsewhere, or nowhere. */
  readonly table: readonly TimelineRow[] | undefined;
  /** Leads to the page with the table, or back from it; undefined where every such page has it, closed. */
  readonly tableLink: { readonly label: string; readonly url: string } | undefined;
  /** The share of all tweets, drawn over the bars; undefined where the tweets are all there are. */
  readonly line: ShareLine | undefined;
  /** What bars that are marked lack, in words; undefined where none is. */
  readonly partial: string | undefined;
  /** At which hours of the week the tweets were written. */
  readonly hoursUrl: string;
  /** The same search at a longer time, the shortest first. */
  readonly zooms: readonly ZoomLink[];
}

export interface Bar {
  /** `8 November 2016, 14:00 to 14:59 UTC` */
  readonly label: string;
  /** All of it: `March 2016: 1,234 tweets, 0.4 %` */
  readonly name: string;
  /** `1,234 tweets` */
  readonly tweets: string;
  /** Narrows to this time; undefined where the search is no longer than this. */
  readonly url: string | undefined;
  readonly isPartial: boolean;
  /** In units of the drawing. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly width: number;
}

/** Units between bars. */
const GAP = 1;
/** Least height of a bar that is not empty. */
const VISIBLE = 2;

/** undefined where there is nothing to draw. */
export function timelineView(
  params: SearchParams,
  { interval, buckets }: DrawnTimeline,
  table: TablePlace = 'here',
): TimelineView | undefined {
  const [first] = buckets;
  const last = buckets.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const largest = Math.max(...buckets.map((bucket) => bucket.count));
  const links = timeLinks(params);
  const line = shareLine(params, buckets);
  const name = (bucket: CountedTime): string => nameOf(interval, bucket);
  return {
    caption: `Tweets by ${interval}`,
    start: name(first),
    end: name(last),
    largest: counted(largest, 'tweet'),
    width: buckets.length * BAR_WIDTH,
    height: HEIGHT,
    bars: buckets.map((bucket, at) => ({
      ...barNames(interval, bucket, line !== undefined),
      isPartial: bucket.partial ?? false,
      url: urlOf(links, bucket),
      ...barShape(bucket.count, largest, at),
    })),
    table: isHere(table) ? timelineRows(links, interval, buckets) : undefined,
    tableLink: typeof table === 'string' ? undefined : tableLink(table),
    line,
    partial: buckets.some(({ partial }) => partial)
      ? `The search, or the release, does not hold all of each ${interval} that is marked.`
      : undefined,
    hoursUrl: hoursUrl({ search: params, zone: DEFAULT_ZONE }),
    zooms: zoomOut(links),
  };
}

const isHere = (table: TablePlace): boolean => (typeof table === 'string' ? table === 'here' : table.isShown);

const tableLink = ({ url, withoutUrl, isShown }: TableAt): TimelineView['tableLink'] =>
  isShown
    ? { label: 'Without the table', url: withoutUrl }
    : { label: 'As a table, to choose start and end', url: `${url}#time` };

/** @param withShare whether the whole name tells the share, too */
function barNames(
  interval: TimelineInterval,
  bucket: DrawnBucket,
  withShare: boolean,
): Pick<Bar, 'label' | 'name' | 'tweets'> {
  const label = nameOf(interval, bucket);
  const tweets = counted(bucket.count, 'tweet');
  return { label, name: `${label}: ${tweets}${withShare ? `, ${shareOf(bucket)}` : ''}`, tweets };
}

function barShape(number: number, largest: number, at: number): Pick<Bar, 'x' | 'y' | 'height' | 'width'> {
  const height = number === 0 ? 0 : Math.max(VISIBLE, Math.round((number / largest) * HEIGHT));
  return { x: at * BAR_WIDTH, y: HEIGHT - height, height, width: BAR_WIDTH - GAP };
}
