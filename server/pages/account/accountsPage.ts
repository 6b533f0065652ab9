import { ACCOUNT_SORTS, type AccountParams, type AccountSort } from '../../accounts/accountParams.ts';
import type { AccountsAnswer } from '../../accounts/accountAnswer.ts';
import { accountsUrl } from '../../accounts/accountsUrl.ts';
import { RESULT_WINDOW, type ParamProblem } from '../../address/searchParams.ts';
import { count } from '../../helpers/count.ts';
import { counted } from '../../helpers/counted.ts';
import { accountCard, type AccountCard } from './accountCard.ts';
import { accountFacetViews, activeAccountFilters, type AccountFacetView } from './accountFilterViews.ts';
import {
  accountsWith,
  accountsWithText,
  changedAccountsUrl,
  EVERY_ACCOUNT,
  hasAccountFilters,
  hiddenAccountFields,
} from './accountLinks.ts';
import type { ActiveFilter } from '../facet/activeFilters.ts';
import type { DateField } from '../dateForm.ts';
import { pageFrame, type PageFrame } from '../pageFrame.ts';
import { numberedPages, pageCount, type PaginationView } from '../pagination.ts';
import type { HiddenField } from '../searchForm.ts';
import { changedUrl, EVERYTHING } from '../../address/searchLinks.ts';
import { setAside } from '../../address/setAside.ts';
import type { SortLink } from '../sortLinks.ts';

/** `/accounts` */
export interface AccountsPageView extends PageFrame {
  readonly heading: string;
  readonly q: string;
  /** Filters that a new text keeps. */
  readonly hidden: readonly HiddenField[];
  /** The same text without filters; undefined where there are none. */
  readonly withoutFilters: string | undefined;
  readonly everyAccount: string;
  /** Path of the search of tweets for the same text; undefined without one. */
  readonly tweetsUrl: string | undefined;
  /** Parameters that were set aside, one sentence each. */
  readonly ignored: readonly string[];
  readonly filters: readonly ActiveFilter[];
  readonly sorts: readonly SortLink[];
  readonly results: readonly AccountCard[];
  /** Number of the first account on this page. */
  readonly start: number;
  /** `Page 2 of 62`; empty where there is one page. */
  readonly place: string;
  readonly pagination: PaginationView | undefined;
  /** Said where pages do not reach all accounts. */
  readonly reach: string | undefined;
  readonly created: {
    readonly from: DateField;
    readonly to: DateField;
    readonly hidden: readonly HiddenField[];
  };
  readonly facets: readonly AccountFacetView[];
  readonly jsonUrl: string;
  readonly csvUrl: string;
}

const SORT_LABELS: Readonly<Record<AccountSort, string>> = {
  relevance: 'Relevance',
  tweets: 'Most tweets',
  followers: 'Followers',
  following: 'Following',
  newest: 'Newest',
  oldest: 'Oldest',
  first_tweet: 'First tweet',
  sleep: 'Days from creation to first tweet',
  name: 'Handle',
};

/** What the route knows of a list. */
export interface AnsweredAccounts {
  /** Parameters as they stand in the address. */
  readonly typed: URLSearchParams;
  readonly params: AccountParams;
  readonly problems: readonly ParamProblem[];
  /** Names of unknown parameters. */
  readonly ignored: readonly string[];
  readonly answer: AccountsAnswer;
}

export function accountsPage(list: AnsweredAccounts): AccountsPageView {
  const { typed, params, problems, answer } = list;
  const { q, page, perPage } = params;
  const { total } = answer;
  const heading = total === 0 ? 'No accounts found' : counted(total, 'account');
  const pages = pageCount(total, perPage);
  const place = pages > 1 ? `Page ${count(page)} of ${count(pages)}` : '';
  const canonical = accountsUrl(params);
  const whole = { ...params, page: 1, perPage: EVERY_ACCOUNT.perPage };
  const field = (name: string): DateField => ({
    value: typed.get(name) ?? '',
    problem: problems.find(({ param }) => param === name)?.message,
  });
  return {
    ...pageFrame({
      title: [q, heading, place.toLowerCase()].filter((part) => part !== '').join(' - '),
      // Of all lists there are too many: only the one of every account is for search engines.
      noindex: canonical !== accountsUrl(EVERY_ACCOUNT),
      canonical,
      alternates: [
        { type: 'application/json', title: 'JSON', url: accountsUrl(params, '.json') },
        { type: 'text/csv', title: 'CSV', url: accountsUrl(whole, '.csv') },
      ],
      skipLinks: total > 0 ? [TO_RESULTS, TO_FILTERS] : [TO_FILTERS],
    }),
    heading,
    q,
    hidden: hiddenAccountFields(params, ['q', 'sort']),
    withoutFilters: hasAccountFilters(params) ? accountsWithText(params) : undefined,
    everyAccount: accountsWith({}),
    tweetsUrl: q === '' ? undefined : changedUrl(EVERYTHING, { q, sort: 'relevance' }),
    ignored: setAside(list, 'a list of accounts'),
    filters: activeAccountFilters(params),
    sorts: total > 1 ? sortLinks(params) : [],
    results: answer.results.map(accountCard),
    start: (page - 1) * perPage + 1,
    place,
    pagination: numberedPages(page, pages, (number) => accountsUrl({ ...params, page: number })),
    reach:
      total > RESULT_WINDOW
        ? `Pages reach ${count(RESULT_WINDOW)} accounts: narrow the list, or take it away whole.`
        : undefined,
    created: {
      from: field('created_from'),
      to: field('created_to'),
      hidden: hiddenAccountFields(params, ['created_from', 'created_to']),
    },
    facets: accountFacetViews(params, answer),
    jsonUrl: accountsUrl(params, '.json'),
    csvUrl: accountsUrl(whole, '.csv'),
  };
}

const TO_RESULTS = { url: '#results', label: 'Skip to the accounts' };
const TO_FILTERS = { url: '#narrow', label: 'Skip to the filters' };

const sortLinks = (params: AccountParams): readonly SortLink[] =>
  ACCOUNT_SORTS.filter((sort) => sort !== 'relevance' || params.q !== '').map((sort) => ({
    label: SORT_LABELS[sort],
    url: changedAccountsUrl(params, { sort }),
    current: sort === params.sort,
  }));
