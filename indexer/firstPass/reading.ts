import { createHash } from 'node:crypto';
import type { CsvRow } from '../csvRow.ts';
import { csvRows } from '../csvRows.ts';
import { EmptyColumns } from '../emptyColumns.ts';
import type { EntityColumn } from '../entities.ts';
import type { OriginalTexts } from './texts.ts';
import type { Progress } from '../progress.ts';
import { sizeOf, type ReleaseFile } from '../releaseFiles.ts';
import { RowReader } from '../rowReader.ts';
import { shapeProblem } from '../rowShape.ts';
import { identityOf, type TweetIdentity } from '../rowIdentity.ts';

/** What is read ahead of a load. */
export interface Reading {
  /** Tweets files of one campaign, in the order of the load. */
  readonly files: readonly ReleaseFile[];
  /** Where a working file may lie. */
  readonly folder: string;
  readonly signal: AbortSignal | undefined;
  readonly warn: (line: string) => void;
  readonly progress: Progress;
}

/** What was found in a file. */
interface FileRead {
  /** Number of its first row among the rows of all tweets files. */
  readonly firstRow: number;
  readonly rows: number;
  readonly emptyColumns: ReadonlySet<EntityColumn>;
  /** Of the file as it lies there, hex digits. */
  readonly sha256: string;
}

export type FilesRead = ReadonlyMap<ReleaseFile, FileRead>;

/** Shows every row that will not be refused, in order. */
export async function readTweets(
  reading: Reading,
  onTweet: (row: number, reader: RowReader, identity: TweetIdentity) => void,
): Promise<FilesRead> {
  const read = new Map<ReleaseFile, FileRead>();
  let firstRow = 0;
  await readRows('reading ahead', reading, reading.files, (file) => {
    const { columns } = file;
    const emptyColumns = new EmptyColumns(columns);
    let rows = 0;
    return {
      onRow(csvRow) {
        rows += 1;
        if (shapeProblem(csvRow, columns) !== undefined) return;
        const reader = new RowReader(csvRow.cells, columns);
        emptyColumns.see(reader);
        const identity = identityOf(reader);
        if (!('refused' in identity)) onTweet(firstRow + rows - 1, reader, identity);
      },
      onEnd(sha256) {
        read.set(file, { firstRow, rows, emptyColumns: emptyColumns.found(), sha256 });
        firstRow += rows;
      },
    };
  });
  return read;
}

/** Reads the files again that hold texts which are wanted, and keeps these. */
export async function keepTexts(reading: Reading, read: FilesRead, texts: OriginalTexts): Promise<void> {
  const files = [...read].filter(([, { firstRow, rows }]) => texts.wantsSome(firstRow, firstRow + rows));
  await readRows(
    'restoring texts',
    reading,
    files.map(([file]) => file),
    (file) => {
      let row = (read.get(file)?.firstRow ?? 0) - 1;
      return {
        onRow({ cells }) {
          row += 1;
          if (!texts.isWanted(row)) return;
          const text = new RowReader(cells, file.columns).text('tweet_text');
          if (text !== undefined) texts.keep(row, text);
        },
      };
    },
  );
}

/** What looks at the rows of one file, in order. */
interface RowObserver {
  onRow(row: CsvRow): void;
  /** @param sha256 of the file as it lies there */
  onEnd?(sha256: string): void;
}

async function readRows(
  phase: string,
  { signal, progress }: Reading,
  files: readonly ReleaseFile[],
  observe: (file: ReleaseFile) => RowObserver,
): Promise<void> {
  if (files.length === 0) return;
  progress.phase(phase, sizeOf(files));
  let bytesRead = 0;
  let rows = 0;
  for (const file of files) {
    const observer = observe(file);
    const hash = createHash('sha256');
    const onBytes = (bytes: Buffer): void => {
      bytesRead += bytes.length;
      hash.update(bytes);
    };
    let isHeader = true;
    for await (const batch of csvRows(await file.source.open(onBytes), file.source.path)) {
      signal?.throwIfAborted();
      for (const row of batch) {
        if (!isHeader) observer.onRow(row);
        isHeader = false;
      }
      rows += batch.length;
      progress.update({ bytesRead, rows });
    }
    observer.onEnd?.(hash.digest('hex'));
  }
}
