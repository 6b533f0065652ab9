import type { Period } from '../../../search/calendar.ts';
import { intersect } from '../../../search/query/timeClauses.ts';
import { count } from '../../helpers/count.ts';
import { percent } from '../../helpers/percent.ts';
import type { CountedTime, TimelineInterval } from '../../searching/timelineAnswer.ts';
import type { TimeLinks } from './timeLinks.ts';
import { nameOf, shortNameOf } from './timelineNames.ts';
import type { DrawnBucket } from './timelineDrawing.ts';

/** What a bar says, in words, and the two links that make its time the start or the end. */
export interface TimelineRow {
  /** `8 November 2016, 14:00 to 14:59 UTC` */
  readonly label: string;
  /** The same in a table that says that it is UTC: `8 Nov 2016, 14:00` */
  readonly short: string;
  /** `1,234` */
  readonly number: string;
  /** `0.4 %` of all tweets of the same time. */
  readonly share: string;
  readonly isPartial: boolean;
  /** Narrows to this time; undefined where the search is no longer than this. */
  readonly url: string | undefined;
  /** Leave the other end as it is; undefined where nothing lies before it, or behind. */
  readonly fromUrl: string | undefined;
  readonly toUrl: string | undefined;
}

/** A row for each bar, in the order of time. */
export const timelineRows = (
  links: TimeLinks,
  interval: TimelineInterval,
  buckets: readonly DrawnBucket[],
): readonly TimelineRow[] =>
  buckets.map((bucket, at) => {
    const time = timeOf(links, bucket);
    const { chosen } = links;
    return {
      label: nameOf(interval, bucket),
      short: shortNameOf(interval, bucket),
      number: count(bucket.count),
      share: shareOf(bucket),
      isPartial: bucket.partial ?? false,
      url: urlOf(links, bucket),
      fromUrl: at > 0 ? links.at({ ...chosen, from: time.from }) : undefined,
      toUrl: at < buckets.length - 1 ? links.at({ ...chosen, to: time.to }) : undefined,
    };
  });

/** Where the search begins or ends inside a bucket, that end stays: its bar counts only what lies within. */
const timeOf = ({ chosen }: TimeLinks, { from, to }: CountedTime): Period =>
  intersect(chosen, { from: Date.parse(from), to: Date.parse(to) });

/** Narrows to the time of a bucket; undefined where the search is no longer than this. */
export function urlOf(links: TimeLinks, bucket: CountedTime): string | undefined {
  const { chosen, at } = links;
  const time = timeOf(links, bucket);
  return time.from > chosen.from || time.to < chosen.to ? at(time) : undefined;
}

/** `0.4 %` of all tweets of the same time. */
export const shareOf = ({ count: number, of = 0 }: DrawnBucket): string => percent(number, of);
