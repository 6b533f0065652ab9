import { fstatSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readAhead } from '../indexer/firstPass/firstPass.ts';
import { findReleaseFiles, type ReleaseFile } from '../indexer/releaseFiles.ts';
import { multiplied } from './multipliedRelease.ts';

/**
 * Reads a release, multiplied, ahead as a load does, and prints what was found as one line of JSON. A process of its
 * own, so that its memory can be measured: `readAheadScript.ts RELEASE COPIES FOLDER`.
 */
const [release = '', copies = '1', folder = '.'] = process.argv.slice(2);

/** What the script prints. */
export interface ReadAheadFigures {
  readonly rows: number;
  readonly copied: number;
  readonly threads: number;
  readonly restored: number;
  /** Size of the working file at the end; undefined where the system has no /proc. */
  readonly scratchBytes: number | undefined;
  readonly cpuSeconds: number;
  readonly warnings: readonly string[];
}

const [campaign] = await findReleaseFiles([release], 'bench');
const files = (campaign?.files ?? [])
  .filter(({ columns }) => columns.kind === 'tweets')
  .map((file): ReleaseFile => ({ ...file, source: multiplied(file.source, Number(copies)) }));
const warnings: string[] = [];
const silent = (): void => undefined;
const known = await readAhead({
  files,
  folder,
  signal: undefined,
  warn: (line) => warnings.push(line),
  progress: { start: silent, phase: silent, update: silent, note: silent, done: silent },
});
const { user, system } = process.cpuUsage();
const figures: ReadAheadFigures = {
  ...known.counts,
  rows: files.reduce((sum, file) => sum + known.rowsOf(file), 0),
  scratchBytes: scratchBytes(),
  cpuSeconds: (user + system) / 1e6,
  warnings,
};
known.close();
console.log(JSON.stringify(figures));

/** Size of the file without a name that this process holds open. https://man7.org/linux/man-pages/man5/proc_pid_fd.5.html */
function scratchBytes(): number | undefined {
  const open = '/proc/self/fd';
  try {
    for (const fd of readdirSync(open)) {
      const path = readlinkOf(join(open, fd));
      if (path.startsWith(join(folder, '.load-'))) return fstatSync(Number(fd)).size;
    }
    return 0;
  } catch {
    return undefined;
  }
}

/** '' for what was closed meanwhile. */
function readlinkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
