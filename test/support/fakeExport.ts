import type { AccountDocument, TweetDocument } from '../../search/documents.ts';
import type { ExportItems, ExportKind } from '../../server/exports/tweetExport.ts';
import type { Searcher } from '../../server/archive/searcher.ts';

/** What a fake export does beside handing out its tweets. */
export interface FakeExport {
  readonly account?: AccountDocument;
  readonly batch?: number;
  /** Called before each batch but the first; what it throws, the reader of the export gets. */
  readonly beforeBatch?: (batches: number) => void | Promise<void>;
  readonly onClose?: () => void;
}

/** An export of all the tweets, whatever is searched for. */
export function fakeExport(
  tweets: readonly TweetDocument[],
  { account, batch = 1_000, beforeBatch, onClose }: FakeExport = {},
): Searcher['export'] {
  const items: { readonly [K in ExportKind]: readonly ExportItems[K][] } = {
    ids: tweets.map(({ id }) => id),
    tweets,
    published: tweets.map((tweet) => ({ tweet, account })),
  };
  const times = tweets.map(({ time }) => time).sort((a, b) => a - b);
  const [from, to] = [times[0], times.at(-1)];
  return async (_params, kind) => ({
    total: tweets.length,
    span: from === undefined || to === undefined ? undefined : { from, to },
    batches: inBatches(items[kind], batch, beforeBatch),
    close: async () => onClose?.(),
  });
}

async function* inBatches<T>(
  items: readonly T[],
  size: number,
  before: FakeExport['beforeBatch'],
): AsyncGenerator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) {
    if (at > 0) await before?.(at / size);
    yield items.slice(at, at + size);
  }
}
