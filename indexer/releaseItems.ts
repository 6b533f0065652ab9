import { createHash } from 'node:crypto';
import type { Capabilities } from '../search/analysis.ts';
import { toIndexedTweet } from '../search/indexedTweet.ts';
import { USER_COLUMNS } from '../search/releaseColumns.ts';
import { toAccount } from './accountRow.ts';
import type { BulkItem } from './bulkItem.ts';
import { ownCopy } from './cells.ts';
import type { CsvRow } from './csvRow.ts';
import { csvRows } from './csvRows.ts';
import type { KnownRelease } from './firstPass/known.ts';
import { openIdentifier } from './identify.ts';
import { changedFile } from './inputProblem.ts';
import type { LoadTally } from './loadTally.ts';
import type { Progress } from './progress.ts';
import { sizeOf, type CampaignFiles, type ReleaseFile } from './releaseFiles.ts';
import { placeOf } from './rowPlace.ts';
import { RowReader } from './rowReader.ts';
import { shapeProblem } from './rowShape.ts';
import type { TextReading } from './tweetEntities.ts';
import { toTweet, type InRelease, type LoadContext } from './tweetRow.ts';
import type { SentSample } from './verify/readBack.ts';

/** Where rows go, and what is learnt from them. */
export interface RowTarget {
  readonly context: LoadContext;
  readonly indices: { readonly tweets: string | undefined; readonly accounts: string };
  readonly capabilities: Capabilities;
  readonly tally: LoadTally;
  /** Ids in the users files. */
  readonly listed: Set<string>;
  /** Profile cells, in the order of USER_COLUMNS, of every account that the tweets name: of the last row that does. */
  readonly seen: Map<string, readonly string[]>;
  /** Sees every document, to have some of them read back at the end. */
  readonly sample?: SentSample;
  readonly warn: (line: string) => void;
  readonly signal: AbortSignal | undefined;
}

/**
 * Every row of the files as an item to index; rows that are refused go to the tally.
 * @param known what reading ahead found in these files
 * @throws InputProblem, also where a file is not the one that was read ahead
 */
export async function* releaseItems(
  { files }: CampaignFiles,
  known: KnownRelease,
  target: RowTarget,
  progress: Progress,
): AsyncGenerator<BulkItem> {
  const identify = await openIdentifier();
  progress.phase('indexing', sizeOf(files));
  let bytesRead = 0;
  let version = 0;
  let tweetRow = 0;
  for (const file of files) {
    const { source, columns } = file;
    const hash = createHash('sha256');
    const onBytes = (bytes: Buffer): void => {
      hash.update(bytes);
      bytesRead += bytes.length;
    };
    let rows = -1;
    let hasBadBytes = false;
    for (const note of columns.notes) target.warn(note);
    const reading: TextReading = { emptyColumns: known.emptyColumns(file), taken: new Set(), identify };
    for await (const batch of csvRows(await source.open(onBytes), source.path)) {
      for (const row of batch) {
        rows += 1;
        if (rows === 0) continue;
        version += 1;
        target.tally.rows[columns.kind] += 1;
        const reader = new RowReader(row.cells, columns, () => row.isUtf8());
        const inRelease = columns.kind === 'tweets' ? known.inRelease(tweetRow++) : undefined;
        const item = toItem(file, { row, number: rows }, reader, reading, inRelease, version, target);
        if (item === undefined) continue;
        target.tally.countOdd(reader.odd);
        if (reader.hasBadBytes && !hasBadBytes) {
          hasBadBytes = true;
          target.warn(
            `${source.path}, line ${row.line()}: bytes that are not UTF-8 are shown as \uFFFD (said once per file)`,
          );
        }
        target.sample?.see(item);
        yield item;
      }
      progress.update({ bytesRead, rows: target.tally.allRows });
    }
    const sha256 = hash.digest('hex');
    if (columns.kind === 'tweets' && (rows !== known.rowsOf(file) || sha256 !== known.sha256Of(file))) {
      throw changedFile(source.path);
    }
    if (reading.taken.size > 0) {
      const names = [...reading.taken].sort().join(', ');
      target.warn(`${source.path}: no row has a value for ${names}: taken from the texts`);
    }
    const read = { kind: columns.kind, rows, sha256 };
    target.tally.files.push({ path: source.path, format: columns.format, ...read });
    target.tally.sources.push({ name: source.name, ...read });
  }
}

/** One row as an item; undefined where it is refused. */
function toItem(
  { source, columns }: ReleaseFile,
  { row, number }: { readonly row: CsvRow; readonly number: number },
  reader: RowReader,
  reading: TextReading,
  inRelease: InRelease | undefined,
  version: number,
  target: RowTarget,
): BulkItem | undefined {
  const reject = (reason: string): undefined => {
    target.tally.reject(columns.kind, {
      file: source.path,
      line: row.line(),
      reason,
      raw: row.raw(),
      ...(!row.isUtf8() && { base64: row.bytes().toString('base64') }),
    });
  };
  const problem = shapeProblem(row, columns);
  if (problem !== undefined) return reject(problem);
  const { indices, context } = target;
  if (columns.kind === 'accounts' || indices.tweets === undefined) {
    const account = toAccount(reader, 'users', context);
    if ('refused' in account) return reject(account.refused);
    target.listed.add(ownCopy(account.id));
    return { index: indices.accounts, id: account.id, version, document: account };
  }
  const tweet = toTweet(reader, context, reading, placeOf(row, source.name, number), inRelease);
  if ('refused' in tweet) return reject(tweet.refused);
  rememberProfile(target.seen, tweet.account_id, reader);
  const document = toIndexedTweet(tweet, target.capabilities);
  return { index: indices.tweets, id: tweet.id, version, document };
}

/** Keeps what the latest row says of an account; most say the same, and cells that are kept cost memory to be cleared. */
function rememberProfile(seen: RowTarget['seen'], account: string, reader: RowReader): void {
  const known = seen.get(account);
  if (known !== undefined && USER_COLUMNS.every((column, at) => reader.raw(column) === known[at])) return;
  seen.set(
    ownCopy(account),
    USER_COLUMNS.map((column) => ownCopy(reader.raw(column))),
  );
}
