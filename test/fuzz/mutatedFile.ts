import { gzipSync } from 'node:zlib';
import { createRandom, type Random } from '../../sample/random.ts';
import { zip } from '../support/builders.ts';
import type { Base } from './bases.ts';
import { ANY_DAMAGES, CSV_DAMAGES, type Damage } from './damages.ts';

const MOST_RECORDS = 40;
const MOST_DAMAGES = 4;

/** A file that was hurt. */
export interface MutatedFile {
  /** The end of its name says how it is packed. */
  readonly name: string;
  readonly bytes: Buffer;
  /** What it holds when it is unpacked; undefined where the packing was hurt too. */
  readonly content: Buffer | undefined;
  /** What was done to it, for people. */
  readonly how: string;
}

/** The same file for the same seed and bases. */
export function mutatedFile(seed: string, bases: readonly Base[]): MutatedFile {
  const random = createRandom(seed);
  const { name, header, records } = random.pick(bases);
  const from = random.below(records.length);
  const chosen = records.slice(from, from + 1 + random.below(MOST_RECORDS));
  const lines = [header, ...chosen].map((record) => record.toString('latin1'));
  const text = Buffer.from(lines.join('\n') + (random.chance(0.8) ? '\n' : ''), 'latin1');
  const content = damage(text, CSV_DAMAGES, 1 + random.below(MOST_DAMAGES), random);
  const how = `${name}, ${content.how}`;
  const packing = random.pick(PACKINGS);
  const packed = packing.pack(content.bytes);
  if (packing.extension === '.csv' || random.chance(0.4)) {
    return { name: `fuzz${packing.extension}`, bytes: packed, content: content.bytes, how };
  }
  const hurt = damage(packed, ANY_DAMAGES, 1, random);
  return {
    name: `fuzz${packing.extension}`,
    bytes: hurt.bytes,
    content: undefined,
    how: `${how}; ${packing.extension}: ${hurt.how}`,
  };
}

const PACKINGS: readonly { readonly extension: string; readonly pack: (content: Buffer) => Buffer }[] = [
  { extension: '.csv', pack: (content) => content },
  { extension: '.csv', pack: (content) => content },
  { extension: '.csv', pack: (content) => content },
  { extension: '.csv.gz', pack: (content) => gzipSync(content) },
  { extension: '.zip', pack: (content) => zip({ 'fuzz.csv': content }) },
];

/** Does some of the damages, one after the other. */
function damage(
  bytes: Buffer,
  damages: Readonly<Record<string, Damage>>,
  count: number,
  random: Random,
): { readonly bytes: Buffer; readonly how: string } {
  const done: string[] = [];
  let hurt = bytes;
  for (let left = count; left > 0; left -= 1) {
    const [how, damageOnce] = random.pick(Object.entries(damages));
    hurt = damageOnce(hurt, random);
    done.push(how);
  }
  return { bytes: hurt, how: done.join(' + ') };
}
