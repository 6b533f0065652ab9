import { statusOf, type Client } from '../../common/client.ts';
import { COPIES } from '../../search/indices.ts';
import { locksName } from '../../search/indexNames.ts';
import type { Holder } from './holder.ts';

/** A lock as it stands; its place tells every change from the one before. */
export interface StoredLock {
  readonly holder: Holder;
  readonly place: Place;
}

export interface Place {
  readonly if_seq_no: number;
  readonly if_primary_term: number;
}

const CONFLICT = 409;
const NOT_FOUND = 404;
const ALREADY_THERE = 400;
/** The next heartbeat comes soon enough. */
const ONCE = { maxRetries: 0, requestTimeout: 10_000 };

/** The locks of one campaign, one document in a small index of ours. Reads and writes by id need no refresh. */
export class LockStore {
  readonly #client: Client;
  readonly #index: string;
  readonly #id: string;

  constructor(client: Client, prefix: string, campaign: string) {
    this.#client = client;
    this.#index = locksName(prefix);
    this.#id = campaign;
  }

  /** Makes the index where it is not there. */
  async prepare(): Promise<void> {
    if (await this.#client.indices.exists({ index: this.#index })) return;
    await this.#client.indices
      .create({
        index: this.#index,
        settings: { number_of_shards: 1, ...COPIES, hidden: true },
        mappings: { dynamic: false },
      })
      .catch((error: unknown) => {
        // Another process was faster.
        if (statusOf(error) !== ALREADY_THERE) throw error;
      });
  }

  /** @returns undefined where somebody has it */
  create(holder: Holder): Promise<Place | undefined> {
    return this.#write(holder, { op_type: 'create' }, {});
  }

  /**
   * Takes the place of a lock that nobody has changed since.
   * @param isPatient waits for Elasticsearch as the client does
   * @returns undefined where somebody has
   */
  replace(holder: Holder, place: Place, isPatient = false): Promise<Place | undefined> {
    return this.#write(holder, place, isPatient ? {} : ONCE);
  }

  /** @returns undefined where nobody has it */
  async read(): Promise<StoredLock | undefined> {
    try {
      const { _source, _seq_no, _primary_term } = await this.#client.get<Holder>({
        index: this.#index,
        id: this.#id,
      });
      if (_source === undefined || _seq_no === undefined || _primary_term === undefined) return undefined;
      return { holder: _source, place: { if_seq_no: _seq_no, if_primary_term: _primary_term } };
    } catch (error) {
      if (statusOf(error) === NOT_FOUND) return undefined;
      throw error;
    }
  }

  /** Gives it up. Where that fails, others find that its holder is gone. */
  async remove(place: Place): Promise<void> {
    await this.#client.delete({ index: this.#index, id: this.#id, ...place }, ONCE).catch(() => undefined);
  }

  async #write(
    holder: Holder,
    how: Place | { readonly op_type: 'create' },
    options: object,
  ): Promise<Place | undefined> {
    try {
      const request = { index: this.#index, id: this.#id, document: holder, ...how };
      const { _seq_no, _primary_term } = await this.#client.index(request, options);
      return { if_seq_no: _seq_no ?? 0, if_primary_term: _primary_term ?? 0 };
    } catch (error) {
      if (statusOf(error) === CONFLICT) return undefined;
      throw error;
    }
  }
}
