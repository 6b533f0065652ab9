import { count } from '../helpers/count.ts';
import { dateTime, day, month } from '../helpers/dates.ts';
import type { Timeline, TimelineBucket, TimelineInterval } from '../searching/searchAnswer.ts';
import type { SearchParams } from '../address/searchParams.ts';
import { changedUrl } from './searchLinks.ts';

/** Tweets over time: a drawing whose bars are links, and the same as a table. */
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
}

export interface Bar {
  /** `March 2016` */
  readonly label: string;
  /** `1,234 tweets` */
  readonly tweets: string;
  /** Narrows to this time; undefined where the search cannot be narrower: addresses know whole days. */
  readonly url: string | undefined;
  /** In units of the drawing. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly width: number;
}

/** Units of the drawing; its style stretches it. */
const BAR_WIDTH = 10;
const HEIGHT = 100;
const GAP = 1;
/** Least height of a bar that is not empty. */
const VISIBLE = 2;

/** undefined where there is nothing to draw. */
export function timelineView(
  params: SearchParams,
  { interval, buckets }: Timeline,
): TimelineView | undefined {
  const [first] = buckets;
  const last = buckets.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const largest = Math.max(...buckets.map((bucket) => bucket.count));
  const name = (bucket: TimelineBucket): string => NAMES[interval](bucket.from);
  return {
    caption: `Tweets by ${interval}`,
    start: name(first),
    end: name(last),
    largest: tweets(largest),
    width: buckets.length * BAR_WIDTH,
    height: HEIGHT,
    bars: buckets.map((bucket, index) => {
      const height =
        bucket.count === 0 ? 0 : Math.max(VISIBLE, Math.round((bucket.count / largest) * HEIGHT));
      return {
        label: name(bucket),
        tweets: tweets(bucket.count),
        url: bucketUrl(params, interval, bucket),
        x: index * BAR_WIDTH,
        y: HEIGHT - height,
        height,
        width: BAR_WIDTH - GAP,
      };
    }),
  };
}

const tweets = (number: number): string => `${count(number)} ${number === 1 ? 'tweet' : 'tweets'}`;

const NAMES: Readonly<Record<TimelineInterval, (iso: string) => string>> = {
  year: (iso) => iso.slice(0, 4),
  month,
  day,
  hour: (iso) => `${day(iso)}, ${iso.slice(11, 13)}:00 to ${iso.slice(11, 13)}:59 UTC`,
  minute: (iso) => dateTime(`${iso.slice(0, 16)}Z`),
};

/** Characters of an ISO 8601 text that name the interval in an address. */
const NAMED_BY: Partial<Record<TimelineInterval, number>> = { year: 4, month: 7, day: 10 };

/**
 * The search narrowed to a bucket. Where the search begins or ends inside the bucket, that end stays: the bar counts
 * only what lies within.
 */
function bucketUrl(
  params: SearchParams,
  interval: TimelineInterval,
  bucket: TimelineBucket,
): string | undefined {
  const length = NAMED_BY[interval];
  if (length === undefined) return undefined;
  const name = bucket.from.slice(0, length);
  const inside = (date: string | undefined): date is string => date !== undefined && date.startsWith(name);
  return changedUrl(params, {
    dateFrom: inside(params.dateFrom) ? params.dateFrom : name,
    dateTo: inside(params.dateTo) ? params.dateTo : name,
  });
}
