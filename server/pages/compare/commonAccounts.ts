import type { CompareAnswer } from '../../compare/compareAnswer.ts';
import { facetUrl } from '../../address/searchLinks.ts';
import { counted } from '../../helpers/counted.ts';
import { accountName, type AccountName } from '../accountName.ts';
import type { TimedSide } from './compareTimeline.ts';

/** Accounts that wrote tweets of both searches. */
export interface CommonAccountsView {
  readonly heading: string;
  readonly rows: readonly {
    readonly account: AccountName;
    readonly a: AccountCell;
    readonly b: AccountCell;
  }[];
}

export interface AccountCell {
  readonly tweets: string;
  readonly url: string | undefined;
}

export function commonAccounts(
  { accounts }: CompareAnswer,
  one: TimedSide,
  other: TimedSide,
): CommonAccountsView {
  const { count: number, complete, top } = accounts;
  const many = number === 0 ? 'No account' : counted(number, 'account');
  return {
    heading: `${complete || number === 0 ? '' : 'At least '}${many} wrote tweets of both`,
    rows: top.map(({ a, b, ...account }) => ({
      account: accountName(account),
      a: cell(one, account.id, a),
      b: cell(other, account.id, b),
    })),
  };
}

const cell = ({ search, linked }: TimedSide, id: string, number: number): AccountCell => ({
  tweets: counted(number, 'tweet'),
  url: linked ? facetUrl(search, 'account', id, 'include') : undefined,
});
