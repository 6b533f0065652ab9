import type { Columns } from './columns.ts';
import type { CsvRow } from './csvRow.ts';

/** Why a row cannot be read by its columns; undefined: it can. */
export function shapeProblem({ broken, cells }: CsvRow, { width }: Columns): string | undefined {
  if (broken !== undefined) return broken;
  return cells.length === width ? undefined : `the row has ${cells.length} fields instead of ${width}`;
}
