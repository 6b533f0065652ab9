import type { Client } from '../../common/client.ts';
import type { AccountDocument, AccountOrigin } from '../../search/documents.ts';
import type { LoadSource } from '../../search/indexMeta.ts';
import { NO_TWEETS } from '../accountTweets.ts';
import { storedDocuments } from '../storedDocuments.ts';
import type { AccountLedger } from './accountLedger.ts';
import { differencesOf } from './differences.ts';
import { BATCH, findIndexed } from './findIndexed.ts';
import type { Findings } from './findings.ts';
import { ALL_KEPT, jsonForm } from './indexedForm.ts';
import { selectionOf, type Extent } from './selection.ts';

/** What came of the accounts of a campaign. */
export interface VerifiedAccounts {
  /** All files are at hand that its accounts come from. */
  readonly isWhole: boolean;
  readonly inFiles: number;
  readonly inIndex: number;
  readonly compared: number;
  readonly differing: number;
}

/** What is known of the accounts that the index should hold. */
export interface AccountsWanted {
  readonly campaign: string;
  readonly ledger: AccountLedger;
  readonly isWhole: boolean;
  /** Every tweet was counted, so that it is known what they tell of the accounts. */
  readonly isCounted: boolean;
}

const TOLD_BY_TWEETS: ReadonlySet<string> = new Set(Object.keys(NO_TWEETS));
const NONE: ReadonlySet<string> = new Set();

/** Compares the accounts of a campaign with what the index holds of them. */
export async function verifyAccounts(
  client: Client,
  index: string,
  { campaign, ledger, isWhole, isCounted }: AccountsWanted,
  extent: Extent,
  findings: Findings,
): Promise<VerifiedAccounts> {
  const isSelected = selectionOf(extent, ledger.accounts.size);
  const ids = [...ledger.accounts.keys()].filter((_, place) => isSelected(place));
  const ignored = isCounted ? NONE : TOLD_BY_TWEETS;
  let compared = 0;
  let differing = 0;
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH);
    const found = await findIndexed(client, index, ALL_KEPT, batch);
    for (const id of batch) {
      const wanted = ledger.accounts.get(id);
      const document = ledger.documentOf(id, campaign);
      const stored = found.get(id);
      if (wanted === undefined || document === undefined) continue;
      const { file, line } = wanted;
      const told = { what: 'account', id, file, line } as const;
      // Of some files only: another one may tell of the account too.
      if (!isWhole && stored !== undefined && isFromElsewhere(stored, wanted)) continue;
      compared += 1;
      if (stored === undefined) {
        differing += 1;
        findings.add({ ...told, problem: 'is not in the index' });
        continue;
      }
      const differences = differencesOf(jsonForm(document, ALL_KEPT), stored, ignored);
      if (differences.length > 0) differing += 1;
      for (const { field, wanted: inFile, found: inIndex } of differences) {
        findings.add({ ...told, problem: `differs in ${field}`, inFile, inIndex });
      }
    }
  }
  const { count } = await client.count({ index });
  if (isWhole && count !== ledger.accounts.size) await findUnnamed(client, index, ledger, findings);
  return { isWhole, inFiles: ledger.accounts.size, inIndex: count, compared, differing };
}

const isFromElsewhere = (
  stored: Readonly<Record<string, unknown>>,
  { load, origin }: { readonly load: string; readonly origin: AccountOrigin },
): boolean => origin === 'tweets' || stored['load'] !== load || stored['origin'] !== origin;

async function findUnnamed(
  client: Client,
  index: string,
  ledger: AccountLedger,
  findings: Findings,
): Promise<void> {
  const search = { _source: ['id'] };
  for await (const { id } of storedDocuments<Pick<AccountDocument, 'id'>>(client, [index], search)) {
    if (ledger.accounts.has(id)) continue;
    findings.add({ what: 'account', problem: 'is in the index, and no file names it', id });
  }
}

/** Accounts of one load that an index holds, by origin. */
export interface LoadAccounts {
  readonly load: string;
  readonly held: Readonly<Record<AccountOrigin, number>>;
  readonly brings: Readonly<Record<AccountOrigin, boolean>>;
}

/** What an accounts index holds of each load. @param sources as the index remembers them */
export async function accountsOfLoads(
  client: Client,
  index: string,
  sources: readonly LoadSource[],
): Promise<readonly LoadAccounts[]> {
  const loads: LoadAccounts[] = [];
  for (const { load, files } of sources) {
    const count = async (origin: AccountOrigin): Promise<number> =>
      (await client.count({ index, query: { bool: { filter: [{ term: { load } }, { term: { origin } }] } } }))
        .count;
    loads.push({
      load,
      held: { users: await count('users'), tweets: await count('tweets') },
      brings: {
        users: files.some(({ kind }) => kind === 'accounts'),
        tweets: files.some(({ kind }) => kind === 'tweets'),
      },
    });
  }
  return loads;
}
