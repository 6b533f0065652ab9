import type { ReleaseKind } from '../search/documents.ts';
import type { SourceFile } from '../search/indexMeta.ts';
import type { FileReport, RejectionReport } from './loadReport.ts';
import type { RejectedRow, RejectedRows } from './rejectedRows.ts';
import { Rejections } from './rejections.ts';

/** Counts what the rows of one load turned out to be. */
export class LoadTally {
  readonly files: FileReport[] = [];
  /** The same files, as the new indices name them. */
  readonly sources: SourceFile[] = [];
  readonly rows: Record<ReleaseKind, number> = { tweets: 0, accounts: 0 };
  readonly rejected: Record<ReleaseKind, number> = { tweets: 0, accounts: 0 };
  readonly #oddValues = new Map<string, number>();
  readonly #rejections: Rejections;

  constructor(rejectedRows: RejectedRows) {
    this.#rejections = new Rejections(rejectedRows);
  }

  /** A row is not taken. */
  reject(kind: ReleaseKind, row: RejectedRow): void {
    this.rejected[kind] += 1;
    this.#rejections.add(row);
  }

  /** Columns of one row whose value became null. */
  countOdd(columns: Iterable<string>): void {
    for (const column of columns) this.#oddValues.set(column, (this.#oddValues.get(column) ?? 0) + 1);
  }

  get allRows(): number {
    return this.rows.tweets + this.rows.accounts;
  }

  get allRejected(): number {
    return this.rejected.tweets + this.rejected.accounts;
  }

  get oddValues(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#oddValues].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  get rejections(): readonly RejectionReport[] {
    return this.#rejections.sums;
  }
}
