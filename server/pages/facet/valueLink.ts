import type { FacetState } from '../../address/searchLinks.ts';
import type { FacetValue } from '../../searching/searchAnswer.ts';

/** A value of a facet, of tweets or of accounts. */
export interface ValueLink {
  readonly label: string;
  readonly count: number;
  readonly selected: boolean;
  readonly excluded: boolean;
  /** Chooses the value, or takes the choice back. */
  readonly url: string;
  /** Excludes the value; undefined where it is chosen or excluded already. */
  readonly excludeUrl: string | undefined;
}

/** Whether a value is chosen or excluded. */
export const isChosen = ({ selected, excluded }: Pick<FacetValue, 'selected' | 'excluded'>): boolean =>
  selected || excluded;

/** @param urlOf the list with the value set so */
export function valueLink(
  { label, count, selected, excluded }: Omit<FacetValue, 'value'>,
  urlOf: (state: FacetState) => string,
): ValueLink {
  const free = !isChosen({ selected, excluded });
  return {
    label,
    count,
    selected,
    excluded,
    url: urlOf(free ? 'include' : 'off'),
    excludeUrl: free ? urlOf('exclude') : undefined,
  };
}
