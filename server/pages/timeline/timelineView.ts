import type { Period } from '../../../search/calendar.ts';
import { intersect } from '../../../search/query/timeClauses.ts';
import type { SearchParams } from '../../address/searchParams.ts';
import { DEFAULT_ZONE, hoursUrl } from '../../address/hoursParams.ts';
import { count } from '../../helpers/count.ts';
import { counted } from '../../helpers/counted.ts';
import { percent } from '../../helpers/percent.ts';
import type { CountedTime, TimelineInterval } from '../../searching/timelineAnswer.ts';
import { shareLine, type ShareLine } from './shareLine.ts';
import { nameOf, shortNameOf } from './timelineNames.ts';
import { timeLinks, type TimeLinks } from './timeLinks.ts';
import { BAR_WIDTH, HEIGHT, type DrawnBucket, type DrawnTimeline } from './timelineDrawing.ts';
import { zoomOut, type ZoomLink } from './zoomLinks.ts';

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
  /** The same in a table that says that it is UTC: `8 Nov 2016, 14:00` */
  readonly short: string;
  /** All of it: `March 2016: 1,234 tweets, 0.4 %` */
  readonly name: string;
  /** `1,234 tweets` */
  readonly tweets: string;
  /** `1,234` */
  readonly number: string;
  /** Narrows to this time; undefined where the search is no longer than this. */
  readonly url: string | undefined;
  /** Leave the other end as it is; undefined where nothing lies before it, or behind. */
  readonly fromUrl: string | undefined;
  readonly toUrl: string | undefined;
  /** `0.4 %` of all tweets of the same time. */
  readonly share: string;
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
      ...barLinks(links, bucket, { hasBefore: at > 0, hasBehind: at < buckets.length - 1 }),
      ...barShape(bucket.count, largest, at),
    })),
    line,
    partial: buckets.some(({ partial }) => partial)
      ? `The search, or the release, does not hold all of each ${interval} that is marked.`
      : undefined,
    hoursUrl: hoursUrl({ search: params, zone: DEFAULT_ZONE }),
    zooms: zoomOut(links),
  };
}

/** @param withShare whether the whole name tells the share, too */
function barNames(
  interval: TimelineInterval,
  bucket: DrawnBucket,
  withShare: boolean,
): Pick<Bar, 'label' | 'short' | 'name' | 'tweets' | 'number' | 'share'> {
  const label = nameOf(interval, bucket);
  const number = counted(bucket.count, 'tweet');
  const share = shareOf(bucket);
  return {
    label,
    short: shortNameOf(interval, bucket),
    name: `${label}: ${number}${withShare ? `, ${share}` : ''}`,
    tweets: number,
    number: count(bucket.count),
    share,
  };
}

function barShape(number: number, largest: number, at: number): Pick<Bar, 'x' | 'y' | 'height' | 'width'> {
  const height = number === 0 ? 0 : Math.max(VISIBLE, Math.round((number / largest) * HEIGHT));
  return { x: at * BAR_WIDTH, y: HEIGHT - height, height, width: BAR_WIDTH - GAP };
}

/** Where the search begins or ends inside a bucket, that end stays: the bar counts only what lies within. */
function barLinks(
  { chosen, at }: TimeLinks,
  bucket: CountedTime,
  { hasBefore, hasBehind }: { readonly hasBefore: boolean; readonly hasBehind: boolean },
): Pick<Bar, 'url' | 'fromUrl' | 'toUrl'> {
  const time = intersect(chosen, periodOf(bucket));
  const isShorter = time.from > chosen.from || time.to < chosen.to;
  return {
    url: isShorter ? at(time) : undefined,
    fromUrl: hasBefore ? at({ ...chosen, from: time.from }) : undefined,
    toUrl: hasBehind ? at({ ...chosen, to: time.to }) : undefined,
  };
}

const periodOf = ({ from, to }: CountedTime): Period => ({
  from: Date.parse(from),
  to: Date.parse(to),
});

const shareOf = ({ count: number, of = 0 }: DrawnBucket): string => percent(number, of);
