import type { Ask } from '../archive/ask.ts';
import type { AccountsAnswer } from './accountAnswer.ts';
import type { AccountParams } from './accountParams.ts';
import { buildAccountSearch } from './accountRequest.ts';
import { readAccountList, type FoundAccountList } from './accountResponse.ts';

/** Answers a list of accounts, in one round trip. @throws SiteError where the archive does not answer */
export async function searchAccounts(ask: Ask, params: AccountParams): Promise<AccountsAnswer> {
  // Copies of an index may score differently: the pages of one list are cut from the same.
  const [found] = await ask<[FoundAccountList]>({
    kind: 'accounts',
    body: buildAccountSearch(params),
    preference: 'accounts',
  });
  return readAccountList(params, found);
}
