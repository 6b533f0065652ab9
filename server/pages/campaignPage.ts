import { campaignPath } from '../address/addresses.ts';
import type { CampaignSummary, SearchAnswer } from '../searching/searchAnswer.ts';
import type { SearchParams } from '../address/searchParams.ts';
import { campaignRow, type CampaignRow } from './homePage.ts';
import { overview, type Overview } from './overview.ts';
import { pageFrame, type PageFrame } from './pageFrame.ts';

/** `/campaigns/{id}` */
export interface CampaignPageView extends PageFrame {
  readonly campaign: CampaignRow;
  readonly overview: Overview;
}

/** @param params the search for the campaign's tweets, which `answer` answers */
export const campaignPage = (
  campaign: CampaignSummary,
  params: SearchParams,
  answer: SearchAnswer,
): CampaignPageView => ({
  ...pageFrame({ title: `Campaign ${campaign.title}`, canonical: campaignPath(campaign.id) }),
  campaign: campaignRow(campaign),
  overview: overview(params, answer, 'campaign'),
});
