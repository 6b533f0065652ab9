import type { MediaType } from '../../search/mediaDocument.ts';
import { countDropped, type BulkTally, type Settled } from '../bulkTally.ts';
import type { RejectionReport, TweetCounts } from '../loadReport.ts';
import { count } from '../count.ts';
import { equation, firstOf, rejectionLines } from '../loadSummary.ts';
import type { LoadOutcome } from '../runLoads.ts';
import type { Marked } from './markTweets.ts';
import type { MediaTally } from './mediaTally.ts';

/** What one load of the media of one campaign did. */
export interface MediaReport {
  readonly campaign: string;
  readonly archives: readonly { readonly path: string; readonly files: number; readonly bytes: number }[];
  /** Where files went: rows = indexed + duplicates + rejected + dropped. */
  readonly media: TweetCounts;
  readonly types: Readonly<Record<MediaType, number>>;
  /** Files that an earlier load brought and that were kept. */
  readonly kept: number;
  /** Pictures that are indexed without a size or a perceptual hash, for they cannot be read to their end. */
  readonly broken: number;
  /** Tweets that say now what media they have; tweets that the files name and that are not indexed. */
  readonly tweets: { readonly changed: number; readonly absent: number };
  /** `line` is the number of the file in its archive. */
  readonly rejections: readonly RejectionReport[];
  readonly drops: readonly { readonly reason: string; readonly count: number }[];
  readonly seconds: number;
  /** Names of the new indices; null where the campaign has no tweets. They exist only if the load was taken over. */
  readonly indices: { readonly media: string; readonly tweets: string | null };
}

/** One media load of one campaign, for the command. */
export type MediaResult = LoadOutcome<MediaReport>;

/** What a media load sent, and what became of it. */
export interface MediaLoaded {
  readonly tally: MediaTally;
  readonly own: BulkTally;
  readonly kept: number;
  readonly settled: Settled | undefined;
  readonly marked: Marked | undefined;
  readonly seconds: number;
  readonly indices: MediaReport['indices'];
}

export function buildMediaReport(
  campaign: string,
  { tally, own, kept, settled, marked, seconds, indices }: MediaLoaded,
): MediaReport {
  return {
    campaign,
    archives: tally.archives,
    media: {
      rows: tally.files,
      indexed: settled?.indexed ?? own.created,
      duplicates: settled?.duplicates ?? own.updated + own.outdated,
      rejected: tally.rejected,
      dropped: countDropped(own),
    },
    types: tally.types,
    kept,
    broken: tally.broken,
    tweets: { changed: marked?.changed ?? 0, absent: marked?.absent ?? 0 },
    rejections: tally.rejections,
    drops: [...own.dropped, ...(marked?.dropped ?? [])].map(([reason, n]) => ({ reason, count: n })),
    seconds: Number(seconds.toFixed(3)),
    indices,
  };
}

/** What the command prints at the end, in lines. */
export function formatMediaSummary(result: MediaResult): readonly string[] {
  const { report } = result;
  const { types, tweets, kept, broken } = report;
  const parts = Object.entries(types).map(([type, n]) => `${count.format(n)} ${type}s`);
  return [
    result.takenOver
      ? `${report.campaign}: media loaded in ${report.seconds.toFixed(1)} s`
      : `${report.campaign}: media NOT taken over: ${result.reason ?? 'unknown reason'}. What was there still is.`,
    `  files:  ${equation(`${count.format(report.media.rows)} files`, report.media)}`,
    `  types:  ${parts.join(', ')}${kept > 0 ? `; ${count.format(kept)} files of earlier loads kept` : ''}`,
    ...(broken > 0 ? [`  broken: ${count.format(broken)} pictures cannot be read to their end`] : []),
    report.indices.tweets === null
      ? '  tweets: none of this campaign are indexed yet; they will know their media when they are loaded'
      : `  tweets: ${count.format(tweets.changed)} changed, ${count.format(tweets.absent)} that the files name are not indexed`,
    ...rejectionLines(report.rejections, 'files', 'file number'),
    ...firstOf(
      report.drops,
      ({ reason, count: n }) => `  dropped by Elasticsearch: ${count.format(n)} × ${reason}`,
    ),
    ...(result.rejectedFile === undefined ? [] : [`  refused files in full: ${result.rejectedFile}`]),
    `  report: ${result.reportFile}`,
  ];
}
