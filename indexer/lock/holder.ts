import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { processStart } from '../../common/processStart.ts';

/** What keeps others out of a campaign. */
export type LockedWork = 'index' | 'media' | 'campaigns remove';

/** Who works on a campaign, as the lock says it. */
export interface Holder {
  /** Of this hold alone. */
  readonly token: string;
  readonly work: LockedWork;
  readonly host: string;
  /** Names the system that numbers its processes: a host from one start to the next, and of a container the container. */
  readonly system: string;
  readonly pid: number;
  /** When the process began, as processStart says it: numbers of processes are given again. */
  readonly started: string | null;
  /** ISO 8601. */
  readonly since: string;
}

/** Tokens of what this process holds. */
const own = new Set<string>();

/** This process, about to hold; `letGo` when it no longer does. */
export function becomeHolder(work: LockedWork): Holder {
  const holder: Holder = {
    token: randomUUID(),
    work,
    host: hostname(),
    system: systemId(),
    pid: process.pid,
    started: processStart(process.pid) ?? null,
    since: new Date().toISOString(),
  };
  own.add(holder.token);
  return holder;
}

export const letGo = ({ token }: Holder): void => void own.delete(token);

/** Whether a holder is known to be gone. Of processes on other systems nothing is known. */
export function isGone({ token, system, pid, started }: Holder): boolean {
  if (system !== systemId()) return false;
  if (pid === process.pid) return !own.has(token);
  const found = processStart(pid);
  return found === undefined || (started !== null && found !== started);
}

export const formatHolder = ({ work, host, pid, since }: Holder): string =>
  `process ${pid} on ${host} (murmuration ${work}, since ${since.slice(0, 16).replace('T', ' ')} UTC)`;

const systemId = (): string =>
  [
    hostname(),
    textOf(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    textOf(() => readlinkSync('/proc/self/ns/pid')),
  ].join(' ');

/** Linux alone has these; elsewhere the name of the host and the start of the process must do. */
function textOf(read: () => string): string {
  try {
    return read().trim();
  } catch {
    return '';
  }
}
