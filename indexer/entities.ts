import twitterText from 'twitter-text';
import { isHashedId } from '../search/documents.ts';
import { csvRows } from './csvRows.ts';
import type { ReleaseFile } from './releaseFiles.ts';
import { RowReader } from './rowReader.ts';

/** Columns that repeat what stands in the text. */
export const ENTITY_COLUMNS = ['hashtags', 'urls', 'user_mentions'] as const;
export type EntityColumn = (typeof ENTITY_COLUMNS)[number];

/** Entities are looked for up to here, in characters: on hostile text the time grows with the square of its length. */
const LONGEST_TEXT = 4_000;

/**
 * Hashtags without their sign, addresses as typed, or mentioned handles in lower case, each once, by Twitter's own
 * rules. A hash that Twitter put in place of a handle stays whole.
 * @returns undefined where there is none
 */
export function entitiesOf(column: EntityColumn, text: string): readonly string[] | undefined {
  const found = new Set(EXTRACT[column](text.slice(0, LONGEST_TEXT)));
  return found.size > 0 ? [...found] : undefined;
}

const EXTRACT: Readonly<Record<EntityColumn, (text: string) => readonly string[]>> = {
  hashtags: (text) => twitterText.extractHashtags(text),
  urls: (text) => twitterText.extractUrls(text),
  user_mentions: (text) =>
    twitterText.extractMentionsWithIndices(text).map(({ screenName, indices: [sign] }) => {
      const hash = /^[\w+/=-]*/.exec(text.slice(sign + 1))?.[0] ?? '';
      return isHashedId(hash) ? hash : screenName.toLowerCase();
    }),
};

/**
 * Columns that the file lacks or that hold nothing in any of its rows; none for a file without rows. Reads the file up
 * to the row where the last of these columns has a value: of what Twitter published a few rows.
 * @throws InputProblem
 */
export async function findEmptyColumns(
  { source, columns }: ReleaseFile,
  signal?: AbortSignal,
): Promise<ReadonlySet<EntityColumn>> {
  const empty = new Set<EntityColumn>(ENTITY_COLUMNS);
  const present = ENTITY_COLUMNS.filter((column) => columns.positions[column] !== undefined);
  let rows = -1;
  for await (const batch of csvRows(await source.open(() => undefined), source.path)) {
    signal?.throwIfAborted();
    for (const { values } of batch) {
      rows += 1;
      if (rows === 0 || values.length !== columns.width) continue;
      const row = new RowReader(values, columns);
      for (const column of present) if (empty.has(column) && row.list(column) !== undefined) empty.delete(column);
    }
    if (rows > 0 && !present.some((column) => empty.has(column))) return empty;
  }
  return rows > 0 ? empty : new Set();
}
