import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortHash } from '../archive/archiveBuild.ts';

const PROJECT = join(import.meta.dirname, '..', '..');

/** Everything that an answer is made with: programs, templates, and the versions of what they use. */
const SOURCES = ['common', 'search', 'server', 'views'];
const FILES = ['package.json'];

const LENGTH = 10;

/**
 * Names the state of the program: 10 letters and digits, others when anything changes that answers are made with. The
 * version in package.json does not change with every commit, and a kept answer of yesterday's program must not pass for
 * today's.
 */
export const PROGRAM_VERSION = version();

function version(): string {
  const folders = SOURCES.flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const files = [...folders, ...FILES.map((name) => join(PROJECT, name))].sort();
  return shortHash(files.map((path) => `${path.slice(PROJECT.length)} ${digest(path)}`).join('\n'), LENGTH);
}

function digest(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
