import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputProblem } from '../../indexer/inputProblem.ts';
import type { Base } from './bases.ts';
import { mutatedFile } from './mutatedFile.ts';
import { brokenPromises } from './promises.ts';
import { readThrough } from './readThrough.ts';

/** Longest time for one file, on a busy machine. */
const LONGEST_MS = 10_000;

/** What came of many files. */
export interface FuzzResult {
  readonly files: number;
  readonly rows: number;
  readonly sent: number;
  readonly rejected: number;
  /** Files that were refused as a whole. */
  readonly refused: number;
  readonly slowestMs: number;
  /** What went wrong, each with the seed that makes the file again. */
  readonly failures: readonly string[];
}

/**
 * Reads mutated files. Each must be read or be refused with a message that names it, and add up.
 * @param seeds one for each file
 * @param folder for the files, one at a time
 */
export async function fuzz(
  seeds: Iterable<string>,
  bases: readonly Base[],
  folder: string,
): Promise<FuzzResult> {
  const result = {
    files: 0,
    rows: 0,
    sent: 0,
    rejected: 0,
    refused: 0,
    slowestMs: 0,
    failures: [] as string[],
  };
  for (const seed of seeds) {
    const { name, bytes, content, how } = mutatedFile(seed, bases);
    const path = join(folder, name);
    await writeFile(path, bytes);
    const fail = (what: string): void => void result.failures.push(`seed ${seed} (${how}): ${what}`);
    const startedAt = performance.now();
    result.files += 1;
    try {
      const read = await readThrough(path, folder);
      result.rows += read.rows;
      result.sent += read.sent.length;
      result.rejected += read.rejected.length;
      const broken = brokenPromises(read, content);
      if (broken.length > 0) fail(broken.slice(0, 3).join('; '));
    } catch (error) {
      result.refused += 1;
      if (!(error instanceof InputProblem))
        fail(error instanceof Error ? (error.stack ?? '') : String(error));
      else if (!isHelpful(error.message, path)) fail(`an unhelpful message: ${error.message}`);
    }
    const ms = performance.now() - startedAt;
    result.slowestMs = Math.max(result.slowestMs, ms);
    if (ms > LONGEST_MS) fail(`took ${Math.round(ms)} ms`);
    await rm(path);
  }
  return result;
}

/** A message names the file, is no longer than a screen, and says more than what is wrong. */
const isHelpful = (message: string, path: string): boolean =>
  message.startsWith(path) && message.length < 4_000 && /\.$/.test(message);
