import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync } from 'node:fs';

/** Whom a process runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Elasticsearch refuses to run as root. This number belongs to nobody: it lies between the ranges that Debian and
 * systemd give out, and needs no entry in /etc/passwd. A shared one such as `nobody` would let others read the data.
 */
const ENGINE_ACCOUNT: Account = { uid: 61_000, gid: 61_000 };

/** The account the engine runs as; undefined: our own. */
export function engineAccount(): Account | undefined {
  return process.getuid?.() === 0 ? ENGINE_ACCOUNT : undefined;
}

/** Whether the account may enter a folder: asked of the system, which knows of access lists and mounts. */
export function mayEnter(folder: string, account: Account): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  });
  return asked.status === 0;
}

/** Makes a folder that the account owns, with all that is in it. */
export function ownedFolder(folder: string, account: Account | undefined): void {
  mkdirSync(folder, { recursive: true });
  if (account === undefined || lstatSync(folder).uid === account.uid) return;
  const changed = spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, folder], { encoding: 'utf8' });
  if (changed.status !== 0) throw new Error(`${folder} cannot be given to the engine: ${changed.stderr}`);
}
