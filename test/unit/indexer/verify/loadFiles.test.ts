import { expect, test } from 'vitest';
import type { LoadSource, SourceFile } from '../../../../search/indexMeta.ts';
import { matchFiles, type HashedFile, type MatchedFiles } from '../../../../indexer/verify/loadFiles.ts';
import { readHeader } from '../../../../indexer/columns.ts';

const aFile = (name: string, sha256: string): HashedFile => ({
  sha256,
  file: {
    columns: readHeader(['tweetid', 'userid', 'tweet_text', 'tweet_time'], name),
    source: {
      path: `/releases/${name}`,
      name,
      names: [name],
      size: 1,
      open: () => Promise.reject(new Error('unread')),
    },
  },
});
const record = (name: string, sha256: string): SourceFile => ({ name, kind: 'tweets', rows: 1, sha256 });
const source = (load: string, ...files: readonly SourceFile[]): LoadSource => ({ load, files });

/** Names of the files of each load, changed ones with `!`, lacking ones in brackets. */
const told = ({ loads, notLoaded }: MatchedFiles): readonly string[] => [
  ...loads.map(({ load, files, lacking }) =>
    [
      `${load}:`,
      ...files.map(({ file, isChanged }) => `${file.source.name}${isChanged ? '!' : ''}`),
      ...lacking.map(({ name }) => `(${name})`),
    ].join(' '),
  ),
  ...notLoaded.map(({ file }) => `not loaded: ${file.source.name}`),
];

test('files belong to the load that read them, in its order, by content before name', () => {
  const sources = [
    source('1', record('b.csv', 'B'), record('a.csv', 'A')),
    source('2', record('c.csv', 'C'), record('d.csv', 'D')),
  ];
  const given = [
    aFile('a.csv', 'A'),
    aFile('b.csv', 'changed'),
    aFile('renamed.csv', 'C'),
    aFile('e.csv', 'E'),
  ];
  expect(told(matchFiles('tweets', given, sources))).toEqual([
    '1: b.csv! a.csv',
    '2: renamed.csv (d.csv)',
    'not loaded: e.csv',
  ]);
});

test('of loads that read files of one name, each gets its own; one that has changed is the later', () => {
  const sources = [source('1', record('a.csv', 'A')), source('2', record('a.csv', 'B'))];
  expect(told(matchFiles('tweets', [aFile('a.csv', 'A')], sources))).toEqual(['1: a.csv', '2: (a.csv)']);
  expect(told(matchFiles('tweets', [aFile('a.csv', 'X')], sources))).toEqual(['1: (a.csv)', '2: a.csv!']);
  expect(told(matchFiles('tweets', [aFile('a.csv', 'B'), aFile('a.csv', 'A')], sources))).toEqual([
    '1: a.csv',
    '2: a.csv',
  ]);
});

test('a second copy of a file was not loaded, nor was one of another kind', () => {
  const sources = [source('1', record('a.csv', 'A'))];
  const given = [aFile('a.csv', 'A'), aFile('copy.csv', 'A')];
  expect(told(matchFiles('tweets', given, sources))).toEqual(['1: a.csv', 'not loaded: copy.csv']);
  expect(told(matchFiles('accounts', given, sources))).toEqual(['1:']);
});
