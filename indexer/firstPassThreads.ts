import { idOfKey, type Key } from './firstPassKeys.ts';
import { KeyedRecords } from './firstPassRecords.ts';
import { findIn, NumberList, sortOnce } from './firstPassRows.ts';
import type { ScratchFile } from './firstPassScratch.ts';

/** Replies to tweets of the release that are followed: 100 MB while they are. No known release has a third of it. */
const MOST_REPLIES = 3_000_000;

/** Which thread a row is in: by row, ascending. A tweet that is neither a reply nor replied to is in none. */
export interface Threads {
  /** How many. */
  readonly size: number;
  /** Ids by which a thread is asked for: of its root, and of a tweet outside that this replies to. */
  conversationOf(row: number): readonly string[] | undefined;
}

/** Puts replies together to threads. */
export class Replies {
  readonly #child = new NumberList();
  readonly #parent = new NumberList();
  readonly #parentLow = new NumberList();
  readonly #parentHigh = new NumberList();
  readonly #outside: KeyedRecords;
  readonly #most: number;
  /** Replies that were not followed, as there were too many. */
  leftOut = 0;

  constructor(scratch: ScratchFile, most = MOST_REPLIES) {
    this.#outside = new KeyedRecords(scratch);
    this.#most = most;
  }

  /** A reply to a tweet of the release. @param parentId its key */
  addInside(row: number, parent: number, parentId: Key): void {
    if (this.#child.size === this.#most) {
      this.leftOut += 1;
      return;
    }
    this.#child.push(row);
    this.#parent.push(parent);
    this.#parentLow.push(parentId.low);
    this.#parentHigh.push(parentId.high);
  }

  /** A reply to a tweet that is not in the release. */
  addOutside(row: number, parentId: Key): void {
    this.#outside.add(parentId, row, 0);
  }

  resolve(): Threads {
    const child = this.#child.take();
    const parent = this.#parent.take();
    const rows = sortOnce(concat(child, parent));
    const placeOf = (row: number): number => findIn(rows, row);
    const parentOf = new Int32Array(rows.length).fill(-1);
    const ids = new Uint32Array(rows.length * 2);
    child.forEach((row, at) => {
      const above = placeOf(parent[at] ?? 0);
      parentOf[placeOf(row)] = above;
      ids[above * 2] = this.#parentLow.at(at);
      ids[above * 2 + 1] = this.#parentHigh.at(at);
    });
    const roots = rootsOf(parentOf, ids);
    const outside = new Uint32Array(rows.length * 2);
    for (const { size, low, high, row } of this.#outside.partitions()) {
      for (let at = 0; at < size; at += 1) {
        const place = placeOf(row(at));
        if (place !== -1) outside.set([low(at), high(at)], place * 2);
      }
    }
    const id = (keys: Uint32Array, place: number): string =>
      idOfKey(keys[place * 2] ?? 0, keys[place * 2 + 1] ?? 0);
    return {
      size: roots.reduce((sum, root, place) => sum + (root === place ? 1 : 0), 0),
      conversationOf(row) {
        const root = roots[placeOf(row)];
        if (root === undefined) return undefined;
        const beyond = id(outside, root);
        return [id(ids, root), ...(beyond === '0' ? [] : [beyond])];
      },
    };
  }
}

/**
 * The root of every tweet; of tweets that reply to each other in a circle, which only damaged data can hold, the one
 * with the lowest id.
 */
function rootsOf(parentOf: Int32Array, ids: Uint32Array): Int32Array {
  const roots = new Int32Array(parentOf.length).fill(-1);
  const ON_PATH = -2;
  const path: number[] = [];
  for (let start = 0; start < parentOf.length; start += 1) {
    let place = start;
    while (roots[place] === -1 && (parentOf[place] ?? -1) !== -1) {
      roots[place] = ON_PATH;
      path.push(place);
      place = parentOf[place] ?? -1;
    }
    let root = roots[place] ?? -1;
    if (root === ON_PATH) root = lowest(path.slice(path.indexOf(place)), ids);
    else if (root === -1) root = place;
    roots[place] = root;
    for (const passed of path) roots[passed] = root;
    path.length = 0;
  }
  return roots;
}

const lowest = (places: readonly number[], ids: Uint32Array): number => {
  const id = (place: number): bigint =>
    (BigInt(ids[place * 2 + 1] ?? 0) << 32n) | BigInt(ids[place * 2] ?? 0);
  return places.reduce((least, place) => (id(place) < id(least) ? place : least));
};

function concat(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
