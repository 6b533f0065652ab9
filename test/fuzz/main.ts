import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBases } from './bases.ts';
import { fuzz } from './fuzz.ts';

/** `npm run fuzz [-- FILES [SEED]]`: reads so many files that were hurt at random, and says what went wrong. */
const [files = '10000', seed = 'a'] = process.argv.slice(2);

/** Every file has a seed of its own, so that one can be made again alone: `npm run fuzz -- 1 a-17`. */
const seeds =
  Number(files) === 1 ? [seed] : Array.from({ length: Number(files) }, (_, at) => `${seed}-${at}`);

const folder = await mkdtemp(join(tmpdir(), 'murmuration-fuzz-'));
try {
  const { failures, ...counts } = await fuzz(shown(seeds), await readBases(join(folder, 'sample')), folder);
  console.log(JSON.stringify(counts));
  for (const failure of failures) console.error(failure);
  if (failures.length > 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Says now and then which file is read, so that one that never ends has a name. */
function* shown(all: readonly string[]): Generator<string> {
  for (const [at, each] of all.entries()) {
    if (at % 500 === 0) console.error(`from seed ${each} on`);
    yield each;
  }
}
