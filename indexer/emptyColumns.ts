import { csvRows } from './csvRows.ts';
import { ENTITY_COLUMNS, type EntityColumn } from './entities.ts';
import type { ReleaseFile } from './releaseFiles.ts';
import { RowReader } from './rowReader.ts';

/**
 * Columns that the file lacks or that hold nothing in any of its rows; none for a file without rows. Reads the file up
 * to the row where the last of these columns has a value: of what Twitter published a few rows.
 * @throws InputProblem
 */
export async function findEmptyColumns(
  { source, columns }: ReleaseFile,
  signal: AbortSignal | undefined,
): Promise<ReadonlySet<EntityColumn>> {
  const empty = new Set<EntityColumn>(ENTITY_COLUMNS);
  const present = ENTITY_COLUMNS.filter((column) => columns.positions[column] !== undefined);
  let rows = -1;
  for await (const batch of csvRows(await source.open(() => undefined), source.path)) {
    signal?.throwIfAborted();
    for (const { values } of batch) {
      rows += 1;
      if (rows === 0 || values.length !== columns.width) continue;
      const row = new RowReader(values, columns);
      for (const column of present)
        if (empty.has(column) && row.list(column) !== undefined) empty.delete(column);
    }
    if (rows > 0 && !present.some((column) => empty.has(column))) return empty;
  }
  return rows > 0 ? empty : new Set();
}
