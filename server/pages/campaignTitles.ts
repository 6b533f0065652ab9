import type { SearchAnswer } from '../searchAnswer.ts';

/** Titles by campaign id, as far as an answer knows them. */
export const campaignTitles = ({ facets }: SearchAnswer): ReadonlyMap<string, string> =>
  new Map(facets.campaign.map(({ value, label }) => [value, label]));
