import { isHandle } from '../../../search/accountIds.ts';
import { FACET_NAMES, FACETS, type FacetName } from '../../address/facetNames.ts';
import { count } from '../../helpers/count.ts';
import type { FacetValue, SearchAnswer } from '../../searching/searchAnswer.ts';
import { facetListUrl, wholeFacet } from '../../address/facetParams.ts';
import { noneLabel } from '../../address/facetValue.ts';
import type { SearchParams } from '../../address/searchParams.ts';
import { shortId } from '../accountName.ts';
import { alsoHashtagUrl, facetUrl } from '../../address/searchLinks.ts';
import { isChosen, valueLink, type ValueLink } from './valueLink.ts';
import { TYPE_LABELS } from '../../address/tweetTypes.ts';

/** One facet: its values as links. */
export interface FacetView {
  readonly name: FacetName;
  readonly label: string;
  /** Said under the heading; undefined where the counts speak for themselves. */
  readonly note: string | undefined;
  /** Chosen values first, then the largest. */
  readonly values: readonly FacetLink[];
  /** Page of all values; undefined where they are all here. */
  readonly moreUrl: string | undefined;
  readonly moreLabel: string;
}

export interface FacetLink extends ValueLink {
  /** Asks for the value beside the hashtags that are chosen already; undefined where there are none. */
  readonly alsoUrl: string | undefined;
}

/** Values that are seen at once beside the chosen ones: as many as an answer has of a facet that is not complete. */
const MOST_SHOWN = 10;

/** Facets of an answer, without those that have nothing to choose. */
export function facetList(
  params: SearchParams,
  answer: SearchAnswer,
  names: readonly FacetName[] = FACET_NAMES,
): readonly FacetView[] {
  return names
    .filter((name) =>
      answer.facets[name].some((row) => noneLabel(name, row.value) === undefined || isChosen(row)),
    )
    .map((name) => facetView(params, name, answer.facets[name]));
}

function facetView(params: SearchParams, name: FacetName, values: readonly FacetValue[]): FacetView {
  const chosen = values.filter(isChosen);
  const links = [...chosen, ...values.filter((value) => !isChosen(value))].map((value) =>
    facetLink(params, name, value),
  );
  const { label, many, complete } = FACETS[name];
  const shown = chosen.length + MOST_SHOWN;
  // Chosen values may be among the largest: there are then fewer beside them.
  const isMore = complete ? links.length > shown : links.length >= MOST_SHOWN;
  return {
    name,
    label,
    note: noteOf(name, values),
    values: links.slice(0, shown),
    moreUrl: isMore ? facetListUrl(wholeFacet(name, params)) : undefined,
    moreLabel: complete ? `All ${count(values.length)} ${many}` : `More ${many}`,
  };
}

function noteOf(name: FacetName, values: readonly FacetValue[]): string | undefined {
  if (name === 'type') return 'A tweet may be of several types.';
  const error = Math.max(0, ...values.map(({ count_error = 0 }) => count_error));
  return error === 0 ? undefined : `Some counts may be too low by up to ${count(error)}.`;
}

/** A value with the links that choose it, exclude it, or take that back. */
export function facetLink(params: SearchParams, name: FacetName, row: FacetValue): FacetLink {
  const { value } = row;
  const label = facetValueLabel(name, value, row.label);
  return {
    ...valueLink({ ...row, label }, (state) => facetUrl(params, name, value, state)),
    alsoUrl: !isChosen(row) && name === 'hashtag' ? alsoHashtagUrl(params, value) : undefined,
  };
}

/** A value for readers: hashes are cut, hashtags have their sign, types are words. */
export function facetValueLabel(name: FacetName, value: string, label = value): string {
  const none = noneLabel(name, value);
  if (none !== undefined) return none;
  if (name === 'type') return value in TYPE_LABELS ? TYPE_LABELS[value as keyof typeof TYPE_LABELS] : label;
  if (name === 'hashtag') return label.startsWith('#') ? label : `#${label}`;
  // The label of an account is its handle, where it has one that is not the hash; a few releases have handles for ids.
  const isKnown = (label !== value && shortId(label) === label) || isHandle(label);
  if ((name === 'account' || name === 'mention') && isKnown) return `@${label}`;
  return shortId(label);
}
