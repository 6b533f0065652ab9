/** A search that somebody chose to keep. */
export interface SavedSearch {
  readonly id: string;
  /** Canonical path. */
  readonly path: string;
  /** Plain text, one line. */
  readonly title: string;
  /** Plain text; may be empty. */
  readonly note: string;
  /** When it was saved, ISO 8601. */
  readonly saved: string;
  /** Tweets that it found then, and the build of the archive that it was counted in. */
  readonly count: number;
  readonly build: string;
}

/** One page of the saved searches, newest first, and how many there are in all. */
export interface SavedPage {
  readonly total: number;
  readonly entries: readonly SavedSearch[];
}

/**
 * What readers leave on the site: short links and saved searches. Loading and removing releases does not touch it.
 * Every method throws SiteError `unavailable` or `timed_out`, never an empty answer for a failure.
 */
export interface SearchStore {
  /** The code of a canonical search path, which from now on leads there. Asking again changes nothing. */
  link(path: string): Promise<string>;
  /** The path that a code leads to; undefined for an unknown one. */
  linked(code: string): Promise<string | undefined>;
  /** Keeps a search. The same id again changes nothing. */
  save(search: SavedSearch): Promise<void>;
  /** @param page from 1; pages reach the first 10,000 entries */
  saved(page: number, perPage: number): Promise<SavedPage>;
  /** The entry of an id; undefined for an unknown one. */
  find(id: string): Promise<SavedSearch | undefined>;
  /** @returns false where there is no such entry */
  remove(id: string): Promise<boolean>;
}
