import { beforeAll, describe, expect, test } from 'vitest';
import { createSearcher } from '../../server/archive/searcher.ts';
import { aFolder } from '../support/builders.ts';
import { load } from '../support/loading.ts';
import { readArchive } from '../support/oracle/archive.ts';
import { OPERATOR_CASES } from '../support/oracle/cases.ts';
import { facetDifferences, facetSearches } from '../support/oracle/compareFacets.ts';
import { createOracle, type Oracle } from '../support/oracle/oracle.ts';
import { clausesOf } from '../support/oracle/queries.ts';
import { smallReleases } from '../support/releases.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const folder = aFolder();

describe.each(smallReleases(folder))('%s', (_, filesOf) => {
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
