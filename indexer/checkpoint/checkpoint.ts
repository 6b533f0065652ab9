import type { ReleaseKind } from '../../search/documents.ts';
import { emptyTally, type BulkTally } from '../bulkTally.ts';

/** How far a load is, so that another process can go on with it. What it counts lies on Elasticsearch's disk. */
export interface Checkpoint {
  readonly format: typeof FORMAT;
  readonly prefix: string;
  readonly campaign: string;
  /** Names the load: time part of its index names. */
  readonly load: string;
  readonly add: boolean;
  /** Fingerprint of what the program declares, and recipes that Elasticsearch lacks: documents of others would differ. */
  readonly declared: string;
  readonly lacking: readonly string[];
  /** In the order of the load; empty as long as they have not been read ahead, when nothing has been sent. */
  readonly files: readonly CheckpointFile[];
  /** The new index of the tweets; null where the load brings none. That of the accounts is filled anew. */
  readonly tweets: IndexIdentity | null;
  /** Name of the new index of the accounts. */
  readonly accounts: string;
  /** Indices of the campaign that readers had, by name. */
  readonly standing: readonly string[];
  /** Campaigns that the same call has loaded already. */
  readonly done: readonly string[];
  readonly rejectedFile: string;
  /** Seconds that the load has taken so far. */
  readonly seconds: number;
  /** Rows, refused ones too, up to which all tweets are in the index: the version of the last. */
  readonly rows: number;
  /** What came of these tweets. */
  readonly sent: StoredTally;
  /** What came of the tweets that the campaign held; null while they have not all been carried over. */
  readonly carried: StoredTally | null;
}

/** Raised when what a checkpoint says changes; others are not gone on with. */
export const FORMAT = 1;

/** A file as it was read ahead. */
export interface CheckpointFile {
  /** As `source_file` of a tweet has it: the folder may be another. */
  readonly name: string;
  readonly kind: ReleaseKind;
  /** Of the file as it lies there, hex digits. */
  readonly sha256: string;
}

/** An index, and not another one of its name. */
export interface IndexIdentity {
  readonly name: string;
  readonly uuid: string;
}

/** A BulkTally as JSON. */
export type StoredTally = Readonly<Record<Exclude<keyof BulkTally, 'dropped'>, number>> & {
  readonly dropped: readonly (readonly [reason: string, count: number])[];
};

export const toStored = (tally: BulkTally = emptyTally()): StoredTally => ({
  ...tally,
  dropped: [...tally.dropped],
});

export const fromStored = (stored: StoredTally): BulkTally => ({
  ...stored,
  dropped: new Map(stored.dropped),
});
