import { csvRows } from '../../indexer/csvRows.ts';
import type { Source } from '../../indexer/source.ts';
import { findSources } from '../../indexer/sources.ts';
import { generateSample } from '../../sample/generate.ts';
import { realData } from '../support/realData.ts';

/** Records of a file that are enough to draw from. */
const MOST_RECORDS = 1_500;

/** What mutated files are made from: the records of one file as they stand there, without their line ends. */
export interface Base {
  readonly name: string;
  readonly header: Buffer;
  readonly records: readonly Buffer[];
}

/**
 * The files of the sample, and the real ones where MURMURATION_DATA holds them.
 * @param folder where the sample is written
 */
export async function readBases(folder: string): Promise<readonly Base[]> {
  const sample = await generateSample(folder);
  const real = ['releases', 'other-formats'].flatMap((name) => realData(name) ?? []);
  const files = await findSources([...sample, ...real]);
  return Promise.all(files.map(({ name, open }) => readBase(name, open)));
}

async function readBase(name: string, open: Source['open']): Promise<Base> {
  const records: Buffer[] = [];
  for await (const batch of csvRows(await open(() => undefined), name)) {
    for (const row of batch) records.push(Buffer.from(row.bytes()));
    if (records.length > MOST_RECORDS) break;
  }
  const [header = Buffer.alloc(0), ...rest] = records;
  return { name, header, records: rest };
}
