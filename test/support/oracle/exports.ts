import { parse } from 'csv-parse/sync';
import { TWEET_COLUMNS } from '../../../search/releaseColumns.ts';
import { FORMATS } from '../../../server/exports/formats.ts';
import type { Searcher } from '../../../server/archive/searcher.ts';
import { textOf } from '../chunks.ts';
import type { Row } from './cells.ts';
import { paramsOf } from './compare.ts';
import { compareCell } from './exportedCells.ts';
import type { Oracle } from './oracle.ts';
import { keyOf } from './tweet.ts';

/** An exported CSV beside the rows of the release. */
export interface ExportComparison {
  readonly rows: number;
  /** Cells that are neither as published nor in the one spelling of exports: tweet, column, published, exported. */
  readonly others: readonly (readonly (string | undefined)[])[];
}

/** Exports all that a query finds, and compares every cell of Twitter's columns. */
export async function compareExport(
  searcher: Searcher,
  oracle: Oracle,
  q: string,
): Promise<ExportComparison> {
  const exported = await exportedRows(searcher, q);
  const tweets = new Map(oracle.tweets.map((tweet) => [keyOf(tweet), tweet]));
  const others = exported.flatMap((row) => {
    const key = keyOf({ campaign: row['campaign'] ?? '', id: row['tweetid'] ?? '' });
    const tweet = tweets.get(key);
    if (tweet === undefined) return [[key]];
    return TWEET_COLUMNS.filter((column) => compareCell(column, tweet, row) === 'other').map((column) => [
      key,
      column,
      tweet.row[column],
      row[column],
    ]);
  });
  return { rows: exported.length, others };
}

async function exportedRows(searcher: Searcher, q: string): Promise<readonly Row[]> {
  const context = { params: paramsOf({ q, sort: 'random' }), baseUrl: '', spreadsheet: false };
  const { chunks, close } = await FORMATS.csv.open(searcher, context);
  try {
    return parse(await textOf(chunks), { columns: true, record_delimiter: '\r\n' });
  } finally {
    await close();
  }
}
