import type { Columns } from './columns.ts';
import { ENTITY_COLUMNS, type EntityColumn } from './entities.ts';
import type { RowReader } from './rowReader.ts';

/**
 * Finds the columns that a file lacks or that hold nothing in any of its rows; none for a file without rows, and none
 * for an export of ours.
 */
export class EmptyColumns {
  readonly #absent: readonly EntityColumn[];
  readonly #empty: Set<EntityColumn>;
  readonly #isExport: boolean;
  #hasRows = false;

  constructor({ positions, isExport }: Columns) {
    this.#isExport = isExport;
    this.#absent = ENTITY_COLUMNS.filter((column) => positions[column] === undefined);
    this.#empty = new Set(ENTITY_COLUMNS.filter((column) => positions[column] !== undefined));
  }

  /** A row whose shape is right. */
  see(row: RowReader): void {
    this.#hasRows = true;
    for (const column of this.#empty) if (row.list(column) !== undefined) this.#empty.delete(column);
  }

  found(): ReadonlySet<EntityColumn> {
    return this.#hasRows && !this.#isExport ? new Set([...this.#empty, ...this.#absent]) : new Set();
  }
}
