import { count } from './count.ts';
import type { LoadReport, LoadResult, RejectionReport, TweetCounts } from './loadReport.ts';

/** Lines of refusals and of drops that are shown; the report has all. */
const MOST_REASONS = 10;

/** What the command prints at the end of a load, in lines. */
export function formatLoadSummary(result: LoadResult): readonly string[] {
  const { report } = result;
  return [
    result.takenOver
      ? `${report.campaign}: loaded in ${report.seconds.toFixed(1)} s (${count.format(report.rowsPerSecond)} rows/s)`
      : `${report.campaign}: NOT taken over: ${result.reason ?? 'unknown reason'}. What was searchable still is.`,
    `  tweets:   ${equation(`${count.format(report.tweets.rows)} rows`, report.tweets)}`,
    `  accounts: ${equation(accountRows(report), report.accounts)}`,
    ...acrossTweetsLines(report),
    ...rejectionLines(report.rejections, 'rows', 'line'),
    ...firstOf(
      report.drops,
      ({ reason, count: n }) => `  dropped by Elasticsearch: ${count.format(n)} × ${reason}`,
    ),
    ...oddValueLines(report),
    ...(result.rejectedFile === undefined ? [] : [`  refused rows in full: ${result.rejectedFile}`]),
    `  report: ${result.reportFile}`,
  ];
}

const accountRows = ({ accounts }: LoadReport): string =>
  `${count.format(accounts.rows)} rows + ${count.format(accounts.fromTweets)} only in tweets`;

export const equation = (rows: string, { indexed, duplicates, rejected, dropped }: TweetCounts): string =>
  `${rows} = ${count.format(indexed)} indexed + ${count.format(duplicates)} duplicates + ` +
  `${count.format(rejected)} refused + ${count.format(dropped)} dropped`;

function acrossTweetsLines({ acrossTweets: { copied, threads, restored } }: LoadReport): readonly string[] {
  if (copied + threads + restored === 0) return [];
  return [
    `  across tweets: ${count.format(copied)} with a text that another account wrote too, ` +
      `${count.format(threads)} threads, ${count.format(restored)} cut retweets with their whole text`,
  ];
}

/** @param many what is refused @param place what the number in `line` counts */
export const rejectionLines = (
  rejections: readonly RejectionReport[],
  many: string,
  place: string,
): readonly string[] =>
  firstOf(rejections, ({ file, line, reason, count: n }) =>
    n === 1
      ? `  refused: ${file}, ${place} ${line}: ${reason}`
      : `  refused: ${count.format(n)} ${many} of ${file}, the first on ${place} ${line}: ${reason}`,
  );

function oddValueLines({ oddValues }: LoadReport): readonly string[] {
  const columns = Object.entries(oddValues).map(([column, n]) => `${column} ${count.format(n)}`);
  return columns.length === 0 ? [] : [`  odd values, by column: ${columns.join(', ')}`];
}

export function firstOf<T>(items: readonly T[], format: (item: T) => string): readonly string[] {
  const more = items.length - MOST_REASONS;
  return [
    ...items.slice(0, MOST_REASONS).map(format),
    ...(more > 0 ? [`  … and ${more} more kinds, all in the report`] : []),
  ];
}
