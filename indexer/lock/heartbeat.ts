import type { CampaignLock } from './campaignLock.ts';
import type { Holder } from './holder.ts';
import type { LockStore, Place } from './lockStore.ts';

/** Another process has taken the campaign meanwhile. */
export class LockLost extends Error {
  constructor(campaign: string) {
    super(
      `Another process works on ${campaign} now, as this one did not answer for a while. Nothing of this load was taken over; what was searchable still is.`,
    );
    this.name = 'LockLost';
  }
}

/** Says again and again that the holder of a lock lives. */
export class Heartbeat implements CampaignLock {
  readonly #store: LockStore;
  readonly #campaign: string;
  readonly #holder: Holder;
  #place: Place;
  readonly #lost = new AbortController();
  readonly #timer: NodeJS.Timeout;
  /** One beat at a time: each needs the place that the one before got. */
  #beating: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(store: LockStore, campaign: string, holder: Holder, place: Place, everyMs: number) {
    this.#store = store;
    this.#campaign = campaign;
    this.#holder = holder;
    this.#place = place;
    // Elasticsearch may be away for a while; nobody else can take the lock meanwhile.
    this.#timer = setInterval(() => {
      // Beats of an Elasticsearch that hangs do not pile up.
      if (this.#waiting === 0) void this.#beat().catch(() => undefined);
    }, everyMs);
    this.#timer.unref();
  }

  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  readonly confirm = async (): Promise<void> => {
    // A load is not lost because Elasticsearch restarts at its very end.
    await this.#beat(true);
    this.#lost.signal.throwIfAborted();
  };

  /** Gives the lock up. */
  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating.catch(() => undefined);
    if (!this.#lost.signal.aborted) await this.#store.remove(this.#place);
  }

  #beat(isPatient = false): Promise<void> {
    this.#waiting += 1;
    this.#beating = this.#beating
      .catch(() => undefined)
      .then(() => this.#renew(isPatient))
      .finally(() => (this.#waiting -= 1));
    return this.#beating;
  }

  async #renew(isPatient: boolean): Promise<void> {
    if (this.#lost.signal.aborted) return;
    let place = await this.#store.replace(this.#holder, this.#place, isPatient);
    if (place === undefined) {
      // A beat whose answer was lost has changed the lock all the same.
      const now = await this.#store.read();
      if (now?.holder.token === this.#holder.token) place = now.place;
    }
    if (place === undefined) this.#lost.abort(new LockLost(this.#campaign));
    else this.#place = place;
  }
}
