import { describeSpan } from '../../search/query/moments.ts';
import { operatorOf } from '../../search/query/operators.ts';
import { negate } from '../../search/query/operators/negate.ts';
import { readQuery, type ReadFilters } from '../../search/query/reading.ts';
import type { Query } from '../../search/query/syntax.ts';
import { periodOf } from '../address/days.ts';
import { FACET_NAMES, type FacetName } from '../address/facetNames.ts';
import type { Handles } from './facetResponse.ts';
import { toStoredValue } from '../address/facetValue.ts';
import type { SearchParams } from '../address/searchParams.ts';

/** The operator that asks the same as a facet, and how tweets are called whose release has no value. */
const FACETS_IN_WORDS: Readonly<Record<FacetName, { readonly operator: string; readonly none: string }>> = {
  campaign: { operator: 'campaign', none: '' },
  lang: { operator: 'lang', none: 'whose language is not published' },
  type: { operator: 'is', none: 'whose type is not published' },
  account: { operator: 'from', none: '' },
  hashtag: { operator: 'hashtag', none: 'without hashtags' },
  mention: { operator: 'mention', none: 'without mentions' },
  domain: { operator: 'domain', none: 'without links' },
  client: { operator: 'source', none: 'whose app is not published' },
};

/**
 * A whole search in words: the query, the choices in facets, and the chosen days with both ends in full, UTC.
 * @param handles of accounts by id: readers know accounts by them
 */
export const readSearch = (params: SearchParams, query: Query | undefined, handles: Handles): string =>
  readQuery(query, describeFilters(params, handles));

function describeFilters(params: SearchParams, handles: Handles): ReadFilters {
  const { include, exclude, allHashtags } = params;
  const wanted = FACET_NAMES.flatMap((name) =>
    either(include[name].map((value) => describe(name, value, handles))),
  );
  const all = allHashtags.map((value) => describe('hashtag', value, handles));
  const unwanted = FACET_NAMES.flatMap((name) =>
    exclude[name].map((value) => describeNot(name, value, handles)),
  );
  return { wanted: [...wanted, ...all, ...describeDays(params)], unwanted };
}

const either = (words: readonly string[]): readonly string[] =>
  words.length > 1 ? [`(${words.join(' or ')})`] : words;

function describe(facet: FacetName, value: string, handles: Handles): string {
  const { operator, none } = FACETS_IN_WORDS[facet];
  const text = toText(facet, value, handles);
  return text === undefined ? none : operatorOf(operator).describe({ text, quoted: false });
}

function describeNot(facet: FacetName, value: string, handles: Handles): string {
  const { operator, none } = FACETS_IN_WORDS[facet];
  const text = toText(facet, value, handles);
  if (text === undefined) return none.replace(/^without /, 'with ').replace(' is not ', ' is ');
  const { describe: positive, describeNot: negative } = operatorOf(operator);
  const shown = { text, quoted: false };
  return negative?.(shown) ?? negate(positive(shown));
}

/** A value as the operator has it; undefined: the release has none. */
function toText(facet: FacetName, value: string, handles: Handles): string | undefined {
  const stored = toStoredValue(facet, value);
  if (stored === undefined || (stored === 'none' && (facet === 'type' || facet === 'lang'))) return undefined;
  return facet === 'account' || facet === 'mention' ? (handles.get(stored) ?? stored) : stored;
}

function describeDays({ dateFrom, dateTo }: SearchParams): readonly string[] {
  const from = periodOf(dateFrom)?.from ?? -Infinity;
  const to = periodOf(dateTo)?.to ?? Infinity;
  return from === -Infinity && to === Infinity ? [] : [describeSpan({ from, to })];
}

/** Whether a text was typed of which nothing is left to search for: every tweet is then found. */
export const asksNothing = ({ q }: SearchParams, query: Query | undefined): boolean =>
  q !== '' && query === undefined;
