import { searchParamsOf } from '../../address/addresses.ts';
import { FACETS } from '../../address/facetNames.ts';
import { facetListUrl, type FacetParams } from '../../address/facetParams.ts';
import type { HiddenField } from '../searchForm.ts';

/** The form that looks for a text among the values of a facet. */
export interface FindForm {
  readonly action: string;
  readonly label: string;
  /** Parameter that the box stands for. */
  readonly name: 'contains' | 'prefix';
  readonly value: string;
  readonly hidden: readonly HiddenField[];
  /** The same text in the other place: at the start only, or anywhere. */
  readonly otherUrl: string | undefined;
  readonly otherLabel: string;
  /** All values again; undefined where they are. */
  readonly clearUrl: string | undefined;
}

export function findForm(params: FacetParams): FindForm {
  const { facet, text, at } = params;
  const isAnywhere = at === 'anywhere';
  const list = facetListUrl({ ...params, text: '', page: 1 });
  return {
    action: list.replace(/\?.*/s, ''),
    label: `Find among the ${FACETS[facet].many}`,
    name: isAnywhere ? 'contains' : 'prefix',
    value: text,
    hidden: [...searchParamsOf(list)].map(([name, value]) => ({ name, value })),
    otherUrl:
      text === '' ? undefined : facetListUrl({ ...params, at: isAnywhere ? 'start' : 'anywhere', page: 1 }),
    otherLabel: isAnywhere ? 'Only where a name begins so' : 'Anywhere in a name',
    clearUrl: text === '' ? undefined : list,
  };
}
