/** A set of row numbers: one bit for every row up to the highest in it. */
export class RowSet {
  #bits = new Uint8Array(1_024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(row: number): void {
    const at = row >>> 3;
    if (at >= this.#bits.length) {
      const bits = new Uint8Array(Math.max(at + 1, Math.ceil(this.#bits.length * 1.5)));
      bits.set(this.#bits);
      this.#bits = bits;
    }
    const bit = 1 << (row & 7);
    const old = this.#bits[at] ?? 0;
    if ((old & bit) !== 0) return;
    this.#bits[at] = old | bit;
    this.#size += 1;
  }

  has(row: number): boolean {
    return (((this.#bits[row >>> 3] ?? 0) >>> (row & 7)) & 1) === 1;
  }
}

/** A list of 32-bit numbers that grows by half: 4 to 6 bytes each, and 10 for the moment in which it grows. */
export class NumberList {
  #numbers = new Uint32Array(1_024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push(number: number): void {
    if (this.#size === this.#numbers.length) {
      const numbers = new Uint32Array(Math.ceil(this.#size * 1.5));
      numbers.set(this.#numbers);
      this.#numbers = numbers;
    }
    this.#numbers[this.#size] = number;
    this.#size += 1;
  }

  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  /** The numbers, without room to grow. */
  take(): Uint32Array {
    return this.#numbers.slice(0, this.#size);
  }
}

/** Place of the last of ascending numbers that is not above a limit; -1 where all are. */
export function findNotAfter(numbers: Uint32Array, limit: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] ?? 0) <= limit) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** Place of a number in ascending numbers, each once; -1 where it is not among them. */
export function findIn(numbers: Uint32Array, wanted: number): number {
  const place = findNotAfter(numbers, wanted);
  return place !== -1 && numbers[place] === wanted ? place : -1;
}

/** Numbers in ascending order, each once. @param numbers are put in order in their place */
export function sortOnce(numbers: Uint32Array): Uint32Array {
  numbers.sort();
  let size = 0;
  for (const number of numbers) {
    if (size > 0 && numbers[size - 1] === number) continue;
    numbers[size] = number;
    size += 1;
  }
  return numbers.slice(0, size);
}

/** Rows in ascending order, and the value of each. */
export interface SortedValues {
  readonly rows: Uint32Array;
  readonly values: Uint32Array;
}

/** Collects one 32-bit value for some of the rows: 8 to 12 bytes each, 30 while they are put in order. */
export class RowValues {
  #pairs = new NumberList();

  /** A row has one value. */
  set(row: number, value: number): void {
    this.#pairs.push(row);
    this.#pairs.push(value);
  }

  /** All of them; there are none after that. */
  takeSorted(): SortedValues {
    const pairs = new BigUint64Array(this.#pairs.size / 2);
    for (let at = 0; at < pairs.length; at += 1) {
      pairs[at] = (BigInt(this.#pairs.at(at * 2)) << 32n) | BigInt(this.#pairs.at(at * 2 + 1));
    }
    this.#pairs = new NumberList();
    pairs.sort();
    const rows = new Uint32Array(pairs.length);
    const values = new Uint32Array(pairs.length);
    pairs.forEach((pair, at) => {
      rows[at] = Number(pair >> 32n);
      values[at] = Number(pair & 0xffffffffn);
    });
    return { rows, values };
  }
}
