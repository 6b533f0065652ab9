import type { AccountDocument } from '../../search/documents.ts';
import type { AccountResult, AccountsAnswer } from '../../server/accounts/accountAnswer.ts';
import type { AccountExport } from '../../server/accounts/accountExport.ts';
import {
  ACCOUNT_FACET_NAMES,
  accountValueLabel,
  type AccountFacetName,
} from '../../server/accounts/accountFacets.ts';
import type { AccountParams } from '../../server/accounts/accountParams.ts';
import { UNKNOWN_ACCOUNT } from '../../server/accounts/portrait.ts';
import type { AccountPortrait } from '../../server/accounts/portraitAnswer.ts';
import type { AccountDetail } from '../../server/searching/searchAnswer.ts';
import { toAccountResult } from '../../server/accounts/accountResponse.ts';
import { accountsUrl } from '../../server/accounts/accountsUrl.ts';

const VALUES: Readonly<Record<AccountFacetName, (account: AccountDocument) => readonly string[]>> = {
  campaign: ({ campaign }) => [campaign],
  tweeted: ({ tweets }) => [tweets > 0 ? 'yes' : 'no'],
  names: ({ hashed }) => [hashed ? 'hashed' : 'open'],
  source: ({ origin }) => [origin],
  created: ({ created }) => [created === undefined ? 'none' : String(new Date(created).getUTCFullYear())],
  lang: ({ tweet_langs }) => tweet_langs ?? [],
  language: ({ account_language }) => [account_language ?? 'none'],
  client: ({ clients }) => clients ?? ['none'],
};

/** A page of accounts in memory: names by substring, the order as given, no days. */
export function fakeAccounts(accounts: readonly AccountDocument[], params: AccountParams): AccountsAnswer {
  const { q, include, exclude, page, perPage } = params;
  const has = (name: AccountFacetName, value: string, account: AccountDocument): boolean =>
    VALUES[name](account).includes(value);
  const found = accounts.filter(
    (account) =>
      `${account.screen_name} ${account.display_name} ${account.description}`.includes(q) &&
      ACCOUNT_FACET_NAMES.every(
        (name) =>
          (include[name].length === 0 || include[name].some((value) => has(name, value, account))) &&
          !exclude[name].some((value) => has(name, value, account)),
      ),
  );
  const facets = ACCOUNT_FACET_NAMES.map((name) => {
    const values = new Set([...include[name], ...exclude[name], ...found.flatMap(VALUES[name])]);
    const rows = [...values].map((value) => ({
      value,
      label: accountValueLabel(name, value),
      count: found.filter((account) => has(name, value, account)).length,
      selected: include[name].includes(value),
      excluded: exclude[name].includes(value),
    }));
    return [name, rows];
  });
  return {
    query: { q, url: accountsUrl(params) },
    total: found.length,
    took_ms: 1,
    next: page * perPage < found.length ? accountsUrl({ ...params, page: page + 1 }) : null,
    results: found.slice((page - 1) * perPage, page * perPage).map(toAccountResult),
    facets: Object.fromEntries(facets) as AccountsAnswer['facets'],
  };
}

/** What is known of an account in memory: its profiles alone, or what is given beside them. */
export const fakePortrait = (
  accounts: readonly AccountDetail[],
  given: Partial<AccountPortrait> = {},
): AccountPortrait => ({ ...UNKNOWN_ACCOUNT, accounts, ...given });

/** All accounts of a list in memory. */
export function fakeAccountExport(
  accounts: readonly AccountDocument[],
  params: AccountParams,
): AccountExport {
  const { total, results } = fakeAccounts(accounts, { ...params, page: 1, perPage: accounts.length + 1 });
  const batches = async function* (): AsyncGenerator<readonly AccountResult[]> {
    yield results;
  };
  return { total, batches: batches(), close: async () => undefined };
}
