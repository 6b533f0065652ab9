import { aliasOf } from '../../../search/alias.ts';
import type { AccountPortrait } from '../../accounts/portraitAnswer.ts';
import { accountPath } from '../../address/addresses.ts';
import type { SearchParams } from '../../address/searchParams.ts';
import type { AccountDetail, SearchAnswer } from '../../searching/searchAnswer.ts';
import { cohortLinks, type CohortLink } from './accountCohorts.ts';
import { contactLists, type ContactList } from './accountContacts.ts';
import { accountName, type AccountName } from '../accountName.ts';
import { accountProfile, type Profile } from './accountProfile.ts';
import { usedTable, type UsedTable } from './accountUsed.ts';
import { alternates, downloads, type DownloadLink } from '../downloads.ts';
import type { HeatmapView } from '../timeline/heatmapView.ts';
import { overview, type Overview } from '../search/overview.ts';
import { pageFrame, type PageFrame } from '../pageFrame.ts';
import { resultCard, type ResultCard } from '../tweet/resultCard.ts';
import { hiddenFields, type HiddenField } from '../searchForm.ts';
import { sortLinks, type SortLink } from '../sortLinks.ts';

/** `/accounts/{id}` */
export interface AccountPageView extends PageFrame {
  readonly id: string;
  readonly account: AccountName;
  /** Of a hashed account the operator that finds its tweets. */
  readonly operator: string;
  readonly profiles: readonly Profile[];
  readonly overview: Overview;
  /** Parameters that keep a search within the account. */
  readonly hidden: readonly HiddenField[];
  readonly sorts: readonly SortLink[];
  readonly latest: readonly ResultCard[];
  readonly downloads: readonly DownloadLink[];
  /** At which hours of the week it wrote; undefined without tweets. */
  readonly heatmap: HeatmapView | undefined;
  readonly used: UsedTable | undefined;
  readonly contacts: readonly ContactList[];
  readonly cohorts: readonly CohortLink[];
}

/** Tweets that the page shows itself. */
const LATEST = 10;

/** What the route knows of an account. */
export interface AnsweredAccount {
  readonly id: string;
  readonly portrait: AccountPortrait;
  /** The search for its tweets, which `answer` answers. */
  readonly params: SearchParams;
  readonly answer: SearchAnswer;
  readonly heatmap: HeatmapView | undefined;
}

export function accountPage({ id, portrait, params, answer, heatmap }: AnsweredAccount): AccountPageView {
  const { accounts, used, contacts, cohorts } = portrait;
  const account = nameOf(id, accounts);
  const hasTweets = answer.total > 0;
  return {
    ...pageFrame({
      title: `Account ${account.handle ?? account.name}`,
      canonical: accountPath(id),
      // Nobody should be led from a search engine to an account that was hashed to protect who is behind it.
      noindex: account.hashed,
      alternates: hasTweets ? alternates(params) : [],
    }),
    id,
    account,
    operator: account.hashed ? `from:"${aliasOf(id)}"` : '',
    profiles: accounts.map(accountProfile),
    overview: overview(params, answer, 'account'),
    hidden: hiddenFields(params, ['q']),
    sorts: answer.total > 1 ? sortLinks(params) : [],
    latest: answer.results.slice(0, LATEST).map(resultCard),
    downloads: downloads(params, answer.total),
    heatmap,
    used: usedTable(params, { used, contacts }),
    contacts: contactLists(id, contacts),
    cohorts: cohortLinks(cohorts),
  };
}

function nameOf(id: string, accounts: readonly AccountDetail[]): AccountName {
  const known = accounts[0]?.account;
  return accountName({
    id,
    screen_name: known?.screen_name,
    display_name: known?.display_name,
    hashed: known?.hashed ?? false,
  });
}
