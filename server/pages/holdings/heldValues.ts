import { languageOf } from '../../../search/languages.ts';
import { FACETS } from '../../address/facetNames.ts';
import type { SearchParams } from '../../address/searchParams.ts';
import { HELD_FACET_NAMES, type HeldFacet } from '../../holdings/heldFacets.ts';
import type { HeldValue, Holdings } from '../../holdings/holdingsAnswer.ts';
import { percent } from '../../helpers/percent.ts';
import { facetValueLabel } from '../facet/facetList.ts';
import { EVERYTHING, facetUrl } from '../../address/searchLinks.ts';

/** The largest values of a facet among everything that is indexed. */
export interface HeldList {
  readonly anchor: string;
  readonly label: string;
  readonly values: readonly HeldLink[];
}

export interface HeldLink {
  readonly label: string;
  readonly count: number;
  /** Of all tweets: `12 %`. */
  readonly share: string;
  /** Length of a bar, 0 to 100, against the largest value. */
  readonly bar: number;
  readonly url: string;
}

/** Facets without values are left out. */
export const heldLists = ({ tweets, values }: Holdings): readonly HeldList[] =>
  HELD_FACET_NAMES.map((name) => ({
    anchor: `held-${name}`,
    label: FACETS[name].label,
    values: heldLinks(name, values[name].filter(isWhole), tweets, EVERYTHING),
  })).filter((list) => list.values.length > 0);

/** A cut retweet may end inside a link or a hashtag: what is left of it names nothing. */
const isWhole = ({ value }: HeldValue): boolean => !value.includes('\u2026');

/** @param within the search that the values were counted in */
export function heldLinks(
  name: HeldFacet,
  values: readonly HeldValue[],
  tweets: number,
  within: SearchParams,
): readonly HeldLink[] {
  const largest = Math.max(1, ...values.map(({ count }) => count));
  return values.map(({ value, count }) => ({
    label: heldLabel(name, value),
    count,
    share: percent(count, tweets),
    bar: Math.round((count / largest) * 100),
    url: facetUrl(within, name, value, 'include'),
  }));
}

const heldLabel = (name: HeldFacet, value: string): string =>
  facetValueLabel(name, value, name === 'lang' ? languageOf(value).name : value);
