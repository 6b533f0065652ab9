import type { EntityColumn } from '../entities.ts';
import type { FilesRead } from './reading.ts';
import type { RowSet } from './rows.ts';
import type { ScratchFile } from './scratch.ts';
import type { Key } from './keys.ts';
import type { RowTable } from './table.ts';
import type { RestoredTexts } from './texts.ts';
import { printKey } from './text.ts';
import type { Threads } from './threads.ts';
import type { ReleaseFile } from '../releaseFiles.ts';
import type { InRelease } from '../tweetRow.ts';

/** What the tweets files of a load tell of each other's rows. */
export interface KnownRelease {
  /** @param row number of the row among all rows of the tweets files, from 0 */
  inRelease(row: number): InRelease;
  /** Whether a later row has the same id, and takes its place. Ids that do not fit into 64 bits are not looked at. */
  isSuperseded(row: number): boolean;
  /** Columns that hold nothing in a tweets file. */
  emptyColumns(file: ReleaseFile): ReadonlySet<EntityColumn>;
  /** Rows of a tweets file. */
  rowsOf(file: ReleaseFile): number;
  /** Of a tweets file as it lay there; undefined for one that was not read. */
  sha256Of(file: ReleaseFile): string | undefined;
  readonly counts: AcrossTweets;
  /** Gives back what it took on the disk; it knows nothing after that. */
  close(): void;
}

/** What was found across the tweets of a load. */
export interface AcrossTweets {
  /** Tweets whose text another account wrote too. */
  readonly copied: number;
  readonly threads: number;
  /** Retweets that are cut and whose whole text is known. */
  readonly restored: number;
}

/** What stays in memory of a pass. */
export interface Found {
  readonly scratch: ScratchFile;
  readonly files: FilesRead;
  readonly superseded: RowSet;
  readonly copied: RowSet;
  readonly threads: Threads;
  /** Number of the quoted account, by row. */
  readonly quoted: RowTable;
  /** By number. */
  readonly userids: readonly string[];
  readonly texts: RestoredTexts;
  /** The fingerprint of a row's text. */
  readonly fingerprintFor: (row: number) => Key | undefined;
}

export const knownFrom = ({
  scratch,
  files,
  superseded,
  copied,
  threads,
  quoted,
  userids,
  texts,
  fingerprintFor,
}: Found): KnownRelease => ({
  inRelease: (row) => ({
    isCopied: copied.has(row),
    conversation: threads.conversationOf(row),
    quote_of_account: userids[quoted.get(row)?.[0] ?? -1],
    text_restored: texts.textFor(row),
    same_text: printKey(fingerprintFor(row)),
  }),
  isSuperseded: (row) => superseded.has(row),
  emptyColumns: (file) => files.get(file)?.emptyColumns ?? new Set(),
  rowsOf: (file) => files.get(file)?.rows ?? 0,
  sha256Of: (file) => files.get(file)?.sha256,
  counts: { copied: copied.size, threads: threads.size, restored: texts.size },
  close: () => scratch.close(),
});
