import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { OPERATORS } from '../../search/query/operators.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import { parseSearchParams } from '../../server/address/searchParams.ts';
import { aFolder } from '../support/builders.ts';
import { load } from '../support/loading.ts';
import { readArchive } from '../support/oracle/archive.ts';
import { OPERATOR_CASES, titleOf } from '../support/oracle/cases.ts';
import { combinations } from '../support/oracle/combine.ts';
import { compare, differencesIn, foundBy, foundWith, mapInTurns } from '../support/oracle/compare.ts';
import { compareExport } from '../support/oracle/exports.ts';
import { createOracle, type Oracle } from '../support/oracle/oracle.ts';
import { parameters } from '../support/oracle/parameters.ts';
import { clausesOf, queriesOf } from '../support/oracle/queries.ts';
import { and } from '../support/oracle/truth.ts';
import { smallReleases } from '../support/releases.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const folder = aFolder();

test('no operator, and no other name of one, is without an oracle', () => {
  const written = OPERATORS.flatMap((row) =>
    row.kind === 'syntax' ? [row.name] : [row.name, ...row.aliases],
  );
  const known = new Set(OPERATOR_CASES.flatMap(({ names, row }) => [...(names ?? []), row]));
  expect(written.filter((name) => !known.has(name))).toEqual([]);
});

describe.each(smallReleases(folder))('%s', (_, filesOf) => {
  const { client, prefix } = useTestIndices();
  const searcher = createSearcher(client, { prefix, timeoutMs: 20_000 });
  let oracle: Oracle;

  beforeAll(async () => {
    const paths = await filesOf();
    await load(client, prefix, folder, paths);
    oracle = createOracle(await readArchive(paths, { iranian: 'iran' }));
  });

  test.each(OPERATOR_CASES.map((row) => [titleOf(row), row] as const))('%s', async (_, row) => {
    const comparisons = await mapInTurns(queriesOf(row, oracle), async (one) =>
      compare(oracle, one, await foundBy(searcher, one.text)),
    );
    expect(differencesIn(comparisons)).toEqual([]);
    expect(comparisons.length).toBeGreaterThan(2);
  });

  test('clauses joined in all ways', async () => {
    const joined = fc.sample(combinations(clausesOf(OPERATOR_CASES, oracle)), { numRuns: 60, seed: 5 });
    const comparisons = await mapInTurns(joined, async (one) =>
      compare(oracle, one, await foundBy(searcher, one.text)),
    );
    expect(differencesIn(comparisons)).toEqual([]);
  });

  test('clauses, facets and days', async () => {
    const clauses = fc.constantFrom(...clausesOf(OPERATOR_CASES, oracle));
    const searches = fc.sample(fc.tuple(fc.option(clauses), parameters(oracle)), { numRuns: 60, seed: 5 });
    const comparisons = await mapInTurns(searches, async ([clause, { text, pairs, holds }]) => {
      const search = new URLSearchParams({ q: clause?.text ?? '', sort: 'oldest' });
      for (const [name, value] of pairs) search.append(name, value);
      const { params, problems } = parseSearchParams(search);
      expect(problems).toEqual([]);
      const isMeant: typeof holds = (tweet) => and(clause?.holds(tweet) ?? holds(tweet), holds(tweet));
      const one = { text: `${clause?.text ?? ''} ${text}`, holds: isMeant };
      return compare(oracle, one, await foundWith(searcher, params));
    });
    expect(differencesIn(comparisons)).toEqual([]);
  });

  test.each(['', 'is:retweet OR has:hashtags', '-lang:en'])(
    'the CSV of “%s” has the cells of the release',
    async (q) => {
      const { rows, others } = await compareExport(searcher, oracle, q);
      expect(others.slice(0, 5)).toEqual([]);
      expect(rows).toBeGreaterThan(0);
    },
  );
});
