import { describe, expect, test } from 'vitest';
import { readHeader } from '../../../../indexer/columns.ts';
import { sourcesOf } from '../../../../indexer/formats/format.ts';
import { COLUMNS_OF, FORMATS, formatOf, unknownIn } from '../../../../indexer/formats/formats.ts';
import { TWEET_COLUMNS, USER_COLUMNS } from '../../../../search/releaseColumns.ts';
import { CSV_COLUMNS } from '../../../../server/exports/csv.ts';

const swapped = TWEET_COLUMNS.map(
  (name) =>
    ({ in_reply_to_tweetid: 'in_reply_to_userid', in_reply_to_userid: 'in_reply_to_tweetid' })[
      name as string
    ] ?? name,
);
const without = (name: string, columns: readonly string[] = swapped): readonly string[] =>
  columns.filter((column) => column !== name);

describe('files of Twitter', () => {
  test.each<[format: string | undefined, header: readonly string[]]>([
    ['twitter-2018-10', TWEET_COLUMNS],
    ['twitter-2019-01', swapped],
    ['twitter-2021-12', without('poll_choices')],
    ['twitter-copy', without('urls')],
    ['twitter-2019-01', ['unnamed: 0', ...swapped]],
    ['murmuration-export', CSV_COLUMNS],
    ['twitter-users', USER_COLUMNS],
    ['twitter-users-copy', ['userid']],
    // Tweets without ids are no accounts.
    [undefined, without('tweetid')],
    [undefined, []],
  ])('%s', (format, header) => {
    expect(formatOf(header.map((name) => name.toLowerCase()))?.name).toBe(format);
  });

  test('have cells that are read as they stand', () => {
    expect(readHeader(TWEET_COLUMNS, 'a.csv').addCells).toBeUndefined();
  });
});

describe('the table', () => {
  test('has a name and a title for each format once', () => {
    for (const key of ['name', 'title'] as const) {
      expect(new Set(FORMATS.map((format) => format[key])).size).toBe(FORMATS.length);
    }
  });

  test.each(FORMATS.map((format) => [format.name, format] as const))('%s', (_, format) => {
    const { kind, columns, knownBy } = format;
    const known = Object.keys(columns);
    expect([...known, ...unknownIn(format)].toSorted()).toEqual([...COLUMNS_OF[kind]].toSorted());
    // A file with all of its columns is known, and nothing in it is missed.
    const names = new Set([...knownBy.has, ...Object.values(columns).flatMap(sourcesOf)]);
    const header = knownBy.inOrder === undefined ? [...names] : [...new Set([...knownBy.inOrder, ...names])];
    expect(header).toEqual(header.map((name) => name.toLowerCase()));
    expect(FORMATS.indexOf(formatOf(header) ?? format)).toBeLessThanOrEqual(FORMATS.indexOf(format));
    expect(Object.keys(readHeader(header, 'a.csv').positions).toSorted()).toEqual(known.toSorted());
  });
});
