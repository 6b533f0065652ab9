import type { Capabilities } from '../../search/analysis.ts';
import { toIndexedTweet } from '../../search/indexedTweet.ts';
import type { KnownRelease } from '../firstPass/known.ts';
import type { Identify } from '../identify.ts';
import { placeOf } from '../rowPlace.ts';
import type { TextReading } from '../tweetEntities.ts';
import { toTweet, type LoadContext } from '../tweetRow.ts';
import type { RowFacts } from './counts.ts';
import { jsonForm, type UnkeptFields } from './indexedForm.ts';
import type { Fields } from './differences.ts';
import type { LoadedFile } from './loadFiles.ts';
import type { ReleaseRow } from './releaseRows.ts';

/** A row that should stand in the index, and what the index should hold of it. */
export interface WantedTweet {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  /** Number of the row in its file, from 1. */
  readonly row: number;
  readonly fileName: string;
  readonly facts: RowFacts;
  readonly document: Fields;
}

/** What makes documents of the rows of one load again, as the loader makes them. */
export interface Conversion {
  readonly context: LoadContext;
  readonly known: KnownRelease;
  readonly identify: Identify;
  readonly capabilities: Capabilities;
  readonly unkept: UnkeptFields;
}

/** The document of a row that is not refused. */
export function wantedTweetOf(
  { file, row, reader, number, place }: ReleaseRow,
  facts: RowFacts,
  { context, known, identify, capabilities, unkept }: Conversion,
): WantedTweet {
  const { source } = file.file;
  const reading: TextReading = {
    emptyColumns: known.emptyColumns(file.file),
    taken: new Set(),
    identify,
  };
  const name = nameOf(file);
  const tweet = toTweet(reader, context, reading, placeOf(row, name, number), known.inRelease(place));
  if ('refused' in tweet) throw new Error(`${source.path}, line ${row.line()}: ${tweet.refused}`);
  return {
    id: tweet.id,
    file: source.path,
    line: tweet.source_line,
    row: number,
    fileName: name,
    facts,
    document: jsonForm(toIndexedTweet(tweet, capabilities), unkept),
  };
}

/** What documents call the file: what it was called when it was loaded. */
export const nameOf = ({ file, recorded }: LoadedFile): string => recorded?.name ?? file.source.name;
