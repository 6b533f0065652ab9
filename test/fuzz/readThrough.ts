import { readFile } from 'node:fs/promises';
import { BulkBody } from '../../indexer/bulkBody.ts';
import type { BulkItem } from '../../indexer/bulkItem.ts';
import { accountsFromTweets } from '../../indexer/carriedItems.ts';
import { readAhead } from '../../indexer/firstPass/firstPass.ts';
import { LoadTally } from '../../indexer/loadTally.ts';
import { RejectedRows, type RejectedRow } from '../../indexer/rejectedRows.ts';
import { findReleaseFiles } from '../../indexer/releaseFiles.ts';
import { releaseItems, type RowTarget } from '../../indexer/releaseItems.ts';
import { FULL_CAPABILITIES } from '../../search/analysis.ts';
import { SILENT } from '../support/loading.ts';

const ROWS = { tweets: 'tweets', accounts: 'accounts' };

/** What a load of one file makes of it, all but Elasticsearch. */
export interface ReadThrough {
  readonly rows: number;
  /** Rows that Elasticsearch would be sent. */
  readonly sent: readonly BulkItem[];
  readonly rejected: readonly RejectedRow[];
  /** Operations as Elasticsearch would get them: newline-delimited JSON. */
  readonly body: string;
  /** Accounts that only the tweets name. */
  readonly fromTweets: number;
}

/**
 * Reads a file as a load does: header, reading ahead, rows, documents, bodies.
 * @param folder for working files
 * @throws InputProblem
 */
export async function readThrough(path: string, folder: string): Promise<ReadThrough> {
  const rejectedRows = new RejectedRows(`${folder}/rejected.ndjson`);
  try {
    const [release, ...others] = await findReleaseFiles([path], 'fuzz');
    if (release === undefined || others.length > 0) throw new Error('one campaign was to be read');
    const target = rowTarget(rejectedRows);
    const sent: BulkItem[] = [];
    const body = new BulkBody();
    const known = await readAhead({
      files: release.files.filter(({ columns }) => columns.kind === 'tweets'),
      folder,
      signal: undefined,
      warn: target.warn,
      progress: SILENT,
    });
    try {
      for await (const item of releaseItems(release, known, target, SILENT)) {
        sent.push(item);
        body.add(item);
      }
    } finally {
      known.close();
    }
    let fromTweets = 0;
    for await (const item of accountsFromTweets(target)) {
      fromTweets += 1;
      body.add(item);
    }
    rejectedRows.close();
    const kept = rejectedRows.isEmpty ? [] : linesOf(await readFile(rejectedRows.path, 'utf8'));
    const rejected = kept.map((line) => JSON.parse(line) as RejectedRow);
    return { rows: target.tally.allRows, sent, rejected, body: body.bytes.toString(), fromTweets };
  } finally {
    rejectedRows.discard();
  }
}

const rowTarget = (rejectedRows: RejectedRows): RowTarget => ({
  context: { campaign: 'fuzz', load: '20260101-000000-000' },
  indices: ROWS,
  capabilities: FULL_CAPABILITIES,
  tally: new LoadTally(rejectedRows),
  listed: new Set(),
  seen: new Map(),
  warn: () => undefined,
  signal: undefined,
});

/** Lines, each ended by a line feed. */
export const linesOf = (text: string): readonly string[] => text.split('\n').slice(0, -1);
