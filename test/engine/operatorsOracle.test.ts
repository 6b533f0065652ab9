import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateSample } from '../../sample/generate.ts';
import { OPERATORS } from '../../search/query/operators.ts';
import { createSearcher } from '../../server/searcher.ts';
import { aFolder } from '../support/builders.ts';
import { load } from '../support/loading.ts';
import { readArchive } from '../support/oracle/archive.ts';
import { OPERATOR_CASES, queriesOf, titleOf } from '../support/oracle/cases.ts';
import {
  compare,
  differencesIn,
  foundBy,
  mapInTurns,
  paramsOf,
  type Comparison,
} from '../support/oracle/compare.ts';
import { createOracle, type Oracle } from '../support/oracle/oracle.ts';
import { realData } from '../support/realData.ts';
import { useTestIndices } from '../support/testPrefix.ts';

/** Releases by what they are called here: where their files are, and campaigns that their file names do not give. */
const RELEASES: Readonly<Record<string, () => Promise<readonly string[]> | readonly string[]>> = {
  'the sample': () => generateSample(join(aFolderOnce(), 'sample')),
  ...Object.fromEntries(
    ['original-2019-01', 'mapped-2018-10-small'].flatMap((name) => {
      const path = realData(`releases/${name}`);
      return path === undefined ? [] : [[name, () => [path]]];
    }),
  ),
};
const folder = aFolder();
const aFolderOnce = (): string => folder;

test('no operator, and no other name of one, is without an oracle', () => {
  const written = OPERATORS.flatMap((row) =>
    row.kind === 'syntax' ? [row.name] : [row.name, ...row.aliases],
  );
  const known = new Set(OPERATOR_CASES.flatMap(({ names, row }) => [...(names ?? []), row]));
  expect(written.filter((name) => !known.has(name))).toEqual([]);
});

describe.each(Object.entries(RELEASES))('%s', (_, filesOf) => {
  const { client, prefix } = useTestIndices();
  const searcher = createSearcher(client, { prefix, timeoutMs: 20_000 });
  let oracle: Oracle;

  beforeAll(async () => {
    const paths = await filesOf();
    await load(client, prefix, folder, paths);
    oracle = createOracle(await readArchive(paths, { iranian: 'iran' }));
  });

  test.each(OPERATOR_CASES.map((row) => [titleOf(row), row] as const))('%s', async (_, row) => {
    const comparisons = await mapInTurns(queriesOf(row, oracle), async (one): Promise<Comparison> => {
      const found = await foundBy(searcher, paramsOf({ q: one.text, sort: 'oldest' }));
      return compare(oracle, one, found);
    });
    expect(differencesIn(comparisons)).toEqual([]);
    expect(comparisons.length).toBeGreaterThan(2);
  });
});
