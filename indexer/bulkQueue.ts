import { BulkBody } from './bulkBody.ts';

/** Requests that are on their way at a time; one more is being filled. */
const CONCURRENCY = 2;

/** A body that is filled while those before it are on their way. */
export class BulkQueue {
  /** The one to be filled. */
  body = new BulkBody();
  readonly #request: (body: BulkBody) => Promise<void>;
  readonly #free: BulkBody[] = [];
  readonly #sent = new Set<Promise<void>>();
  readonly #failures: unknown[] = [];

  /** @param request sends a body until it is done with */
  constructor(request: (body: BulkBody) => Promise<void>) {
    this.#request = request;
  }

  /** Sends what was filled in as soon as it may, and has another one to fill. @throws what a request failed with */
  async send(): Promise<void> {
    if (this.body.count === 0) return;
    while (this.#sent.size >= CONCURRENCY) await Promise.race(this.#sent);
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
