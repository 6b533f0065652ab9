import { counted } from '../../helpers/counted.ts';
import type { CampaignHolding, Holdings } from '../../holdings/holdingsAnswer.ts';
import { campaignRow, type CampaignRow } from './campaignRow.ts';
import { comparePresets, type Preset } from '../compare/compareForm.ts';
import { heldLists, type HeldList } from './heldValues.ts';
import { pageFrame, type PageFrame } from '../pageFrame.ts';
import { changedUrl, EVERYTHING } from '../../address/searchLinks.ts';
import { timelineView, type TimelineView } from '../timeline/timelineView.ts';

/** `/` */
export interface HomePageView extends PageFrame {
  /** `6,907 tweets of 170 accounts, in 3 campaigns, 2013 to 2018`; empty where nothing is indexed. */
  readonly summary: string;
  readonly allUrl: string;
  readonly campaigns: readonly CampaignRow[];
  /** Searches to begin with, made of what is there. */
  readonly examples: readonly Example[];
  readonly timeline: TimelineView | undefined;
  readonly lists: readonly HeldList[];
  readonly presets: readonly Preset[];
  /** What is not in the data, one sentence each. */
  readonly missing: readonly string[];
}

export interface Example {
  readonly q: string;
  readonly url: string;
}

/** Comparisons that are offered. */
const PRESETS = 4;

export const homePage = (holdings: Holdings): HomePageView => ({
  ...pageFrame({ title: 'Search released influence-operation tweets', canonical: '/', ownSearchBox: true }),
  summary: summaryOf(holdings),
  allUrl: changedUrl(EVERYTHING, {}),
  campaigns: holdings.campaigns.map((campaign) => campaignRow(campaign, holdings.tweets)),
  examples: examplesOf(holdings),
  timeline: timelineView(EVERYTHING, holdings.timeline),
  lists: heldLists(holdings),
  presets: comparePresets(holdings.campaigns).slice(0, PRESETS),
  missing: missingOf(holdings.campaigns),
});

function summaryOf({ tweets, campaigns }: Holdings): string {
  if (campaigns.length === 0) return '';
  const accounts = campaigns.reduce((sum, campaign) => sum + campaign.accounts, 0);
  const years = campaigns
    .flatMap(({ first, last }) => [first, last])
    .flatMap((time) => (time === null ? [] : [time.slice(0, 4)]))
    .sort();
  const [from, to] = [years[0], years.at(-1)];
  const span = from === undefined || to === undefined ? '' : from === to ? `, ${from}` : `, ${from} to ${to}`;
  return `${counted(tweets, 'tweet')} of ${counted(accounts, 'account')}, in ${counted(campaigns.length, 'campaign')}${span}`;
}

/** The largest hashtags, one of them without another, and the largest language beside English. */
function examplesOf({ values }: Holdings): readonly Example[] {
  const tags = values.hashtag.filter(({ value }) => /^[\p{L}\p{N}_]+$/u.test(value) && value !== 'none');
  const [first, second, third] = tags.map(({ value }) => `#${value}`);
  const lang = values.lang.find(({ value }) => !['en', 'und', 'none'].includes(value));
  const texts = [
    first,
    second,
    third,
    first && second && `${first} -${second}`,
    lang && `lang:${lang.value}`,
  ];
  return texts.flatMap((q) =>
    q === undefined ? [] : [{ q, url: changedUrl(EVERYTHING, { q, sort: 'relevance' }) }],
  );
}

function missingOf(campaigns: readonly CampaignHolding[]): readonly string[] {
  if (campaigns.length === 0) return [];
  const files = campaigns.reduce((sum, { mediaFiles }) => sum + mediaFiles, 0);
  const silent = campaigns.reduce((sum, { silentAccounts }) => sum + (silentAccounts ?? 0), 0);
  return [
    'Tweets that were deleted before the suspension, and those of anyone outside the operations.',
    'Likes and retweets by accounts that were suspended themselves; where a count is not recorded, the site says so and never writes 0.',
    files === 0
      ? 'Pictures and videos: no media archive is loaded.'
      : `Pictures and videos beyond the ${counted(files, 'file')} that are loaded.`,
    ...(silent > 0
      ? [`Tweets of ${counted(silent, 'account')}: the releases name them and have no tweet of theirs.`]
      : []),
  ];
}
