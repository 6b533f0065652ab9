import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { FORMAT, type Checkpoint } from './checkpoint.ts';

const ENDING = '.half-done.json';

/** The file of a campaign's half-done load; a campaign has one at most. @param folder of the reports */
export const checkpointPath = (folder: string, prefix: string, campaign: string): string =>
  join(folder, `${prefix}.${campaign}${ENDING}`);

/** @returns undefined where there is none that this program has written */
export function readCheckpoint(path: string): Checkpoint | undefined {
  try {
    const found = JSON.parse(readFileSync(path, 'utf8')) as Checkpoint | null;
    return found?.format === FORMAT ? found : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Those of all campaigns of a prefix. */
export const listCheckpoints = (folder: string, prefix: string): readonly Checkpoint[] =>
  filesOf(folder)
    .filter((name) => name.endsWith(ENDING))
    .flatMap((name) => readCheckpoint(join(folder, name)) ?? [])
    .filter((checkpoint) => checkpoint.prefix === prefix);

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Writes it whole or not at all, whatever happens meanwhile: beside it first, and then in its place. */
export function writeCheckpoint(path: string, checkpoint: Checkpoint): void {
  const beside = `${path}.tmp`;
  try {
    const file = openSync(beside, 'w', 0o600);
    try {
      writeSync(file, JSON.stringify(checkpoint));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

export const removeCheckpoint = (path: string): void => rmSync(path, { force: true });
