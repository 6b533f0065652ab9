import { cellOf, countOf, listOf, type Row } from './cells.ts';
import type { OracleTweet } from './tweet.ts';

/** How an exported cell compares with the published one; `taken`: from the text, as the column of the file is empty. */
export type CellComparison = 'same' | 'respelt' | 'taken' | 'other';

/** Numbers, flags and lists have many spellings: an export has one. Everything else is as it was published. */
const SPELLINGS: Readonly<Record<string, (row: Row, column: string) => unknown>> = {
  ...columns(countOf, 'follower_count', 'following_count'),
  ...columns(countOf, 'quote_count', 'reply_count', 'like_count', 'retweet_count'),
  ...columns((row, column) => row[column]?.toLowerCase(), 'is_retweet'),
  ...columns(degreesOf, 'latitude', 'longitude'),
  ...columns(listOf, 'hashtags', 'urls', 'user_mentions', 'poll_choices'),
};

const ENTITIES: Readonly<Record<string, 'hashtags' | 'urls' | 'mentions'>> = {
  hashtags: 'hashtags',
  urls: 'urls',
  user_mentions: 'mentions',
};

/** Compares a cell; a column that the release lacks is empty. */
export function compareCell(column: string, tweet: OracleTweet, exported: Row): CellComparison {
  if ((tweet.row[column] ?? '') === exported[column]) return 'same';
  const spell = SPELLINGS[column];
  if (spell === undefined) return 'other';
  if (isSame(spell(tweet.row, column), spell(exported, column))) return 'respelt';
  const entities = ENTITIES[column];
  const isEmpty = cellOf(tweet.row, column) === undefined;
  if (!isEmpty || entities === undefined) return 'other';
  return isSame([...new Set(tweet[entities])].sort(), listOf(exported, column).toSorted())
    ? 'taken'
    : 'other';
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function columns<T>(value: T, ...names: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(names.map((name) => [name, value]));
}

function degreesOf(row: Row, column: string): number | string | undefined {
  const cell = cellOf(row, column);
  return cell === undefined || Number.isNaN(Number(cell)) ? cell : Number(cell);
}
