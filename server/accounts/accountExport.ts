import type { estypes } from '@elastic/elasticsearch';
import type { AccountDocument } from '../../search/documents.ts';
import type { Scan } from '../archive/scan.ts';
import type { AccountResult } from './accountAnswer.ts';
import { buildAccountSort } from './accountOrder.ts';
import type { AccountParams } from './accountParams.ts';
import { buildWholeList } from './accountRequest.ts';
import { toAccountResult } from './accountResponse.ts';

/** All accounts of a list, in its order, from one state of the archive. */
export interface AccountExport {
  readonly total: number;
  /** To be read once. @throws SiteError while it is read */
  readonly batches: AsyncIterable<readonly AccountResult[]>;
  /** Gives back what Elasticsearch holds for it; needed in any case, and harmless after the end. */
  close(): Promise<void>;
}

/** Accounts of a batch: a profile has some 500 bytes. */
const BATCH = 1_000;

/**
 * Opens an export, whatever the page: the first batch has arrived when this resolves. @param size accounts of a batch
 * @throws SiteError
 */
export async function openAccountExport(
  scan: Scan,
  params: AccountParams,
  size = BATCH,
): Promise<AccountExport> {
  const pages = scan<AccountDocument>('accounts', {
    query: buildWholeList(params),
    sort: buildAccountSort(params.sort),
    size,
    track_total_hits: true,
  });
  const close = async (): Promise<void> => void (await pages.return(undefined));
  try {
    const first = await pages.next();
    const total = first.done === true ? 0 : totalOf(first.value);
    const batches = async function* (): AsyncGenerator<readonly AccountResult[]> {
      if (first.done !== true) yield readPage(first.value);
      for await (const page of pages) yield readPage(page);
    };
    return { total, batches: batches(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const readPage = ({ hits }: estypes.SearchResponse<AccountDocument>): readonly AccountResult[] =>
  hits.hits.flatMap(({ _source }) => (_source === undefined ? [] : [toAccountResult(_source)]));

function totalOf({ hits: { total } }: estypes.SearchResponse<AccountDocument>): number {
  return typeof total === 'number' ? total : (total?.value ?? 0);
}
