import type { CsvRow } from '../csvRow.ts';
import { csvRows } from '../csvRows.ts';
import type { Progress } from '../progress.ts';
import { RowReader } from '../rowReader.ts';
import { shapeProblem } from '../rowShape.ts';
import { sizeOf } from '../releaseFiles.ts';
import type { LoadedFile } from './loadFiles.ts';

/** A row whose shape is right. */
export interface ReleaseRow {
  readonly file: LoadedFile;
  readonly row: CsvRow;
  readonly reader: RowReader;
  /** Number of the row in its file, from 1. */
  readonly number: number;
  /** Number of the row among all rows of these files, from 0. */
  readonly place: number;
}

export interface RowsRead {
  /** Rows of each file after its header, by its path. */
  readonly rows: ReadonlyMap<string, number>;
  readonly misshapen: number;
}

/**
 * Shows every row of some files in order.
 * @param onRow called for each; `row` tells its line then and not later
 * @param onBatch called after some rows, and awaited: nothing is read meanwhile
 */
export async function readReleaseRows(
  phase: string,
  files: readonly LoadedFile[],
  { progress, signal }: { readonly progress: Progress; readonly signal: AbortSignal | undefined },
  onRow: (row: ReleaseRow) => void,
  onBatch: () => Promise<void> = () => Promise.resolve(),
): Promise<RowsRead> {
  progress.phase(phase, sizeOf(files.map(({ file }) => file)));
  const rowsOf = new Map<string, number>();
  let bytesRead = 0;
  let place = 0;
  let misshapen = 0;
  const onBytes = (bytes: Buffer): void => {
    bytesRead += bytes.length;
  };
  for (const loaded of files) {
    const { source, columns } = loaded.file;
    let number = -1;
    for await (const batch of csvRows(await source.open(onBytes), source.path)) {
      signal?.throwIfAborted();
      for (const row of batch) {
        number += 1;
        if (number === 0) continue;
        if (shapeProblem(row, columns) === undefined) {
          const reader = new RowReader(row.cells, columns, () => row.isUtf8());
          onRow({ file: loaded, row, reader, number, place });
        } else misshapen += 1;
        place += 1;
      }
      await onBatch();
      progress.update({ bytesRead, rows: place });
    }
    rowsOf.set(source.path, Math.max(0, number));
  }
  return { rows: rowsOf, misshapen };
}
