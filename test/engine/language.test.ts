import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openArchive, type Archive } from '../../bench/language/archive.ts';
import type { LanguageBench, LanguageFigures } from '../../bench/language/bench.ts';
import { benchCodes } from '../../bench/language/codes.ts';
import { benchLabels } from '../../bench/language/labels.ts';
import { benchMixed } from '../../bench/language/mixed.ts';
import { benchPairs } from '../../bench/language/pairs.ts';
import { RETRIEVAL_REFERENCE } from '../../bench/language/reference.ts';
import { RETRIEVAL_SETS } from '../../bench/language/sets.ts';
import { TestData } from '../../bench/language/testData.ts';
import { benchVariants } from '../../bench/language/variants.ts';
import { probeCapabilities } from '../../indexer/capabilities.ts';
import { realData } from '../support/realData.ts';
import { testConfig } from '../support/testConfig.ts';
import { useTestIndices } from '../support/testPrefix.ts';

/** A part of `npm run bench -- language`, through the same code: few queries, and few pairs of each kind. */
const QUERIES = 40;
const PAIRS = 8;
const MARGIN = 0.05;

/** nDCG@10 that these queries reached with all plugins and dictionaries, less .02. Better recipes may raise them. */
const FLOORS: Readonly<Record<string, number>> = {
  'ru-social': 0.93,
  uk: 0.97,
  'en-tweets': 0.87,
  it: 0.83,
  fr: 0.87,
  es: 0.93,
  pt: 0.78,
  de: 0.82,
  ar: 0.79,
  fa: 0.87,
  ur: 0.83,
  hi: 0.91,
  tr: 0.72,
  id: 0.75,
  bg: 0.93,
  sr: 0.92,
  el: 0.91,
  zh: 0.95,
  ja: 0.93,
  th: 0.77,
  pl: 0.94,
  nl: 0.78,
  ro: 0.91,
  hy: 0.66,
  he: 0.71,
};

/**
 * nDCG that may be lost where no language is chosen. .053 was lost when this was written; .02 is wanted, but .03 is lost
 * by words in quotation marks too: what other languages hold of the same spelling.
 */
const MOST_LOST = 0.06;

const folder = realData('language');

describe.skipIf(folder === undefined)('languages, with a few of the public queries', () => {
  const { client, prefix } = useTestIndices();
  const archives = new Map<string, Archive>();
  let bench: LanguageBench;
  let lacking: readonly string[] = [];

  beforeAll(async () => {
    lacking = (await probeCapabilities(client)).warnings;
    const { MURMURATION_DATA } = testConfig();
    bench = {
      data: new TestData(MURMURATION_DATA),
      only: undefined,
      pairs: PAIRS,
      queries: QUERIES,
      client,
      prefix,
      releases: join(MURMURATION_DATA, 'releases'),
      open: async (name, texts) => {
        const archive = archives.get(name) ?? (await openArchive(client, prefix, name, texts, lacking));
        archives.set(name, archive);
        return archive;
      },
    };
  });

  describe('all languages in one index', () => {
    let found: LanguageFigures;
    beforeAll(async () => {
      found = await benchMixed(bench);
    });
    const figuresOf = (name: string) => found.measurements.find((row) => row.name === name)?.figures ?? {};

    test.each(Object.entries(FLOORS))('%s: the words of its readers find what they mean', (name, floor) => {
      // Where the server lacks a plugin or a dictionary, no language may be worse than its words as typed.
      const asTyped = (RETRIEVAL_REFERENCE[name]?.exact ?? 0) - MARGIN;
      expect(figuresOf(name)['nDCG known']).toBeGreaterThan(lacking.length === 0 ? floor : asTyped);
    });

    test('no language is without a floor', () => {
      const mixed = RETRIEVAL_SETS.filter((set) => set.mixed).map(({ name }) => name);
      expect(Object.keys(FLOORS).sort()).toEqual(mixed.sort());
    });

    test('no tweet is lost where the reader does not say which language is meant, and few move down', () => {
      expect(figuresOf('mean')['R lost']).toBe(0);
      expect(figuresOf('mean')['nDCG lost']).toBeLessThan(MOST_LOST);
    });
  });

  test('spellings find each other', async () => {
    expect((await benchVariants(bench)).shortfalls).toEqual([]);
  });

  test('unrelated words do not', async () => {
    const { measurements } = await benchPairs(bench);
    const all = measurements.find(({ name }) => name === 'all')?.figures;
    expect(all?.['unrelated']).toBe(0);
    expect(all?.['forms']).toBeGreaterThan(0.3);
  });

  test('Russian tweets are found however they are labelled', async () => {
    expect((await benchLabels(bench)).shortfalls).toEqual([]);
  });

  test('every code is indexed and findable, known or not', async () => {
    expect((await benchCodes(bench)).shortfalls).toEqual([]);
  });
});
