import type { ReleaseKind } from '../search/documents.ts';
import { EXPORT_COLUMN, TWEET_COLUMNS, USER_COLUMNS, type TweetColumn } from '../search/releaseColumns.ts';
import { InputProblem } from './inputProblem.ts';

const KNOWN: Readonly<Record<ReleaseKind, readonly TweetColumn[]>> = {
  tweets: TWEET_COLUMNS,
  accounts: USER_COLUMNS,
};
const REQUIRED: Readonly<Record<ReleaseKind, readonly TweetColumn[]>> = {
  tweets: ['tweetid', 'userid', 'tweet_text', 'tweet_time'],
  accounts: ['userid'],
};

/** Where the columns of one file stand. */
export interface Columns {
  readonly kind: ReleaseKind;
  /** Fields that every row must have. */
  readonly width: number;
  /** Position of a column; undefined where the file lacks it. */
  readonly positions: Readonly<Partial<Record<TweetColumn, number>>>;
  /** An export of ours: what it leaves empty was empty in the release, or had nothing to be taken from the text. */
  readonly isExport: boolean;
  /** What differs from the columns that Twitter published, for people. */
  readonly notes: readonly string[];
}

/**
 * Reads a header. Columns go by name, never by place; a header with `tweetid` is that of a tweets file.
 * @param header first row of the file
 * @param path for the message
 * @throws InputProblem that names the columns found and wanted
 */
export function readHeader(header: readonly string[], path: string): Columns {
  const names = header.map((name) => name.trim().toLowerCase());
  const kind: ReleaseKind = names.includes('tweetid') ? 'tweets' : 'accounts';
  const missing = REQUIRED[kind].filter((name) => !names.includes(name));
  if (missing.length > 0) throw unknownHeader(header, kind, missing, path);
  const twice = KNOWN[kind].filter((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice.length > 0) throw new InputProblem(`${path}: the header names ${list(twice)} more than once.`);
  const lacking = KNOWN[kind].filter((name) => !names.includes(name));
  const extra = header.filter((_, at) => !(KNOWN[kind] as readonly string[]).includes(names[at] ?? ''));
  return {
    kind,
    width: header.length,
    positions: Object.fromEntries(
      KNOWN[kind].filter((name) => names.includes(name)).map((name) => [name, names.indexOf(name)]),
    ),
    isExport: kind === 'tweets' && names.includes(EXPORT_COLUMN),
    notes: [
      ...(lacking.length > 0 ? [`${path}: columns not there: ${list(lacking)}`] : []),
      ...(extra.length > 0 ? [`${path}: columns that are not read: ${list(extra)}`] : []),
    ],
  };
}

function unknownHeader(
  header: readonly string[],
  kind: ReleaseKind,
  missing: readonly string[],
  path: string,
): InputProblem {
  const wanted =
    kind === 'tweets' || !missing.includes('userid')
      ? `A tweets file needs ${list(REQUIRED.tweets)}; missing: ${list(missing)}.`
      : `A tweets file needs ${list(REQUIRED.tweets)}; a users file needs ${list(REQUIRED.accounts)}.`;
  return new InputProblem(
    `${path}: this is not the header of a release. Columns found: ${list(header)}. ${wanted}`,
  );
}

/** Longest list of column names in a message. */
const LONGEST_LIST = 40;

const list = (names: readonly string[]): string =>
  names
    .slice(0, LONGEST_LIST)
    .map((name) => (name.trim() === '' ? '(no name)' : name.slice(0, 60).trim()))
    .join(', ') + (names.length > LONGEST_LIST ? `, and ${names.length - LONGEST_LIST} more` : '');
