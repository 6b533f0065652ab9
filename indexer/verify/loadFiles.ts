import type { ReleaseKind } from '../../search/documents.ts';
import type { LoadSource, SourceFile } from '../../search/indexMeta.ts';
import type { ReleaseFile } from '../releaseFiles.ts';

/** A file as it lies there now. */
export interface HashedFile {
  readonly file: ReleaseFile;
  readonly sha256: string;
}

/** A file that a load read. */
export interface LoadedFile extends HashedFile {
  /** As the load recorded it; undefined: the index is older than such records. */
  readonly recorded: SourceFile | undefined;
  /** It has been changed since. */
  readonly isChanged: boolean;
}

/** What there is of the files of one load. */
export interface LoadFiles {
  readonly load: string;
  /** In the order in which the load read them. */
  readonly files: readonly LoadedFile[];
  /** Read by the load, and not given now. */
  readonly lacking: readonly SourceFile[];
}

export interface MatchedFiles {
  /** All loads of which the index holds documents, from the earliest on. */
  readonly loads: readonly LoadFiles[];
  /** Files that none of them read. */
  readonly notLoaded: readonly HashedFile[];
}

/**
 * Finds out which of the loads that an index remembers read which file: by content, else by name.
 * @param sources loads with their files, from the earliest on
 */
export function matchFiles(
  kind: ReleaseKind,
  given: readonly HashedFile[],
  sources: readonly LoadSource[],
): MatchedFiles {
  const left = new Set(given.filter(({ file }) => file.columns.kind === kind));
  const found = new Map<SourceFile, LoadedFile>();
  const recorded = sources
    .flatMap(({ files }) => files)
    .filter((file) => file.kind === kind)
    .reverse();
  const take = (isMatch: (hashed: HashedFile, record: SourceFile) => boolean, isChanged: boolean): void => {
    for (const record of recorded) {
      if (found.has(record)) continue;
      const hashed = [...left].find((each) => isMatch(each, record));
      if (hashed === undefined) continue;
      left.delete(hashed);
      found.set(record, { ...hashed, recorded: record, isChanged });
    }
  };
  const isNamed = ({ file }: HashedFile, { name }: SourceFile): boolean => file.source.name === name;
  const isSame = ({ sha256 }: HashedFile, record: SourceFile): boolean => sha256 === record.sha256;
  take((hashed, record) => isSame(hashed, record) && isNamed(hashed, record), false);
  take(isSame, false);
  take(isNamed, true);
  const loads = sources.map(({ load, files }) => {
    const own = files.filter((file) => file.kind === kind);
    return {
      load,
      files: own.flatMap((record) => found.get(record) ?? []),
      lacking: own.filter((record) => !found.has(record)),
    };
  });
  return { loads, notLoaded: [...left] };
}

/** All files as those of one load, of an index that remembers no files. */
export const filesOfUnrecorded = (
  kind: ReleaseKind,
  given: readonly HashedFile[],
  load: string,
): MatchedFiles => ({
  loads: [
    {
      load,
      files: given
        .filter(({ file }) => file.columns.kind === kind)
        .map((hashed) => ({ ...hashed, recorded: undefined, isChanged: false })),
      lacking: [],
    },
  ],
  notLoaded: [],
});
