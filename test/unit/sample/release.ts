import { parse } from 'csv-parse/sync';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { generateSample } from '../../../sample/generate.ts';

export type CsvRow = Readonly<Record<string, string>>;

/** A file of the sample: its bytes, its header, its rows as csv-parse reads them. */
export interface SampleFile {
  readonly bytes: Buffer;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Writes the sample into a folder that is gone afterwards; files by name. */
export async function readSample(): Promise<Map<string, SampleFile>> {
  const folder = await mkdtemp(join(tmpdir(), 'murmuration-sample-'));
  try {
    const paths = await generateSample(folder);
    return new Map(
      await Promise.all(paths.map(async (path) => [basename(path), await readSampleFile(path)] as const)),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readSampleFile(path: string): Promise<SampleFile> {
  const bytes = await readFile(path);
  const [columns = []]: string[][] = parse(bytes, { to: 1 });
  return { bytes, columns, rows: parse(bytes, { columns: true }) };
}
