import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../../common/config.ts';
import { connect } from '../../engine/connect.ts';
import { probeCapabilities } from '../../indexer/capabilities.ts';
import { report } from '../report.ts';
import { openArchive, type Archive } from './archive.ts';
import type { LanguageBench, LanguageFigures } from './bench.ts';
import { benchRetrieval } from './retrieval.ts';
import { benchCodes } from './codes.ts';
import { benchCost } from './cost.ts';
import { benchEntities } from './entities.ts';
import { benchHashtags } from './hashtags.ts';
import { benchLabels } from './labels.ts';
import { benchMixed } from './mixed.ts';
import { benchPairs } from './pairs.ts';
import { TestData } from './testData.ts';
import { benchVariants } from './variants.ts';

const MEASURES: Readonly<Record<string, (bench: LanguageBench) => Promise<LanguageFigures>>> = {
  retrieval: benchRetrieval,
  variants: benchVariants,
  pairs: benchPairs,
  mixed: benchMixed,
  labels: benchLabels,
  codes: benchCodes,
  hashtags: benchHashtags,
  entities: benchEntities,
  cost: benchCost,
};

const USAGE = `npm run bench -- language [--measure ${Object.keys(MEASURES).join(',')}] [--sets ru,bg,...] [--pairs N] [--keep]
  --measure  what to measure (all)
  --sets     languages or sets (all)
  --pairs    pairs of words or spellings, of each kind and language (500)
  --queries  queries asked of each set (all)
  --keep     leave the indices: the next run with the same program uses them again`;

/** More than any set has. */
const ALL_QUERIES = 100_000;

/** How well every language is searched: through the indexer and the site's search, on the public test data. */
export async function benchLanguage(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options === undefined) return;
  const config = readConfig(process.env);
  const folder = join(config.MURMURATION_DATA, 'language');
  if (!existsSync(folder)) {
    console.error(`language: no ${folder}; MURMURATION_DATA says where the test data is`);
    return;
  }
  const { client, close } = await connect(config, console.error);
  const archives = new Map<string, Archive>();
  try {
    const { warnings } = await probeCapabilities(client);
    for (const warning of warnings) console.log(warning);
    const bench: LanguageBench = {
      data: new TestData(config.MURMURATION_DATA),
      only: options.sets,
      pairs: options.pairs,
      queries: options.queries,
      client,
      prefix: config.INDEX_PREFIX,
      releases: join(config.MURMURATION_DATA, 'releases'),
      open: async (name, texts) => {
        const archive =
          archives.get(name) ?? (await openArchive(client, config.INDEX_PREFIX, name, texts, warnings));
        archives.set(name, archive);
        return archive;
      },
    };
    for (const name of options.measures) {
      const figures = await MEASURES[name]?.(bench);
      if (figures === undefined) continue;
      report(`language-${name}`, figures.measurements);
      for (const line of figures.shortfalls) console.log(`below the goal: ${line}`);
    }
  } finally {
    if (!options.keep) for (const archive of archives.values()) await archive.remove();
    await close();
  }
}

interface Options {
  readonly measures: readonly string[];
  readonly sets: ReadonlySet<string> | undefined;
  readonly pairs: number;
  readonly queries: number;
  readonly keep: boolean;
}

/** @returns undefined for wrong usage, which is then told */
function readOptions(args: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        measure: { type: 'string', default: Object.keys(MEASURES).join(',') },
        sets: { type: 'string' },
        pairs: { type: 'string', default: '500' },
        queries: { type: 'string', default: String(ALL_QUERIES) },
        keep: { type: 'boolean', default: false },
      },
    });
    const measures = values.measure.split(',');
    const unknown = measures.filter((name) => !Object.hasOwn(MEASURES, name));
    if (unknown.length > 0) throw new TypeError(`There is no measure ${unknown.join(', ')}.`);
    const [pairs, queries] = [values.pairs, values.queries].map(Number);
    if (!isNumber(pairs) || !isNumber(queries)) throw new TypeError('--pairs and --queries must be numbers.');
    const sets = values.sets === undefined ? undefined : new Set(values.sets.split(','));
    return { measures, sets, pairs, queries, keep: values.keep };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n${USAGE}`);
    process.exitCode = 2;
    return undefined;
  }
}

const isNumber = (value: number | undefined): value is number =>
  value !== undefined && Number.isSafeInteger(value) && value > 0;
