import { BulkBody } from './bulkBody.ts';
import type { ConcurrencyLimit } from './concurrencyLimit.ts';

/** A body that is filled while those before it are on their way. */
export class BulkQueue {
  /** The one to be filled. */
  body = new BulkBody();
  readonly #limit: ConcurrencyLimit;
  readonly #request: (body: BulkBody) => Promise<void>;
  readonly #free: BulkBody[] = [];
  readonly #sent = new Set<Promise<void>>();
  readonly #failures: unknown[] = [];

  /** @param request sends a body until it is done with, and tells `limit` how that went */
  constructor(request: (body: BulkBody) => Promise<void>, limit: ConcurrencyLimit) {
    this.#request = request;
    this.#limit = limit;
  }

  /** Sends what was filled in as soon as it may, and has another one to fill. @throws what a request failed with */
  async send(): Promise<void> {
    if (this.body.count === 0) return;
    while (this.#sent.size >= this.#limit.value) {
      this.#limit.reached();
      await Promise.race(this.#sent);
    }
    this.#throwFailure();
    const sent = this.#run(this.body).finally(() => this.#sent.delete(sent));
    this.#sent.add(sent);
    this.body = this.#free.pop() ?? new BulkBody();
  }

  /** Waits until nothing is on its way. @throws what a request failed with */
  async settle(): Promise<void> {
    await Promise.all(this.#sent);
    this.#throwFailure();
  }

  async #run(body: BulkBody): Promise<void> {
    try {
      await this.#request(body);
      body.clear();
      this.#free.push(body);
    } catch (error) {
      this.#failures.push(error);
    }
  }

  #throwFailure(): void {
    if (this.#failures.length > 0) throw this.#failures[0];
  }
}
