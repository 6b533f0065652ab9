import type { Searcher } from '../archive/searcher.ts';
import type { SearchParams } from '../address/searchParams.ts';
import { writeAtom } from './atom.ts';
import { writeCsv } from './csv.ts';
import { writeIds } from './ids.ts';
import { writeNdjson } from './ndjson.ts';
import type { Export, ExportItems, ExportKind } from './tweetExport.ts';

/** What a writer may want to know beside the tweets. */
export interface WriteContext {
  readonly params: SearchParams;
  readonly baseUrl: string;
  /** CSV for programs that guess what a cell is. */
  readonly spreadsheet: boolean;
}

/** A whole result as text. */
export interface Download {
  readonly total: number;
  readonly span: Export<unknown>['span'];
  /** To be read once. @throws SiteError while it is read */
  readonly chunks: AsyncIterable<string>;
  /** Needed in any case, and harmless after the end. */
  close(): Promise<void>;
}

/** A format in which a result can be taken away whole; its name is the suffix of the address. */
export interface ExportFormat {
  readonly label: string;
  readonly contentType: string;
  /** What a reader has of it. */
  readonly use: string;
  /** Opens the download. @param limit most tweets that are written. @throws SiteError */
  open(searcher: Searcher, context: WriteContext, limit?: number): Promise<Download>;
}

export interface FormatRow<K extends ExportKind> extends Omit<ExportFormat, 'open'> {
  readonly kind: K;
  write(found: Export<ExportItems[K]>, context: WriteContext): AsyncIterable<string>;
}

/** A content type without its parameters. */
export const mediaTypeOf = ({ contentType }: Pick<ExportFormat, 'contentType'>): string =>
  contentType.replace(/;.*/, '');

/** A format from how it writes. */
export const toFormat = <K extends ExportKind>({ kind, write, ...row }: FormatRow<K>): ExportFormat => ({
  ...row,
  open: async (searcher, context, limit = Infinity) => {
    const found = await searcher.export(context.params, kind);
    const { total, span, close } = found;
    const batches = limit < total ? upTo(limit, found.batches) : found.batches;
    return { total, span, chunks: write({ ...found, batches }, context), close };
  },
});

async function* upTo<T>(limit: number, batches: AsyncIterable<readonly T[]>): AsyncGenerator<readonly T[]> {
  let left = limit;
  for await (const batch of batches) {
    if (left > 0) yield batch.slice(0, left);
    left -= batch.length;
    if (left <= 0) return;
  }
}

export const FORMATS = {
  csv: toFormat({
    label: 'CSV',
    contentType: 'text/csv; charset=utf-8; header=present',
    use: 'Twitter’s own columns, as published, then ours',
    kind: 'published',
    write: ({ batches }, context) => writeCsv(batches, context),
  }),
  ndjson: toFormat({
    label: 'NDJSON',
    contentType: 'application/x-ndjson; charset=utf-8',
    use: 'one JSON object a line, for programs',
    kind: 'tweets',
    write: ({ batches }) => writeNdjson(batches),
  }),
  ids: toFormat({
    label: 'Tweet ids',
    contentType: 'text/plain; charset=utf-8',
    use: 'one id a line',
    kind: 'ids',
    write: ({ batches }) => writeIds(batches),
  }),
  atom: toFormat({
    label: 'Atom',
    contentType: 'application/atom+xml; charset=utf-8',
    use: 'a feed',
    kind: 'tweets',
    write: writeAtom,
  }),
} as const satisfies Record<string, ExportFormat>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];
