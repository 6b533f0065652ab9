import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LoadResult } from '../../indexer/loadReport.ts';
import { createSearcher } from '../../server/archive/searcher.ts';
import { aFolder } from '../support/builders.ts';
import { loadOne } from '../support/loading.ts';
import { readArchive } from '../support/oracle/archive.ts';
import { OPERATOR_CASES, titleOf } from '../support/oracle/cases.ts';
import { combinations } from '../support/oracle/combine.ts';
import { between, compareInPart, differencesIn, mapInTurns } from '../support/oracle/compare.ts';
import { facetDifferences, facetSearches } from '../support/oracle/compareFacets.ts';
import { compareExport } from '../support/oracle/exports.ts';
import { createOracle, type Oracle } from '../support/oracle/oracle.ts';
import { clausesOf, someQueriesOf } from '../support/oracle/queries.ts';
import type { Case } from '../support/oracle/values.ts';
import { realData } from '../support/realData.ts';
import { useTestIndices } from '../support/testPrefix.ts';

/** Share of the tweets whose texts an oracle cannot read (test/support/oracle/words.ts). */
const MOST_UNDECIDED = 0.1;

const path = realData('releases/mapped-2018-10-large');

describe.skipIf(path === undefined)('415,027 tweets', () => {
  const { client, prefix } = useTestIndices();
  const folder = aFolder();
  const searcher = createSearcher(client, { prefix, timeoutMs: 30_000 });
  let loaded: LoadResult;
  let oracle: Oracle;
  let clauses: readonly Case[];

  beforeAll(async () => {
    const paths = [path ?? ''];
    loaded = await loadOne(client, prefix, folder, paths);
    oracle = createOracle(await readArchive(paths));
    clauses = clausesOf(OPERATOR_CASES, oracle);
  });

  test('add up', async () => {
    const { report, takenOver } = loaded;
    const { rows, indexed, duplicates, rejected, dropped } = report.tweets;
    expect([takenOver, rows, indexed + duplicates + rejected + dropped]).toEqual([true, 415_027, 415_027]);
    expect((await client.count({ index: report.indices.tweets ?? '' })).count).toBe(indexed);
    expect(oracle.tweets).toHaveLength(indexed);
    const { rows: listed, fromTweets, ...accounts } = report.accounts;
    expect([listed + fromTweets, accounts]).toEqual([
      506,
      { indexed: 506, duplicates: 0, rejected: 0, dropped: 0 },
    ]);
    const withTweets = await client.search<unknown, { accounts: { value: number } }>({
      index: report.indices.tweets ?? '',
      size: 0,
      aggregations: { accounts: { cardinality: { field: 'account_id', precision_threshold: 5_000 } } },
    });
    expect(506 - (withTweets.aggregations?.accounts.value ?? 0)).toBe(25);
  });

  test.each(OPERATOR_CASES.map((row) => [titleOf(row), row] as const))('%s', async (_, row) => {
    const comparisons = await mapInTurns(someQueriesOf(row, oracle), (one) =>
      compareInPart(searcher, oracle, one),
    );
    expect(differencesIn(comparisons)).toEqual([]);
    const undecided = Math.min(...comparisons.map((comparison) => comparison.undecided));
    expect(undecided / oracle.tweets.length).toBeLessThan(MOST_UNDECIDED);
  });

  test('clauses joined in all ways', async () => {
    const joined = fc.sample(combinations(clauses), { numRuns: 12, seed: 5 });
    const comparisons = await mapInTurns(joined, (one) => compareInPart(searcher, oracle, one));
    expect(differencesIn(comparisons)).toEqual([]);
  });

  test('facets, their lists, and the timeline have the counts of the rows', async () => {
    const searches = facetSearches(oracle, clauses, 15);
    expect(await facetDifferences(searcher, oracle, searches)).toEqual([]);
  });

  test('a CSV has the cells of the release', async () => {
    const part = oracle.tweets.slice(100_000, 105_000);
    const { rows, others } = await compareExport(searcher, oracle, between(part));
    expect(rows).toBe(part.length);
    // The place of an account is that of the users file, which tells the tweets of some accounts another.
    expect(others.filter(([, column]) => column !== 'user_reported_location').slice(0, 5)).toEqual([]);
  });
});
