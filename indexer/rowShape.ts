import type { Columns } from './columns.ts';
import type { CsvRow } from './csvRows.ts';

/** Why a row cannot be read by its columns; undefined: it can. */
export function shapeProblem({ broken, values }: CsvRow, { width }: Columns): string | undefined {
  if (broken !== undefined) return broken;
  return values.length === width ? undefined : `the row has ${values.length} fields instead of ${width}`;
}
