import { campaignTitle } from '../../search/campaigns.ts';
import { count } from '../helpers/count.ts';
import { counted } from '../helpers/counted.ts';
import { activeFilters } from '../pages/facet/activeFilters.ts';
import { changedUrl } from '../address/searchLinks.ts';
import { shortCode } from '../saved/shortCode.ts';
import type { CampaignSummary, SearchAnswer } from '../searching/searchAnswer.ts';
import type { SearchParams } from '../address/searchParams.ts';
import { oneLine, toCalendarDay, type Citation } from './citation.ts';

/** Releases that a citation names; more are counted. */
const MOST_RELEASES = 12;

/** What is known of a search that is cited. */
export interface CitedSearch {
  readonly params: SearchParams;
  readonly answer: SearchAnswer;
  /** What is indexed. */
  readonly campaigns: readonly CampaignSummary[];
  readonly build: string;
  /** Scheme and host of the site. */
  readonly origin: string;
  readonly now: Date;
}

export function citeSearch({ params, answer, campaigns, build, origin, now }: CitedSearch): Citation {
  const path = changedUrl(params, {});
  const today = toCalendarDay(now.toISOString());
  return {
    key: `murmuration-${shortCode(path)}`,
    type: 'search',
    author: undefined,
    title: titleOf(params.q),
    url: `${origin}${path}`,
    issued: today,
    accessed: today,
    build,
    notes: [
      `${counted(answer.total, 'tweet')} found.`,
      `Read as: ${oneLine(answer.query.reading).replace(/\.$/, '')}.`,
      ...filterNote(params, answer),
      releaseNote(params, campaigns),
    ],
  };
}

const titleOf = (q: string): string =>
  q === '' ? 'Search of released tweets' : `“${oneLine(q)}”: search of released tweets`;

function filterNote(params: SearchParams, answer: SearchAnswer): readonly string[] {
  const filters = activeFilters(params, answer).map(({ label }) => oneLine(label));
  return filters.length === 0 ? [] : [`Filters: ${filters.join('; ')}.`];
}

/** The releases that were searched, whether or not something was found in them. */
function releaseNote({ include, exclude }: SearchParams, campaigns: readonly CampaignSummary[]): string {
  const searched = campaigns
    .map(({ id }) => id)
    .filter((id) => include.campaign.length === 0 || include.campaign.includes(id))
    .filter((id) => !exclude.campaign.includes(id));
  if (searched.length === 0) return 'No release was searched.';
  const named = searched.slice(0, MOST_RELEASES).map(campaignTitle);
  const others = searched.length - named.length;
  return `Releases searched: ${[...named, ...(others > 0 ? [`${count(others)} more`] : [])].join('; ')}.`;
}
