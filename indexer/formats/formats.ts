import type { ReleaseKind } from '../../search/documents.ts';
import { TWEET_COLUMNS, USER_COLUMNS, type TweetColumn } from '../../search/releaseColumns.ts';
import { FIVE_THIRTY_EIGHT_FORMATS } from './fiveThirtyEight.ts';
import { isKnownBy, type Format } from './format.ts';
import { NBC_FORMATS } from './nbc.ts';
import { TWITTER_FORMATS } from './twitter.ts';

/** All layouts that a load can read; a header belongs to the first that knows it. */
export const FORMATS: readonly Format[] = [...TWITTER_FORMATS, ...FIVE_THIRTY_EIGHT_FORMATS, ...NBC_FORMATS];

/** Our columns, by kind of file. */
export const COLUMNS_OF: Readonly<Record<ReleaseKind, readonly TweetColumn[]>> = {
  tweets: TWEET_COLUMNS,
  accounts: USER_COLUMNS,
};

/** The format of a header. @param names of its columns, in lower case */
export const formatOf = (names: readonly string[]): Format | undefined =>
  FORMATS.find(({ knownBy }) => isKnownBy(knownBy, names));

/** Columns of ours of which no file of a format knows anything. */
export const unknownIn = ({ kind, columns }: Format): readonly TweetColumn[] =>
  COLUMNS_OF[kind].filter((column) => columns[column] === undefined);

/** What files of a format lack, for people. */
export function formatLacking(format: Format): string {
  const unknown = unknownIn(format);
  if (unknown.length > 0) return unknown.join(', ');
  const { has } = format.knownBy;
  return COLUMNS_OF[format.kind].every((column) => has.includes(column))
    ? 'nothing'
    : 'what its header leaves out';
}
