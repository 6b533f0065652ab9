import type { ReleaseKind } from '../search/documents.ts';
import type { TweetColumn } from '../search/releaseColumns.ts';
import { sourcesOf, type Format, type MadeOf } from './formats/format.ts';
import { COLUMNS_OF, formatOf } from './formats/formats.ts';
import { InputProblem } from './inputProblem.ts';

const REQUIRED: Readonly<Record<ReleaseKind, readonly TweetColumn[]>> = {
  tweets: ['tweetid', 'userid', 'tweet_text', 'tweet_time'],
  accounts: ['userid'],
};

/** Where the columns of one file stand. */
export interface Columns {
  readonly kind: ReleaseKind;
  /** Name of its format, as `murmuration formats` lists it. */
  readonly format: string;
  /** Fields that every row must have. */
  readonly width: number;
  /** Position of a column among the cells of a row, and then those that `addCells` adds; undefined where it has none. */
  readonly positions: Readonly<Partial<Record<TweetColumn, number>>>;
  /** The cells of a row, and behind them those that are made of others; undefined where none is, as in all files of Twitter. */
  readonly addCells: ((cells: readonly string[]) => readonly string[]) | undefined;
  /** An export of ours: what it leaves empty was empty in the release, or had nothing to be taken from the text. */
  readonly isExport: boolean;
  /** What differs from the columns that Twitter published, for people. */
  readonly notes: readonly string[];
}

/**
 * Reads a header. Columns go by name, never by place.
 * @param header first row of the file
 * @param path for the message
 * @throws InputProblem that names the columns found and wanted
 */
export function readHeader(header: readonly string[], path: string): Columns {
  const names = header.map((name) => name.trim().toLowerCase());
  const format = formatOf(names);
  if (format === undefined) throw unknownHeader(header, path);
  const { name, kind, columns, isExport = false } = format;
  const has = (column: TweetColumn): boolean =>
    sourcesOf(columns[column]).some((from) => names.includes(from));
  const missing = REQUIRED[kind].filter((column) => !has(column));
  if (missing.length > 0) throw lackingHeader(header, format, missing, path);
  const read = new Set(COLUMNS_OF[kind].flatMap((column) => sourcesOf(columns[column])));
  const twice = [...read].filter((from) => names.indexOf(from) !== names.lastIndexOf(from));
  if (twice.length > 0) {
    throw new InputProblem(
      `${path}, line 1: the header names ${list(twice)} more than once. Remove all but one of them.`,
    );
  }
  const lacking = COLUMNS_OF[kind].filter((column) => !has(column));
  const extra = header.filter((_, at) => !read.has(names[at] ?? ''));
  return {
    kind,
    format: name,
    width: header.length,
    ...placesOf(format, names, COLUMNS_OF[kind].filter(has)),
    isExport,
    notes: [
      ...(isTwitters(format) ? [] : [`${path}: read as ${name}: ${format.title}`]),
      ...(lacking.length > 0 ? [`${path}: columns not there: ${list(lacking)}`] : []),
      ...(extra.length > 0 ? [`${path}: columns that are not read: ${list(extra)}`] : []),
    ],
  };
}

/** A format whose cells are read as they stand. */
const isTwitters = ({ columns }: Format): boolean =>
  Object.entries(columns).every(([column, mapping]) => column === mapping);

/** Where the cells of columns are found, which is worked out once for a file. */
function placesOf(
  { columns }: Format,
  names: readonly string[],
  wanted: readonly TweetColumn[],
): Pick<Columns, 'positions' | 'addCells'> {
  const made: { readonly read: MadeOf['read']; readonly places: readonly number[] }[] = [];
  const placeOf = (column: TweetColumn): number => {
    const mapping = columns[column];
    if (typeof mapping !== 'object') return names.indexOf(mapping ?? '');
    made.push({ read: mapping.read, places: mapping.from.map((name) => names.indexOf(name)) });
    return names.length + made.length - 1;
  };
  // Not one by one: V8 would make a dictionary of it, which every cell of every row is then looked up in.
  const positions = Object.fromEntries(wanted.map((column) => [column, placeOf(column)]));
  if (made.length === 0) return { positions, addCells: undefined };
  return {
    positions,
    addCells: (cells) =>
      cells.concat(made.map(({ read, places }) => read(places.map((place) => cells[place] ?? '')))),
  };
}

const unknownHeader = (header: readonly string[], path: string): InputProblem =>
  new InputProblem(
    `${path}, line 1: this is not the header of a release. Columns found: ${list(header)}. A tweets file needs ${list(REQUIRED.tweets)}; a users file needs ${list(REQUIRED.accounts)}. \`murmuration formats\` lists all that can be loaded.`,
  );

/** A header of a format without what a document must have. */
function lackingHeader(
  header: readonly string[],
  { name, title, kind, columns, remedy }: Format,
  missing: readonly TweetColumn[],
  path: string,
): InputProblem {
  const wanted = (column: TweetColumn): string => {
    const from = sourcesOf(columns[column]);
    return from.length === 1 && from[0] === column ? column : `${column} (from ${from.join(' or ')})`;
  };
  const what = kind === 'tweets' ? 'A tweets file' : 'A users file';
  return new InputProblem(
    `${path}, line 1: this looks like ${name} (${title}). Columns found: ${list(header)}. ${what} needs ${REQUIRED[kind].map(wanted).join(', ')}; missing: ${list(missing)}. ${remedy}`,
  );
}

/** Longest list of column names in a message. */
const LONGEST_LIST = 40;

const list = (names: readonly string[]): string =>
  names
    .slice(0, LONGEST_LIST)
    .map((name) => (name.trim() === '' ? '(no name)' : name.slice(0, 60).trim()))
    .join(', ') + (names.length > LONGEST_LIST ? `, and ${names.length - LONGEST_LIST} more` : '');
