import type { TweetColumn } from '../search/releaseColumns.ts';

const NO_COLUMNS: ReadonlySet<TweetColumn> = new Set();
const NO_CELLS: ReadonlyMap<TweetColumn, string> = new Map();

/** What is remembered of the cells of a row that were read. In most rows that is nothing, and nothing is made then. */
export class RowNotes {
  /** A value that was read holds bytes that are not UTF-8. */
  hasBadBytes = false;
  #odd: Set<TweetColumn> | undefined;
  #damaged: TweetColumn[] | undefined;
  #published: Map<TweetColumn, string> | undefined;

  /** Columns whose value cannot be used. */
  get odd(): ReadonlySet<TweetColumn> {
    return this.#odd ?? NO_COLUMNS;
  }

  /** Id columns that hold something whose digits are lost. */
  get damaged(): readonly TweetColumn[] {
    return this.#damaged ?? [];
  }

  /** Cells that the values read from them do not give back: odd ones, and texts with HTML entities. */
  get published(): ReadonlyMap<TweetColumn, string> {
    return this.#published ?? NO_CELLS;
  }

  protected markOdd(column: TweetColumn): void {
    this.#odd ??= new Set();
    this.#odd.add(column);
  }

  protected markDamaged(column: TweetColumn): void {
    this.#damaged ??= [];
    this.#damaged.push(column);
  }

  protected keepAs(column: TweetColumn, cell: string): void {
    this.#published ??= new Map();
    this.#published.set(column, cell);
  }
}
