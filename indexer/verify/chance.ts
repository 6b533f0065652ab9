import { mixBits } from '../../search/randomOrder.ts';

/** Numbers from 0 up to 1, without 1; the same seed gives the same ones. */
export type Chance = () => number;

const GOLDEN_RATIO = 0x9e3779b9;

/**
 * Random numbers that can be had again: Steele's SplitMix with 32 bits, which serves to pick samples.
 * Source: Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014.
 */
export function chanceOf(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + GOLDEN_RATIO) | 0;
    return (mixBits(state) >>> 0) / 2 ** 32;
  };
}

/**
 * Picks numbers from 0 to `total` - 1, each set of them as likely as any other.
 * Source: Floyd's algorithm F2, in Bentley: Programming Pearls, Communications of the ACM 30 (9), 1987.
 * @param count how many; all where there are no more
 */
export function pickNumbers(total: number, count: number, chance: Chance): ReadonlySet<number> {
  const picked = new Set<number>();
  for (let most = Math.max(0, total - count); most < total; most += 1) {
    const number = Math.floor(chance() * (most + 1));
    picked.add(picked.has(number) ? most : number);
  }
  return picked;
}

/**
 * Says of each of a row of things whether it belongs to a sample, and whose place it takes, when nobody knows how many
 * will come: each ends in the sample with the same likelihood. Things that are passed over cost a comparison.
 * Source: Li: Reservoir-Sampling Algorithms of Time Complexity O(n(1 + log(N/n))), ACM TOMS 20 (4), 1994, algorithm L.
 */
export class Reservoir {
  readonly #size: number;
  readonly #chance: Chance;
  #seen = 0;
  #next: number;
  #weight = 1;

  constructor(size: number, chance: Chance) {
    this.#size = size;
    this.#chance = chance;
    this.#next = size;
    this.#skip();
  }

  /** The next thing. @returns its place in the sample, from 0; undefined: it is passed over */
  see(): number | undefined {
    const number = this.#seen;
    this.#seen += 1;
    if (number < this.#size) return number;
    if (number !== this.#next) return undefined;
    this.#next += 1;
    this.#skip();
    return Math.floor(this.#chance() * this.#size);
  }

  #skip(): void {
    this.#weight *= (1 - this.#chance()) ** (1 / this.#size);
    this.#next += Math.floor(Math.log(1 - this.#chance()) / Math.log(1 - this.#weight));
  }
}
