import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateSample } from '../../sample/generate.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import { aFolder } from '../support/builders.ts';
import { load } from '../support/loading.ts';
import { readArchive } from '../support/oracle/archive.ts';
import { OPERATOR_CASES } from '../support/oracle/cases.ts';
import { facetDifferences, facetSearches } from '../support/oracle/compareFacets.ts';
import { createOracle, type Oracle } from '../support/oracle/oracle.ts';
import { clausesOf } from '../support/oracle/queries.ts';
import { realData } from '../support/realData.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const folder = aFolder();

/** Where the files of each release are; those of 415,027 tweets are in largeRelease.test.ts, which loads them. */
const RELEASES: readonly (readonly [name: string, filesOf: () => Promise<readonly string[]>])[] = [
  ['the sample', () => generateSample(join(folder, 'sample'))],
  ...['original-2019-01', 'mapped-2018-10-small'].flatMap((name) => {
    const path = realData(`releases/${name}`);
    return path === undefined ? [] : [[name, () => Promise.resolve([path])] as const];
  }),
];

describe.each(RELEASES)('%s', (_, filesOf) => {
  const { client, prefix } = useTestIndices();
  const searcher = createSearcher(client, { prefix, timeoutMs: 20_000 });
  let oracle: Oracle;

  beforeAll(async () => {
    const paths = await filesOf();
    await load(client, prefix, folder, paths);
    oracle = createOracle(await readArchive(paths, { iranian: 'iran' }));
  });

  test('facets, their lists, and the timeline have the counts of the rows', async () => {
    const searches = facetSearches(oracle, clausesOf(OPERATOR_CASES, oracle), 60);
    expect(await facetDifferences(searcher, oracle, searches)).toEqual([]);
  });
});
