import { campaignTitle } from '../../../search/campaigns.ts';
import type { SearchParams } from '../../address/searchParams.ts';
import { percent } from '../../helpers/percent.ts';
import { BAR_WIDTH, HEIGHT, type DrawnBucket } from './timelineDrawing.ts';

/** The part that the tweets are of all tweets of the same time: a line over the bars, to a scale of its own. */
export interface ShareLine {
  /** Whose tweets they are a part of: `all tweets of Internet Research Agency` */
  readonly of: string;
  /** The largest share, where the line touches the top. */
  readonly largest: string;
  /** Points of polylines, in units of the drawing: a line is broken where there is no tweet at all. */
  readonly pieces: readonly string[];
}

/** A bucket whose share is known. */
interface Point {
  readonly at: number;
  readonly share: number;
}

/** Campaigns that are named; more are counted. */
const MOST_NAMED = 2;

/** undefined where the tweets are all that there are, or nothing is known of the others. */
export function shareLine(params: SearchParams, buckets: readonly DrawnBucket[]): ShareLine | undefined {
  if (buckets.every(({ count, of }) => of === undefined || of === count)) return undefined;
  const pieces = piecesOf(buckets);
  const points = pieces.flat();
  const top = points.reduce((most, point) => (point.share > most.share ? point : most), { at: 0, share: 0 });
  const highest = buckets[top.at];
  if (top.share === 0 || highest === undefined) return undefined;
  return {
    of: wholeOf(params),
    largest: percent(highest.count, highest.of ?? 0),
    pieces: pieces.map((piece) => draw(piece, top.share)),
  };
}

/** Runs of buckets in which there is any tweet. */
function piecesOf(buckets: readonly DrawnBucket[]): readonly (readonly Point[])[] {
  const pieces: Point[][] = [];
  let isGap = true;
  for (const [at, { count, of = 0 }] of buckets.entries()) {
    if (of > 0) {
      if (isGap) pieces.push([]);
      pieces.at(-1)?.push({ at, share: count / of });
    }
    isGap = of === 0;
  }
  return pieces;
}

/** From the middle of a bar to that of the next; a single one is drawn as wide as its bar. */
function draw(piece: readonly Point[], largest: number): string {
  const y = ({ share }: Point): number => Math.round((1 - share / largest) * HEIGHT * 10) / 10;
  const [first] = piece;
  if (first !== undefined && piece.length === 1)
    return `${first.at * BAR_WIDTH},${y(first)} ${(first.at + 1) * BAR_WIDTH},${y(first)}`;
  return piece.map((point) => `${(point.at + 0.5) * BAR_WIDTH},${y(point)}`).join(' ');
}

function wholeOf({ include, exclude }: SearchParams): string {
  const { campaign } = include;
  if (campaign.length === 0)
    return exclude.campaign.length === 0
      ? 'all tweets that are indexed'
      : 'all tweets of the other campaigns';
  if (campaign.length > MOST_NAMED) return `all tweets of the ${campaign.length} chosen campaigns`;
  return `all tweets of ${campaign.map(campaignTitle).join(' and ')}`;
}
