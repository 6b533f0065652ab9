import { idOfKey, type Key } from './keys.ts';
import { KeyedRecords } from './records.ts';
import { rootsOf } from './roots.ts';
import { findIn, sortOnce } from './rows.ts';
import type { ScratchFile } from './scratch.ts';
import { RowTable } from './table.ts';

/** Replies to tweets of the release that are followed: 100 MB while they are. No release that we know has a third of it. */
const MOST_REPLIES = 3_000_000;

/** Which rows make threads. A tweet that is neither a reply to a tweet of the release nor replied to is in none. */
export interface Threads {
  /** How many. */
  readonly size: number;
  /** Ids by which a thread is asked for: of its root, and of a tweet outside that this replies to. */
  conversationOf(row: number): readonly string[] | undefined;
}

/** Puts replies together to threads. */
export class Replies {
  readonly #inside: KeyedRecords;
  readonly #outside: KeyedRecords;
  readonly #scratch: ScratchFile;
  readonly #most: number;
  #size = 0;
  /** Replies that were not followed, as there were too many. */
  leftOut = 0;

  constructor(scratch: ScratchFile, most = MOST_REPLIES) {
    this.#inside = new KeyedRecords(scratch);
    this.#outside = new KeyedRecords(scratch);
    this.#scratch = scratch;
    this.#most = most;
  }

  /** A reply to a tweet of the release. @param parentId its key */
  addInside(row: number, parent: number, parentId: Key): void {
    if (this.#size === this.#most) this.leftOut += 1;
    else {
      this.#inside.add(parentId, row, parent);
      this.#size += 1;
    }
  }

  /** A reply to a tweet that is not in the release. */
  addOutside(row: number, parentId: Key): void {
    this.#outside.add(parentId, row, 0);
  }

  resolve(): Threads {
    const rows = this.#rowsOfThreads();
    const { roots, idOf } = this.#roots(rows);
    const outside = new Uint32Array(rows.length * 2);
    for (const { size, low, high, row } of this.#outside.partitions()) {
      for (let at = 0; at < size; at += 1) {
        const place = findIn(rows, row(at));
        if (place !== -1) outside.set([low(at), high(at)], place * 2);
      }
    }
    const table = new RowTable(this.#scratch, rows, 4, (place, numbers) => {
      const root = roots[place] ?? 0;
      numbers.set(idOf(root));
      numbers.set(outside.subarray(root * 2, root * 2 + 2), 2);
    });
    return threadsIn(
      table,
      roots.reduce((sum, root, place) => sum + (root === place ? 1 : 0), 0),
    );
  }

  /** All rows that reply or are replied to, ascending. */
  #rowsOfThreads(): Uint32Array {
    const rows = new Uint32Array(this.#size * 2);
    let count = 0;
    for (const { size, row, note } of this.#inside.partitions()) {
      for (let at = 0; at < size; at += 1) {
        rows[count] = row(at);
        rows[count + 1] = note(at);
        count += 2;
      }
    }
    return sortOnce(rows);
  }

  /** The root of each of these rows, as its place among them, and the id of a root in two halves. */
  #roots(rows: Uint32Array): {
    readonly roots: Int32Array;
    readonly idOf: (root: number) => readonly [low: number, high: number];
  } {
    const parentOf = new Int32Array(rows.length).fill(-1);
    const ids = new Uint32Array(rows.length * 2);
    for (const { size, low, high, row, note } of this.#inside.partitions()) {
      for (let at = 0; at < size; at += 1) {
        const parent = findIn(rows, note(at));
        parentOf[findIn(rows, row(at))] = parent;
        ids[parent * 2] = low(at);
        ids[parent * 2 + 1] = high(at);
      }
    }
    const idOf = (place: number): readonly [number, number] => [ids[place * 2] ?? 0, ids[place * 2 + 1] ?? 0];
    return { roots: rootsOf(parentOf, idOf), idOf };
  }
}

/** Apart from where the table is made, so that what it was made from is not kept. */
const threadsIn = (table: RowTable, size: number): Threads => ({
  size,
  conversationOf(row) {
    const [rootLow, rootHigh, outsideLow = 0, outsideHigh = 0] = table.get(row) ?? [];
    if (rootLow === undefined || rootHigh === undefined) return undefined;
    const root = idOfKey(rootLow, rootHigh);
    return outsideLow + outsideHigh === 0 ? [root] : [root, idOfKey(outsideLow, outsideHigh)];
  },
});
