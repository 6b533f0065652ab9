import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '../../common/client.ts';
import { becomeHolder, formatHolder, isGone, letGo, type Holder, type LockedWork } from './holder.ts';
import { Heartbeat } from './heartbeat.ts';
import { LockStore, type Place, type StoredLock } from './lockStore.ts';

/** Somebody else works on the campaign. */
export class CampaignLocked extends Error {
  constructor(campaign: string, holder: Holder) {
    super(
      `${campaign} is being worked on by ${formatHolder(holder)}. Wait until that has ended, or stop it; nothing was changed.`,
    );
    this.name = 'CampaignLocked';
  }
}

/** In milliseconds; tests have less patience. */
export interface LockTimes {
  /** A holder says so often that it lives. */
  readonly heartbeat: number;
  /** A lock that has not changed for this time has nobody who holds it. */
  readonly stale: number;
  readonly look: number;
}

const TIMES: LockTimes = { heartbeat: 3_000, stale: 15_000, look: 500 };

/** A campaign that nobody else changes meanwhile. */
export interface CampaignLock {
  /** Fires when another process has taken the campaign, as this one did not say in time that it lives. */
  readonly lost: AbortSignal;
  /** Asks Elasticsearch, before something that cannot be taken back. @throws LockLost */
  readonly confirm: () => Promise<void>;
}

/** How to get a lock. */
export interface LockRequest {
  readonly campaign: string;
  readonly work: LockedWork;
  readonly signal?: AbortSignal | undefined;
  readonly note: (line: string) => void;
  readonly times?: LockTimes;
}

/**
 * Does what only one process may do with a campaign at a time, from whatever host. The lock is a document in
 * Elasticsearch that its holder changes every few seconds; no clocks are compared. A lock whose process is gone on this
 * host, or that stands still for 15 s, is taken from its holder, who notices.
 * @throws CampaignLocked where another process has it
 */
export async function withCampaignLock<T>(
  client: Client,
  prefix: string,
  request: LockRequest,
  work: (lock: CampaignLock) => Promise<T>,
): Promise<T> {
  const store = new LockStore(client, prefix, request.campaign);
  const times = request.times ?? TIMES;
  const holder = becomeHolder(request.work);
  try {
    await store.prepare();
    const place = await acquire(store, holder, request, times);
    const heartbeat = new Heartbeat(store, request.campaign, holder, place, times.heartbeat);
    try {
      return await work(heartbeat);
    } finally {
      await heartbeat.end();
    }
  } finally {
    letGo(holder);
  }
}

async function acquire(
  store: LockStore,
  holder: Holder,
  { campaign, note, signal }: LockRequest,
  times: LockTimes,
): Promise<Place> {
  for (;;) {
    signal?.throwIfAborted();
    const place = await store.create(holder);
    if (place !== undefined) return place;
    const found = await store.read();
    if (found === undefined) continue;
    // The answer that said so was lost, and the lock was asked for again (patientClient).
    if (found.holder.token === holder.token) return found.place;
    const isStale = isGone(found.holder) || (await standsStill(store, found, times, signal));
    if (!isStale) {
      // Whoever had it may have ended meanwhile, and somebody else may have it.
      const now = await store.read();
      if (now === undefined) continue;
      throw new CampaignLocked(campaign, now.holder);
    }
    const taken = await store.replace(holder, found.place);
    if (taken === undefined) continue;
    note(`Took ${campaign} over from ${formatHolder(found.holder)}, which is gone.`);
    return taken;
  }
}

/** Whether a lock is the same all the time after which it is stale. */
async function standsStill(
  store: LockStore,
  { place }: StoredLock,
  { stale, look }: LockTimes,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  for (let waited = 0; waited < stale; waited += look) {
    await wait(look, undefined, { signal });
    const now = await store.read();
    if (now?.place.if_seq_no !== place.if_seq_no) return false;
    if (now.place.if_primary_term !== place.if_primary_term) return false;
  }
  return true;
}
