import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const CACHE = join(ROOT, 'node_modules', '.cache', 'murmuration');

/** Starts Node, which takes its time on a busy machine. */
test('the command keeps its compiled code for the next start', { timeout: 60_000 }, async () => {
  const help = async (): Promise<string> =>
    (await promisify(execFile)(process.execPath, [join(ROOT, 'cli', 'murmuration.ts'), '--help'])).stdout;
  const first = await help();
  expect(first).toContain('murmuration');
  expect(existsSync(CACHE) && readdirSync(CACHE).length > 0).toBe(true);
  expect(await help()).toBe(first);
});
