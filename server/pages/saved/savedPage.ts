import { count } from '../../helpers/count.ts';
import { counted } from '../../helpers/counted.ts';
import type { SavedPage, SavedSearch } from '../../saved/searchStore.ts';
import { isSearchPath, readSearchPath } from '../../saved/searchPath.ts';
import { pageFrame, type PageFrame } from '../pageFrame.ts';

/** Entries of one page. */
export const SAVED_PER_PAGE = 20;
/** Pages that can be reached: Elasticsearch counts to 10,000 entries. */
export const MOST_SAVED_PAGES = 500;
/** Characters of an address that are shown. */
const SHOWN_OF_PATH = 200;

/** `/saved` */
export interface SavedPageView extends PageFrame {
  readonly heading: string;
  readonly entries: readonly SavedEntry[];
  /** Said where the tweets were not counted again. */
  readonly notCounted: string | undefined;
  readonly place: string;
  readonly newerUrl: string | undefined;
  readonly olderUrl: string | undefined;
}

export interface SavedEntry {
  readonly title: string;
  readonly note: string;
  readonly url: string;
  /** The address, cut to a readable length. */
  readonly address: string;
  /** Why the address can no longer be read. */
  readonly problem: string | undefined;
  /** ISO 8601. */
  readonly saved: string;
  readonly then: string;
  readonly now: string;
  /** Build of the archive in which it was counted, and whether it is the present one. */
  readonly build: string;
  readonly isPresentBuild: boolean;
  readonly removeUrl: string;
}

/** What is found now. */
export interface CountedNow {
  /** By id; undefined where a search cannot be counted. */
  readonly counts: ReadonlyMap<string, number | undefined>;
  /** Present build; undefined where it is not known. */
  readonly build: string | undefined;
  /** Why nothing was counted. */
  readonly notCounted: string | undefined;
}

/** @param page from 1 */
export function savedPage({ total, entries }: SavedPage, page: number, now: CountedNow): SavedPageView {
  const pages = Math.min(MOST_SAVED_PAGES, Math.max(1, Math.ceil(total / SAVED_PER_PAGE)));
  const place = pages > 1 ? `Page ${count(page)} of ${count(pages)}` : '';
  const heading = counted(total, 'saved search', 'saved searches');
  return {
    ...pageFrame({
      title: [heading, place.toLowerCase()].filter((part) => part !== '').join(' - '),
      canonical: savedUrl(page),
      noindex: true,
    }),
    heading,
    entries: entries.map((entry) => savedEntry(entry, now)),
    notCounted: now.notCounted,
    place,
    newerUrl: page > 1 ? savedUrl(page - 1) : undefined,
    olderUrl: page < pages ? savedUrl(page + 1) : undefined,
  };
}

export const savedUrl = (page: number): string => (page <= 1 ? '/saved' : `/saved?page=${page}`);

export const removeUrl = (id: string): string => `/saved/${encodeURIComponent(id)}/remove`;

function savedEntry(entry: SavedSearch, { counts, build }: CountedNow): SavedEntry {
  const read = readSearchPath(entry.path);
  const now = counts.get(entry.id);
  return {
    title: entry.title,
    note: entry.note,
    url: isSearchPath(entry.path) ? entry.path : '/search',
    address: shorten(entry.path),
    problem: 'problems' in read ? read.problems.join(' ') : undefined,
    saved: entry.saved,
    then: count(entry.count),
    now: now === undefined ? 'not counted' : count(now),
    build: entry.build,
    isPresentBuild: entry.build === build,
    removeUrl: removeUrl(entry.id),
  };
}

const shorten = (text: string): string =>
  text.length > SHOWN_OF_PATH ? `${text.slice(0, SHOWN_OF_PATH)}…` : text;
