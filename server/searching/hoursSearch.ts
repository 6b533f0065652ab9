import type { AccountDocument } from '../../search/documents.ts';
import { hoursUrl, type HoursParams } from '../address/hoursParams.ts';
import { searchUrl } from '../address/searchParams.ts';
import { buildHandles } from '../archive/archiveRequest.ts';
import { readHandles, type FoundDocuments } from '../archive/archiveResponse.ts';
import type { Ask } from '../archive/ask.ts';
import { pickedValues } from './facetRequest.ts';
import { buildHours, readHours, type FoundHours } from './hours.ts';
import type { HoursAnswer } from './hoursAnswer.ts';
import { readSearch } from './searchReading.ts';
import { usableQuery } from './tweetSearch.ts';

/** Answers at which hours of the week the tweets of a search were written, in one round trip. @throws SiteError */
export async function searchHours(ask: Ask, params: HoursParams): Promise<HoursAnswer> {
  const { search } = params;
  const { query, warnings } = await usableQuery(ask, search);
  const named = [...pickedValues(search, 'account'), ...pickedValues(search, 'mention')];
  const [found, accounts] = await ask<[FoundHours, FoundDocuments<AccountDocument>]>(
    { kind: 'tweets', body: buildHours(search, query) },
    { kind: 'accounts', body: buildHandles(named) },
  );
  return {
    url: hoursUrl(params),
    search: searchUrl(search),
    reading: readSearch(search, query, readHandles(accounts)),
    warnings,
    total: found.hits.total.value,
    zones: readHours(found),
  };
}
