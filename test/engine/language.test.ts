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
const QUERIES = 30;
const PAIRS = 5;
const MARGIN = 0.05;

/** nDCG@10 that these queries reached with their language chosen, all plugins and dictionaries, less .02. Better recipes may raise them. */
const FLOORS: Readonly<Record<string, number>> = {
  'ru-social': 0.94,
  uk: 0.95,
  'en-tweets': 0.92,
  it: 0.82,
  fr: 0.89,
  es: 0.94,
  pt: 0.8,
  de: 0.77,
  ar: 0.73,
  fa: 0.82,
  ur: 0.83,
  hi: 0.89,
  tr: 0.72,
  id: 0.84,
  bg: 0.92,
  sr: 0.9,
  el: 0.89,
  zh: 0.93,
  ja: 0.91,
  th: 0.69,
  pl: 0.93,
  nl: 0.76,
  ro: 0.86,
  hy: 0.67,
  he: 0.7,
};

/** nDCG that may be lost where all language fields are asked: .016 with all queries; these few vary by half of that. */
const MOST_LOST = 0.025;

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
      expect(figuresOf(name)['nDCG chosen']).toBeGreaterThan(lacking.length === 0 ? floor : asTyped);
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
