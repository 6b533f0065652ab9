import { mixBits } from '../../search/randomOrder.ts';

/** A number of 64 bits, in two halves that JavaScript can count with: a tweet id, or the fingerprint of a text. */
export interface Key {
  readonly low: number;
  readonly high: number;
}

const LARGEST = 2n ** 64n - 1n;
const LOW_HALF = 2n ** 32n - 1n;
/** Snowflakes have 18 or 19 digits; a leading zero would make two spellings of one key. */
const ID = /^[1-9]\d{0,19}$/;

/** A tweet id as a key; undefined for 0, for a leading zero, and for what does not fit into 64 bits. */
export function keyOfId(id: string): Key | undefined {
  if (!ID.test(id)) return undefined;
  const number = BigInt(id);
  if (number > LARGEST) return undefined;
  return { low: Number(number & LOW_HALF), high: Number(number >> 32n) };
}

/** The id that a key stands for. */
export const idOfKey = (low: number, high: number): string =>
  ((BigInt(high) << 32n) | BigInt(low)).toString();

/** 32 well-mixed bits of a key: ids of one second differ in few bits. */
export const mixKey = (low: number, high: number): number => mixBits(low ^ Math.imul(high, 0x9e3779b1)) >>> 0;

/**
 * Numbers distinct keys 0, 1, 2 … in the order in which they come. Open addressing with linear probing, at most half
 * full: 16 to 24 bytes for each key that it is made for.
 */
export class KeyNumbers {
  readonly #keys: Uint32Array;
  /** Number of the key in a slot, plus 1. */
  readonly #slots: Uint32Array;
  readonly #mask: number;
  #size = 0;

  /** @param most how many keys there can be */
  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(2, most * 2)));
    this.#keys = new Uint32Array(most * 2);
    this.#slots = new Uint32Array(slots);
    this.#mask = slots - 1;
  }

  get size(): number {
    return this.#size;
  }

  /** Forgets all keys, to be used again. */
  clear(): void {
    this.#slots.fill(0);
    this.#size = 0;
  }

  /** The number of a key; -1 where it has none. */
  find(low: number, high: number): number {
    return (this.#slots[this.#slotOf(low, high)] ?? 0) - 1;
  }

  /** The number of a key; a key that is new gets `size`, which grows. */
  add(low: number, high: number): number {
    const slot = this.#slotOf(low, high);
    const known = this.#slots[slot] ?? 0;
    if (known !== 0) return known - 1;
    const number = this.#size;
    this.#keys[number * 2] = low;
    this.#keys[number * 2 + 1] = high;
    this.#size += 1;
    this.#slots[slot] = this.#size;
    return number;
  }

  /** The slot that holds a key, or where it would go. */
  #slotOf(low: number, high: number): number {
    for (let slot = mixKey(low, high) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = ((this.#slots[slot] ?? 0) - 1) * 2;
      if (at < 0 || (this.#keys[at] === low && this.#keys[at + 1] === high)) return slot;
    }
  }
}
