/** A document on its way. Of two with one id the higher version stays, in whatever order they arrive. */
export interface NewDocument {
  readonly index: string;
  readonly id: string;
  readonly version: number;
  readonly document: object;
}

/**
 * Fields of a document that is there already, on their way. Elasticsearch indexes it anew from its source: what the
 * source does not keep would be lost.
 */
export interface Change {
  readonly index: string;
  readonly id: string;
  readonly changes: object;
}

/** Version of what does not come from a row of its own: every row of a load, counted from 1, goes before it. */
export const CARRIED_VERSION = 0;

export type BulkItem = NewDocument | Change;
