import { FACETS, type FacetName } from '../address/facetNames.ts';
import { MOST_LISTED, VALUES_PER_PAGE, type FacetParams } from '../address/facetParams.ts';
import { NONE } from '../address/facetValue.ts';
import { LARGEST_VALUES, pickedValues } from './facetRequest.ts';
import { foundCounts, labelOf, type Counted, type FacetAggregate, type Handles } from './facetResponse.ts';
import { IDS, type DISTINCT, type OF_ACCOUNTS } from './facetValuesRequest.ts';
import type { FacetAnswer } from './facetAnswer.ts';
import { foldSought, foldText } from './foldedText.ts';

/** Elasticsearch's list of values. */
interface ValueList {
  readonly buckets: readonly { readonly key: string; readonly doc_count: number }[];
  readonly doc_count_error_upper_bound?: number;
  readonly sum_other_doc_count?: number;
}

/** Elasticsearch's answer to the values of one facet. Without an index there are no aggregations. */
export interface FoundValues {
  readonly hits: { readonly total: { readonly value: number } };
  readonly aggregations?: FacetAggregate & {
    readonly [LARGEST_VALUES]: ValueList;
    readonly [OF_ACCOUNTS]?: ValueList;
    readonly [DISTINCT]?: { readonly value: number };
  };
}

/** The accounts that are called so. */
export interface FoundIds {
  readonly aggregations?: { readonly [IDS]: { readonly buckets: readonly { readonly key: string }[] } };
}

export const readIds = ({ aggregations }: FoundIds): readonly string[] =>
  aggregations?.[IDS].buckets.map(({ key }) => key) ?? [];

/** What is listed of a facet. */
export interface ValueCounts {
  /** The largest first, without chosen and excluded ones. */
  readonly listed: readonly Counted[];
  readonly distinct: FacetAnswer['distinct'];
}

export function readValues(params: FacetParams, found: FoundValues): ValueCounts {
  const { facet, search } = params;
  const picked = new Set(pickedValues(search, facet));
  const values = soughtCounts(params, found);
  return {
    listed: values.filter(({ value }) => !picked.has(value)).slice(0, MOST_LISTED),
    distinct: readDistinct(values, found),
  };
}

/** The values that hold the text which is looked for. */
function soughtCounts(params: FacetParams, { aggregations }: FoundValues): readonly Counted[] {
  if (aggregations === undefined) return [];
  const { facet, text } = params;
  const counts = foundCounts(facet, aggregations);
  if (text === '') return counts;
  if (FACETS[facet].complete) return counts.filter((row) => isCalled(params, row));
  const named = aggregations.of_accounts;
  const others = named === undefined ? [] : foundCounts(facet, { [LARGEST_VALUES]: named });
  const both = new Map([...counts, ...others].map((row) => [row.value, row]));
  // That there is no value is no value that holds a text.
  both.delete(NONE);
  return [...both.values()].sort((a, b) => b.count - a.count);
}

/** Whether a value of a complete facet, or what readers call it, holds the text that is looked for. */
function isCalled({ facet, text, at }: FacetParams, { value }: Counted): boolean {
  const sought = foldSought(text);
  const called = [value, labelOf(facet, value, new Map())].map(foldText);
  return called.some((name) => (at === 'start' ? name.startsWith(sought) : name.includes(sought)));
}

/** How many different values there are: exact where Elasticsearch handed in all of them. */
function readDistinct(values: readonly Counted[], { aggregations }: FoundValues): FacetAnswer['distinct'] {
  const lists = [aggregations?.[LARGEST_VALUES], aggregations?.of_accounts];
  const isWhole = lists.every((list) => (list?.sum_other_doc_count ?? 0) === 0);
  if (isWhole) return { count: values.filter(({ value }) => value !== NONE).length, relation: 'exact' };
  const about = aggregations?.distinct?.value;
  return about === undefined
    ? { count: MOST_LISTED, relation: 'more_than' }
    : { count: about, relation: 'about' };
}

/** How far a count may be too low. */
export const readCountError = ({ aggregations }: FoundValues): number =>
  Math.max(
    ...[aggregations?.[LARGEST_VALUES], aggregations?.of_accounts].map(
      (list) => list?.doc_count_error_upper_bound ?? 0,
    ),
  );

const NAMES = new Intl.Collator('und', { numeric: true });

/** Values by what readers call them; that there is none comes last. */
export function byName(facet: FacetName, values: readonly Counted[], handles: Handles): readonly Counted[] {
  const named = values.map((row) => ({
    row,
    isNone: row.value === NONE,
    label: labelOf(facet, row.value, handles),
  }));
  return named
    .sort((a, b) => Number(a.isNone) - Number(b.isNone) || NAMES.compare(a.label, b.label))
    .map(({ row }) => row);
}

/** The part of a list that a page shows. @param page from 1; undefined: all */
export const pageOf = <T>(values: readonly T[], page: number | undefined): readonly T[] =>
  page === undefined ? values : values.slice((page - 1) * VALUES_PER_PAGE, page * VALUES_PER_PAGE);
