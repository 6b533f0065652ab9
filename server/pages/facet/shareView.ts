import { accountPath } from '../../address/addresses.ts';
import type { SearchParams } from '../../address/searchParams.ts';
import { count } from '../../helpers/count.ts';
import { counted } from '../../helpers/counted.ts';
import { percent } from '../../helpers/percent.ts';
import type { SearchAnswer, Share } from '../../searching/searchAnswer.ts';
import { facetValueLabel } from './facetList.ts';

/** What a number of tweets means. */
export interface ShareView {
  /** What they are a part of, and how many wrote them. */
  readonly sentence: string;
  /** The account that wrote more than half, where others wrote, too. */
  readonly oneVoice: { readonly name: string; readonly url: string; readonly part: string } | undefined;
}

/** Campaigns whose shares are told one by one. */
const MOST_CAMPAIGNS = 3;
/** Of fewer tweets it says nothing that one account wrote most. */
const LEAST_TWEETS = 10;

/** undefined where nothing is found, or the counts took too long. */
export function shareView(
  params: SearchParams,
  { total, share, counts_complete }: Pick<SearchAnswer, 'total' | 'share' | 'counts_complete'>,
): ShareView | undefined {
  if (total === 0 || !counts_complete) return undefined;
  return {
    sentence: capital(`${partOf(params, total, share)}, by ${writers(total, share)}.`),
    oneVoice: oneVoice(total, share),
  };
}

function partOf({ include }: SearchParams, total: number, { of, campaigns }: Share): string {
  const [first] = campaigns;
  if (first !== undefined && campaigns.length === 1)
    return `${shareOf(first.found, first.tweets)} of ${first.label} (${counted(first.tweets, 'tweet')})`;
  const everything = include.campaign.length === 0 ? 'that are indexed' : 'of the chosen campaigns';
  const all = `${shareOf(total, of)} of the ${counted(of, 'tweet')} ${everything}`;
  if (total === of || campaigns.length > MOST_CAMPAIGNS) return all;
  const each = campaigns.map(
    (campaign) => `${shareOf(campaign.found, campaign.tweets)} of ${campaign.label}`,
  );
  return each.length === 0 ? all : `${all}: ${each.join(', ')}`;
}

const shareOf = (part: number, whole: number): string => (part === whole ? 'all' : percent(part, whole));

function writers(total: number, { accounts, accounts_exact, most }: Share): string {
  if (accounts === 1) return 'one account';
  const all = `${accounts_exact ? '' : 'about '}${count(accounts)} accounts`;
  // That most accounts wrote most tweets is no news.
  if (most === null || most.accounts * 2 > accounts) return all;
  return `${all}; ${most.accounts === 1 ? 'one' : count(most.accounts)} of them wrote ${percent(most.tweets, total)}`;
}

function oneVoice(total: number, { accounts, largest }: Share): ShareView['oneVoice'] {
  if (largest === null || accounts < 2 || total < LEAST_TWEETS || largest.tweets * 2 <= total)
    return undefined;
  return {
    name: facetValueLabel('account', largest.value, largest.label),
    url: accountPath(largest.value),
    part: percent(largest.tweets, total),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
