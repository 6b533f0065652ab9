import type { Client } from '../../common/client.ts';
import { NO_TWEETS } from '../accountTweets.ts';
import type { BulkItem, NewDocument } from '../bulkItem.ts';
import { chanceOf, Reservoir } from './chance.ts';
import { differencesOf } from './differences.ts';
import { findIndexed, mediaOf } from './findIndexed.ts';
import { indexFormOf, jsonForm } from './indexedForm.ts';

/** Documents of one index that are read back. */
const SAMPLE_SIZE = 200;

/** Documents of a load, spread over all that were sent, to be compared with what the new indices hold of them. */
export class SentSample {
  readonly #ofIndex = new Map<string, SampleOfIndex>();

  /** A document is sent. Holds the object itself, which is not to be changed. */
  see(item: BulkItem): void {
    if ('changes' in item) return;
    let sample = this.#ofIndex.get(item.index);
    if (sample === undefined) {
      sample = new SampleOfIndex();
      this.#ofIndex.set(item.index, sample);
    }
    sample.see(item);
  }

  of(index: string): readonly NewDocument[] {
    return this.#ofIndex.get(index)?.documents ?? [];
  }
}

class SampleOfIndex {
  readonly #reservoir = new Reservoir(SAMPLE_SIZE, chanceOf(Date.now()));
  readonly #documents: NewDocument[] = [];
  readonly #placeOf = new Map<string, number>();

  /** Of documents with one id that with the highest version stays, as in the index. */
  see(item: NewDocument): void {
    const known = this.#placeOf.get(item.id);
    const held = known === undefined ? undefined : this.#documents[known];
    if (known !== undefined && held !== undefined && item.version >= held.version) {
      this.#documents[known] = item;
    }
    const place = this.#reservoir.see();
    if (place === undefined || held !== undefined) return;
    const left = this.#documents[place];
    if (left !== undefined) this.#placeOf.delete(left.id);
    this.#documents[place] = item;
    this.#placeOf.set(item.id, place);
  }

  get documents(): readonly NewDocument[] {
    return this.#documents.filter((document) => document !== undefined);
  }
}

/** What is read back, and where it should be. */
export interface ReadBack {
  readonly sample: SentSample;
  /** Indices of the load; they have been refreshed. */
  readonly tweets: string | undefined;
  readonly accounts: string;
  /** The media index of the campaign, whose files the tweets of the new index tell. */
  readonly media: string | undefined;
  readonly load: string;
}

/** What the tweets tell of an account, which is written into it later. */
const WRITTEN_LATER: ReadonlySet<string> = new Set(Object.keys(NO_TWEETS));
const NONE: ReadonlySet<string> = new Set();

/**
 * Reads some of the documents back that a load has sent, and compares them field by field.
 * @returns why the load is not to be taken over; undefined: all are as they were sent
 */
export async function refusalOfReadBack(client: Client, readBack: ReadBack): Promise<string | undefined> {
  const { tweets, accounts, media } = readBack;
  const told = [
    ...(tweets === undefined ? [] : await differing(client, tweets, 'tweet', readBack, NONE, media)),
    ...(await differing(client, accounts, 'account', readBack, WRITTEN_LATER, undefined)),
  ];
  if (told.length === 0) return undefined;
  const more = told.length === 1 ? '' : ` (and ${told.length - 1} more)`;
  return `what was sent is not what the new indices hold: ${told[0]}${more}`;
}

async function differing(
  client: Client,
  index: string,
  what: string,
  { sample, load }: ReadBack,
  ignored: ReadonlySet<string>,
  mediaIndex: string | undefined,
): Promise<readonly string[]> {
  const documents = sample.of(index);
  const ids = documents.map(({ id }) => id);
  const { unkept } = await indexFormOf(client, index);
  const [found, media] = [
    await findIndexed(client, index, unkept, ids),
    await mediaOf(client, mediaIndex, ids),
  ];
  return documents.flatMap(({ id, document }) => {
    // Media are told by the marks that come last, whatever a document that is carried over said.
    const wanted = jsonForm(
      { ...document, media: undefined, media_hashes: undefined, ...media.get(id) },
      unkept,
    );
    const stored = found.get(id);
    if (stored === undefined) return [`${what} ${id} is not there`];
    // Carried over from the index before, and brought anew by a row of this load.
    if (wanted['load'] !== load && stored['load'] === load) return [];
    return differencesOf(wanted, stored, ignored)
      .slice(0, 1)
      .map(({ field }) => `${what} ${id} differs in ${field}`);
  });
}
