import type { AccountDocument } from '../../search/documents.ts';
import type { ParsedQuery } from '../../search/query/syntax.ts';
import { facetListUrl, type FacetParams } from '../address/facetParams.ts';
import { searchUrl } from '../address/searchParams.ts';
import { buildHandles } from '../archive/archiveRequest.ts';
import { readHandles, type FoundDocuments } from '../archive/archiveResponse.ts';
import type { Ask, Question } from '../archive/ask.ts';
import type { FacetAnswer } from './facetAnswer.ts';
import { pickedValues } from './facetRequest.ts';
import { labelOf, pickedCounts, type Counted, type Handles } from './facetResponse.ts';
import { buildFacetValues, buildNamedAccounts, namesAccounts, withoutChoice } from './facetValuesRequest.ts';
import {
  byName,
  pageOf,
  readCountError,
  readIds,
  readValues,
  type FoundIds,
  type FoundValues,
} from './facetValuesResponse.ts';
import { readSearch } from './searchReading.ts';
import { usableQuery } from './tweetSearch.ts';

/** Answers what the values of one facet are. @throws SiteError */
export async function searchFacet(ask: Ask, params: FacetParams): Promise<FacetAnswer> {
  const { facet, search } = params;
  const [parsed, accounts] = await Promise.all([usableQuery(ask, search), namedAccounts(ask, params)]);
  const body = buildFacetValues(params, parsed.query, accounts);
  const [found] = await ask<[FoundValues]>({ kind: 'tweets', body });
  const picked = pickedCounts(search, facet, found.aggregations);
  const { listed, distinct } = readValues(params, found);
  const { shown, handles } = await shownPart(ask, params, listed);
  return {
    facet,
    url: facetListUrl(params),
    search: searchUrl(search),
    ...readingOf(params, parsed, handles),
    total: found.hits.total.value,
    distinct,
    listed: listed.length,
    count_error: readCountError(found),
    values: [...picked, ...shown].map(({ value, count }) => ({
      value,
      label: labelOf(facet, value, handles),
      count,
      selected: search.include[facet].includes(value),
      excluded: search.exclude[facet].includes(value),
    })),
  };
}

const readingOf = (
  { facet, search }: FacetParams,
  { query, warnings }: ParsedQuery,
  handles: Handles,
): Pick<FacetAnswer, 'reading' | 'warnings'> => ({
  reading: readSearch(withoutChoice(search, facet), query, handles),
  warnings,
});

async function namedAccounts(ask: Ask, params: FacetParams): Promise<readonly string[] | undefined> {
  if (params.text === '' || !namesAccounts(params.facet)) return undefined;
  const [found] = await ask<[FoundIds]>({ kind: 'accounts', body: buildNamedAccounts(params) });
  return readIds(found);
}

/** What a page shows, in its order, and the handles that it needs: in the order of names those of all values. */
async function shownPart(
  ask: Ask,
  { facet, order, page, search }: FacetParams,
  listed: readonly Counted[],
): Promise<{ readonly shown: readonly Counted[]; readonly handles: Handles }> {
  const chosen = [...pickedValues(search, 'account'), ...pickedValues(search, 'mention')];
  const namesOf = (values: readonly Counted[]): Promise<Handles> =>
    handlesOf(ask, [...(namesAccounts(facet) ? values.map(({ value }) => value) : []), ...chosen]);
  if (order === 'count') {
    const shown = pageOf(listed, page);
    return { shown, handles: await namesOf(shown) };
  }
  const handles = await namesOf(listed);
  return { shown: pageOf(byName(facet, listed, handles), page), handles };
}

/** Handles that one question asks for. */
const AT_ONCE = 1_000;

async function handlesOf(ask: Ask, ids: readonly string[]): Promise<Handles> {
  const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, at) =>
    ids.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
  if (parts.length === 0) return new Map();
  const questions = parts.map((part): Question => ({ kind: 'accounts', body: buildHandles(part) }));
  const found = await ask<readonly FoundDocuments<AccountDocument>[]>(...questions);
  return new Map(found.flatMap((answer) => [...readHandles(answer)]));
}
