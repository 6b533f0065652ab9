import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { testConfig } from './testConfig.ts';

/**
 * A file or folder of MURMURATION_DATA, which is not part of the repository.
 * @param path such as `language/promises.tsv`
 * @returns undefined where it is not there: the test is then skipped, but in CI that is an error
 */
export function realData(path: string): string | undefined {
  const file = join(resolve(testConfig().MURMURATION_DATA), path);
  if (existsSync(file)) return file;
  if (process.env['CI']) throw new Error(`${file} is missing: MURMURATION_DATA must name the test data`);
  process.stderr.write(`skipped: ${file} is missing; MURMURATION_DATA names the folder\n`);
  return undefined;
}
