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

/** Place of a number in ascending numbers; -1 where it is not among them. */
export function findIn(numbers: Uint32Array, wanted: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return numbers[from] === wanted && from < numbers.length ? from : -1;
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

/** One 32-bit value for some of the rows: 8 bytes each once they are sorted, 30 while they are. */
export class RowValues {
  #unsorted = new NumberList();
  #rows = new Uint32Array();
  #values = new Uint32Array();

  get size(): number {
    return this.#rows.length + this.#unsorted.size / 2;
  }

  /** A row has one value, and all are set before the first is asked for. */
  set(row: number, value: number): void {
    this.#unsorted.push(row);
    this.#unsorted.push(value);
  }

  get(row: number): number | undefined {
    if (this.#unsorted.size > 0) this.#sort();
    return this.#values[findIn(this.#rows, row)];
  }

  /** All values, in no order. */
  values(): Uint32Array {
    if (this.#unsorted.size > 0) this.#sort();
    return this.#values.slice();
  }

  #sort(): void {
    const pairs = new BigUint64Array(this.#unsorted.size / 2);
    for (let at = 0; at < pairs.length; at += 1) {
      pairs[at] = (BigInt(this.#unsorted.at(at * 2)) << 32n) | BigInt(this.#unsorted.at(at * 2 + 1));
    }
    this.#unsorted = new NumberList();
    pairs.sort();
    this.#rows = new Uint32Array(pairs.length);
    this.#values = new Uint32Array(pairs.length);
    pairs.forEach((pair, at) => {
      this.#rows[at] = Number(pair >> 32n);
      this.#values[at] = Number(pair & 0xffffffffn);
    });
  }
}
