import type { RejectionReport } from './loadReport.ts';
import type { RejectedRow, RejectedRows } from './rejectedRows.ts';

/** What was refused of one load: kept in full, and summed by file and reason with the line of the first. */
export class Rejections {
  readonly #sums = new Map<string, { file: string; line: number; reason: string; count: number }>();
  readonly #rows: RejectedRows;

  constructor(rows: RejectedRows) {
    this.#rows = rows;
  }

  add(row: RejectedRow): void {
    this.#rows.add(row);
    const { file, line, reason } = row;
    const key = `${file}\0${reason}`;
    const known = this.#sums.get(key);
    if (known === undefined) this.#sums.set(key, { file, line, reason, count: 1 });
    else known.count += 1;
  }

  get sums(): readonly RejectionReport[] {
    return [...this.#sums.values()];
  }
}
