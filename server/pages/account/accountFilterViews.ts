import type { AccountsAnswer } from '../../accounts/accountAnswer.ts';
import {
  ACCOUNT_FACET_NAMES,
  accountFacet,
  accountValueLabel,
  type AccountFacetName,
} from '../../accounts/accountFacets.ts';
import type { AccountParams } from '../../accounts/accountParams.ts';
import { count } from '../../helpers/count.ts';
import type { ActiveFilter } from '../facet/activeFilters.ts';
import { isChosen, valueLink, type ValueLink } from '../facet/valueLink.ts';
import { accountFacetUrl, changedAccountsUrl } from './accountLinks.ts';

/** One facet of a list of accounts: its values as links. */
export interface AccountFacetView {
  readonly name: AccountFacetName;
  readonly label: string;
  readonly note: string | undefined;
  readonly values: readonly ValueLink[];
  /** The rest of a long list, which is folded. */
  readonly more: readonly ValueLink[];
  readonly moreLabel: string;
}

/** Values that are seen at once. */
const SHOWN = 8;

/** Facets of a list, without those that have nothing to choose. */
export const accountFacetViews = (
  params: AccountParams,
  answer: AccountsAnswer,
): readonly AccountFacetView[] =>
  ACCOUNT_FACET_NAMES.filter((name) => answer.facets[name].length > 0).map((name) => {
    const values = answer.facets[name];
    const links = values.map((row) =>
      valueLink(row, (state) => accountFacetUrl(params, name, row.value, state)),
    );
    const chosen = values.filter(isChosen).length;
    const shown = Math.max(SHOWN, chosen);
    // A fold that hides two values costs more room than the values.
    const cut = links.length <= shown + 2 ? links.length : shown;
    const { label, note } = accountFacet(name);
    const more = links.slice(cut);
    return { name, label, note, values: links.slice(0, cut), more, moreLabel: `${count(more.length)} more` };
  });

/** Characters of a description that a filter shows. */
const LONGEST_SHOWN = 60;

/** Every filter of a list that is on, in the order of the page. */
export function activeAccountFilters(params: AccountParams): readonly ActiveFilter[] {
  const { createdFrom, createdTo, firstTweet, description } = params;
  const facets = ACCOUNT_FACET_NAMES.flatMap((name) => {
    const { label } = accountFacet(name);
    const filter = (start: string, value: string): ActiveFilter => ({
      label: `${start}: ${accountValueLabel(name, value)}`,
      removeUrl: accountFacetUrl(params, name, value, 'off'),
    });
    return [
      ...params.include[name].map((value) => filter(label, value)),
      ...params.exclude[name].map((value) => filter(`Not ${label.toLowerCase()}`, value)),
    ];
  });
  const others: readonly (readonly [string, string | undefined, Partial<AccountParams>])[] = [
    ['Created from', createdFrom, { createdFrom: undefined }],
    ['Created to the end of', createdTo, { createdTo: undefined }],
    ['First tweet', firstTweet?.replace('T', ' '), { firstTweet: undefined }],
    ['Description:', description && shortened(description), { description: undefined }],
  ];
  return [
    ...facets,
    ...others.flatMap(([label, value, without]) =>
      value === undefined
        ? []
        : [{ label: `${label} ${value}`, removeUrl: changedAccountsUrl(params, without) }],
    ),
  ];
}

const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join('')}…` : text;
};
