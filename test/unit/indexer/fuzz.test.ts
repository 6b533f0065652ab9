import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder } from '../../support/builders.ts';
import { readBases } from '../../fuzz/bases.ts';
import { fuzz } from '../../fuzz/fuzz.ts';

const folder = aFolder();

/** The rest of 10,000 files: `npm run fuzz`. */
const FILES = 300;

test('files that were hurt are read or refused with a remedy, and add up', { timeout: 300_000 }, async () => {
  const seeds = Array.from({ length: FILES }, (_, at) => `a-${at}`);
  const { failures, ...counts } = await fuzz(seeds, await readBases(join(folder, 'sample')), folder);
  expect(failures).toEqual([]);
  expect(counts.files).toBe(FILES);
  // Nothing is proved where all are refused, or none.
  expect(counts.sent).toBeGreaterThan(FILES);
  expect(counts.rejected).toBeGreaterThan(FILES);
  expect(counts.refused).toBeGreaterThan(FILES / 10);
});
