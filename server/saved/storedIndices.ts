import type { estypes } from '@elastic/elasticsearch';
import { COPIES } from '../../search/indices.ts';
import type { SavedSearch } from './searchStore.ts';

/** A short link; its id is the code. */
export interface LinkDocument {
  readonly path: string;
  /** When it was made, ISO 8601. */
  readonly made: string;
}

/** Kept, but neither searched nor sorted by. */
const KEPT = { type: 'keyword', index: false, doc_values: false } as const;

/**
 * What is stored beside the releases, by the last part of its alias. No name here is that of a kind of document
 * (search/indices.ts): what a load replaces or clears away never matches.
 */
const STORED = {
  links: {
    path: KEPT,
    made: { type: 'date', index: false, doc_values: false },
  } satisfies Properties<LinkDocument>,
  saved: {
    id: { type: 'keyword' },
    path: KEPT,
    title: KEPT,
    note: KEPT,
    saved: { type: 'date' },
    count: { type: 'long', index: false },
    build: KEPT,
  } satisfies Properties<SavedSearch>,
};

type Properties<Document> = Record<keyof Document, estypes.MappingProperty>;

export type Stored = keyof typeof STORED;

/** The name that is read and written; the index behind it has a version, so that a later mapping can take its place. */
export const storeName = (prefix: string, stored: Stored): string => `${prefix}-${stored}`;

export const buildStore = (prefix: string, stored: Stored): estypes.IndicesCreateRequest => ({
  index: `${storeName(prefix, stored)}-v1`,
  aliases: { [storeName(prefix, stored)]: {} },
  settings: { number_of_shards: 1, ...COPIES },
  mappings: { dynamic: 'strict', properties: STORED[stored] },
});
