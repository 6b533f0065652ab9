import type { TweetDocument } from '../../search/documents.ts';
import { loadTime } from '../../search/indexNames.ts';
import type { IndexMeta } from '../../search/indexMeta.ts';
import type { Source } from './contextAnswer.ts';

/** A document that an older program loaded lacks fields that are there now. */
type Placed = Partial<
  Pick<TweetDocument, 'source_file' | 'source_row' | 'source_line' | 'source_last_line' | 'row_sha256'>
>;

/** Where a tweet was read. @param metas what the indices say of themselves */
export function readSource(tweet: TweetDocument, metas: readonly Partial<IndexMeta>[]): Source {
  const { campaign, load } = tweet;
  const place: Placed = tweet;
  const file = metas
    .filter((meta) => meta.kind === 'tweets' && meta.campaign === campaign)
    .flatMap(({ sources = [] }) => sources)
    .filter((source) => source.load === load)
    .flatMap(({ files }) => files)
    .find(({ kind, name }) => kind === 'tweets' && name === place.source_file);
  return {
    file: place.source_file ?? null,
    file_sha256: file?.sha256 ?? null,
    file_rows: file?.rows ?? null,
    row: place.source_row ?? null,
    line: place.source_line ?? null,
    last_line: place.source_last_line ?? null,
    row_sha256: place.row_sha256 ?? null,
    loaded: new Date(loadTime(load)).toISOString(),
  };
}
