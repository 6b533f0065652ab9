import { toAccount } from '../accountRow.ts';
import { USER_COLUMNS } from '../../search/releaseColumns.ts';
import { ownCopy } from '../cells.ts';
import type { LoadFiles } from './loadFiles.ts';
import { readReleaseRows } from './releaseRows.ts';
import type { Verification } from './verification.ts';

/** What the users files of one load hold. rows = accounts + refused + superseded */
export interface UsersRead {
  readonly load: string;
  readonly rows: number;
  readonly accounts: number;
  readonly refused: number;
  /** Rows whose account comes again in a later row. */
  readonly superseded: number;
}

/** Enters the accounts of users files into the ledger. @throws InputProblem */
export async function readUsers(verification: Verification, { load, files }: LoadFiles): Promise<UsersRead> {
  const { campaign, ledger } = verification;
  const listed = new Set<string>();
  let refused = 0;
  const { rows, misshapen } = await readReleaseRows(
    'accounts',
    files,
    verification,
    ({ reader, row, file }) => {
      const account = toAccount(reader, 'users', { campaign, load });
      if ('refused' in account) {
        refused += 1;
        return;
      }
      const id = ownCopy(account.id);
      listed.add(id);
      const profile = USER_COLUMNS.map((column) => ownCopy(reader.raw(column)));
      ledger.list(id, { load, profile, file: file.file.source.path, line: row.line() });
    },
  );
  const all = [...rows.values()].reduce((sum, count) => sum + count, 0);
  refused += misshapen;
  return { load, rows: all, accounts: listed.size, refused, superseded: all - refused - listed.size };
}
