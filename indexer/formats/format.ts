import type { ReleaseKind } from '../../search/documents.ts';
import type { TweetColumn } from '../../search/releaseColumns.ts';

/** A layout of CSV files that a load can read: one row of the table in formats.ts. */
export interface Format {
  /** Short and unique, for reports and messages. */
  readonly name: string;
  /** What it is, for people. */
  readonly title: string;
  readonly kind: ReleaseKind;
  readonly knownBy: KnownBy;
  /** Where the cell of each column of ours comes from. A column that is not here is unknown in such files. */
  readonly columns: Readonly<Partial<Record<TweetColumn, Mapping>>>;
  /** What helps whoever has a file in which required columns are missing. */
  readonly remedy: string;
  /** Files of our own: what they leave empty was empty in the release, or had nothing to be taken from the text. */
  readonly isExport?: true;
}

/** What a header must look like. All names are in lower case. */
export interface KnownBy {
  readonly has: readonly string[];
  readonly lacks?: readonly string[];
  /** Two columns, of which the first comes first. */
  readonly inOrder?: readonly [string, string];
}

/** The name of the column that has the cell as we read it, or how it is made of others. */
export type Mapping = string | MadeOf;

/** A cell in the spelling of Twitter's releases, made of cells that are spelled otherwise. */
export interface MadeOf {
  /** Names of columns; one that a file lacks is read as ''. */
  readonly from: readonly string[];
  /** How, for people. */
  readonly how: string;
  /**
   * @param cells of the columns in `from`, in their order
   * @returns what cannot be read as it stands, so that it is counted as odd and kept
   */
  readonly read: (cells: readonly string[]) => string;
}

/** Names of the columns that a mapping reads. */
export const sourcesOf = (mapping: Mapping | undefined): readonly string[] =>
  mapping === undefined ? [] : typeof mapping === 'string' ? [mapping] : mapping.from;

/** Whether a header is one of the format. @param names of its columns, in lower case */
export function isKnownBy({ has, lacks = [], inOrder }: KnownBy, names: readonly string[]): boolean {
  return (
    has.every((name) => names.includes(name)) &&
    !lacks.some((name) => names.includes(name)) &&
    (inOrder === undefined || names.indexOf(inOrder[0]) < names.indexOf(inOrder[1]))
  );
}

/** Names of columns that are listed one by one; more are counted. */
const MOST_NAMED = 6;

/** How a format is recognised, for people. */
export function formatKnownBy({ has, lacks = [], inOrder }: KnownBy): string {
  const columns =
    has.length <= MOST_NAMED
      ? has.join(', ')
      : `its ${has.length} columns from ${has[0] ?? ''} to ${has.at(-1) ?? ''}`;
  const order = inOrder === undefined ? '' : `, ${inOrder[0]} before ${inOrder[1]}`;
  return columns + order + (lacks.length === 0 ? '' : `, without ${lacks.join(', ')}`);
}
