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

/** Numbers in ascending order, each once. */
export function sortOnce(numbers: Uint32Array): Uint32Array {
  const sorted = numbers.toSorted();
  let size = 0;
  for (const number of sorted) {
    if (size === 0 || sorted[size - 1] !== number) {
      sorted[size] = number;
      size += 1;
    }
  }
  return sorted.slice(0, size);
}

/** One 32-bit value for some of the rows: 8 bytes each once they are sorted, 20 for the moment before. */
export class RowValues {
  readonly #rows = new NumberList();
  readonly #values = new NumberList();
  #sorted: { readonly rows: Uint32Array; readonly values: Uint32Array } | undefined;

  get size(): number {
    return this.#rows.size;
  }

  /** A row has one value. */
  set(row: number, value: number): void {
    this.#rows.push(row);
    this.#values.push(value);
    this.#sorted = undefined;
  }

  get(row: number): number | undefined {
    const { rows, values } = (this.#sorted ??= this.#sort());
    return values[findIn(rows, row)];
  }

  /** All values, in the order in which they were set. */
  values(): Uint32Array {
    return this.#values.take();
  }

  #sort(): { readonly rows: Uint32Array; readonly values: Uint32Array } {
    const pairs = new BigUint64Array(this.#rows.size);
    for (let at = 0; at < pairs.length; at += 1) {
      pairs[at] = (BigInt(this.#rows.at(at)) << 32n) | BigInt(this.#values.at(at));
    }
    pairs.sort();
    return {
      rows: Uint32Array.from(pairs, (pair) => Number(pair >> 32n)),
      values: Uint32Array.from(pairs, (pair) => Number(pair & 0xffffffffn)),
    };
  }
}
