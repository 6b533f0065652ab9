import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { mayEnter, type Account } from './account.ts';
import { EngineUnavailable } from './engineUnavailable.ts';

/** The folders and files of one engine. */
export interface Place {
  readonly root: string;
  /** Not MURMURATION_HOME itself, because the engine's account may not enter that. */
  readonly elsewhere: boolean;
  /** Assembled programs, one folder a version of Elasticsearch and plugin. */
  readonly programs: string;
  readonly config: string;
  readonly data: string;
  readonly logs: string;
  readonly temporary: string;
  /** What runs: see state.ts. */
  readonly state: string;
  /** Written by Elasticsearch: the id of its process. */
  readonly pidFile: string;
}

/**
 * Where the engine of a MURMURATION_HOME lives, made if it is not there. The same home gives the same place.
 * @throws EngineUnavailable where it cannot be made
 */
export function findPlace(home: string, account: Account | undefined): Place {
  const root = resolve(home);
  try {
    mkdirSync(root, { recursive: true });
    if (account === undefined || mayEnter(root, account)) return toPlace(root, false);
    return toPlace(standIn(root), true);
  } catch (error) {
    if (error instanceof EngineUnavailable) throw error;
    throw new EngineUnavailable(`${root} cannot be used for the embedded engine: ${String(error)}.`, {
      cause: error,
    });
  }
}

const toPlace = (root: string, elsewhere: boolean): Place => ({
  root,
  elsewhere,
  programs: join(root, 'engine'),
  config: join(root, 'config'),
  data: join(root, 'data'),
  logs: join(root, 'logs'),
  temporary: join(root, 'tmp'),
  state: join(root, 'engine.json'),
  pidFile: join(root, 'tmp', 'engine.pid'),
});

/** A folder in the system's temporary one. Its name can be guessed, so one that somebody else made is not used. */
function standIn(root: string): string {
  const name = `murmuration-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`;
  const folder = join(tmpdir(), name);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const made = lstatSync(folder);
  if (!made.isDirectory() || made.uid !== process.getuid?.()) {
    throw new EngineUnavailable(
      `${folder} is not ours: remove it, or set MURMURATION_HOME to a folder that any user may enter.`,
    );
  }
  return folder;
}
