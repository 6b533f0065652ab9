import { expect, test } from 'vitest';
import type { LoadReport, LoadResult } from '../../../indexer/loadReport.ts';
import { formatLoadSummary } from '../../../indexer/loadSummary.ts';

const REPORT: LoadReport = {
  campaign: 'fable',
  files: [],
  tweets: { rows: 1_008, indexed: 1_000, duplicates: 4, rejected: 3, dropped: 1 },
  accounts: { rows: 12, fromTweets: 3, indexed: 15, duplicates: 0, rejected: 0, dropped: 0 },
  acrossTweets: { copied: 1_200, threads: 31, restored: 4 },
  oddValues: { like_count: 1_200, tweet_language: 2 },
  rejections: [
    { file: 'a.csv', line: 998, reason: 'tweetid is not 1 to 20 digits', count: 2 },
    { file: 'b.csv', line: 7, reason: 'userid is empty', count: 1 },
  ],
  drops: [{ reason: 'strict_dynamic_mapping_exception: no', count: 1 }],
  warnings: [],
  seconds: 2.04,
  rowsPerSecond: 15_000,
  indices: { tweets: 't', accounts: 'a' },
};
const RESULT: LoadResult = {
  report: REPORT,
  takenOver: false,
  reason: 'Elasticsearch refused 1 documents',
  reportFile: 'report.json',
  rejectedFile: 'report.rejected.ndjson',
  warnings: [],
};

test('a load that is not taken over says why, and what went where', () => {
  expect(formatLoadSummary(RESULT)).toEqual([
    'fable: NOT taken over: Elasticsearch refused 1 documents. What was searchable still is.',
    '  tweets:   1,008 rows = 1,000 indexed + 4 duplicates + 3 refused + 1 dropped',
    '  accounts: 12 rows + 3 only in tweets = 15 indexed + 0 duplicates + 0 refused + 0 dropped',
    '  across tweets: 1,200 with a text that another account wrote too, 31 threads, 4 cut retweets with their whole text',
    '  refused: 2 rows of a.csv, the first on line 998: tweetid is not 1 to 20 digits',
    '  refused: b.csv, line 7: userid is empty',
    '  dropped by Elasticsearch: 1 × strict_dynamic_mapping_exception: no',
    '  odd values, by column: like_count 1,200, tweet_language 2',
    '  refused rows in full: report.rejected.ndjson',
    '  report: report.json',
  ]);
});

test('a clean load is told in four lines', () => {
  const acrossTweets = { copied: 0, threads: 0, restored: 0 };
  const report = { ...REPORT, acrossTweets, oddValues: {}, rejections: [], drops: [] };
  expect(formatLoadSummary({ report, takenOver: true, reportFile: 'report.json', warnings: [] })).toEqual([
    'fable: loaded in 2.0 s (15,000 rows/s)',
    expect.stringMatching(/^ {2}tweets: /),
    expect.stringMatching(/^ {2}accounts: /),
    '  report: report.json',
  ]);
});

test('of many reasons the first ten are shown', () => {
  const rejections = Array.from({ length: 13 }, (_, at) => ({
    file: 'a.csv',
    line: at,
    reason: `r${at}`,
    count: 1,
  }));
  const lines = formatLoadSummary({ ...RESULT, report: { ...REPORT, rejections } });
  expect(lines.filter((line) => line.startsWith('  refused: '))).toHaveLength(10);
  expect(lines).toContain('  … and 3 more kinds, all in the report');
});
