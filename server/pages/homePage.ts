import { campaignPath } from '../address/addresses.ts';
import { noneLabel } from '../address/facetValue.ts';
import type { CampaignSummary, SearchAnswer } from '../searching/searchAnswer.ts';
import { overview, type Overview } from './overview.ts';
import { pageFrame, type PageFrame } from './pageFrame.ts';
import { changedUrl, EVERYTHING, onlyFacetUrl } from './searchLinks.ts';

/** `/` */
export interface HomePageView extends PageFrame {
  readonly campaigns: readonly CampaignRow[];
  /** Searches to begin with: the largest hashtags, as words of the text. */
  readonly examples: readonly { readonly q: string; readonly url: string }[];
  readonly overview: Overview;
}

export interface CampaignRow extends CampaignSummary {
  readonly url: string;
  readonly searchUrl: string;
}

const EXAMPLES = 4;

/** @param answer of the search for everything */
export const homePage = (campaigns: readonly CampaignSummary[], answer: SearchAnswer): HomePageView => ({
  ...pageFrame({ title: 'Search released influence-operation tweets', canonical: '/', ownSearchBox: true }),
  campaigns: campaigns.map(campaignRow),
  examples: answer.facets.hashtag
    .filter(({ value }) => noneLabel('hashtag', value) === undefined)
    .slice(0, EXAMPLES)
    .map(({ value }) => example(value)),
  overview: overview(EVERYTHING, answer, 'campaign'),
});

const example = (hashtag: string): { q: string; url: string } => ({
  q: `#${hashtag}`,
  url: changedUrl(EVERYTHING, { q: `#${hashtag}`, sort: 'relevance' }),
});

export const campaignRow = (campaign: CampaignSummary): CampaignRow => ({
  ...campaign,
  url: campaignPath(campaign.id),
  searchUrl: onlyFacetUrl('campaign', campaign.id),
});
