import type { estypes } from '@elastic/elasticsearch';
import type { Query } from '../../search/query/syntax.ts';
import type { Ask } from '../archive/ask.ts';
import type { Repair } from '../searching/searchAnswer.ts';
import { buildMatch } from '../searching/searchFilters.ts';
import { searchUrl, type SearchParams } from '../address/searchParams.ts';
import { repairCandidates, wordsToRespell, type Candidate } from './candidates.ts';
import { buildSpellings, readSpellings, type FoundSpellings } from './spellings.ts';

/** Searches that find fewer tweets are offered others that find more. */
const FEW = 5;
/** Repairs that are offered. */
const MOST_REPAIRS = 8;
/** With so many near ones, those that are far from what was asked are left out. */
const ENOUGH = 3;
const CANDIDATES = 'candidates';

interface FoundCounts {
  readonly aggregations?: {
    readonly [CANDIDATES]: { readonly buckets: readonly { readonly doc_count: number }[] };
  };
}

/**
 * Searches near this one that find more, the most first, each with its number of tweets. Two requests, and only where
 * little was found: nothing is rewritten behind the reader's back.
 * @param query with its accounts looked up
 * @param total of the search itself
 */
export async function findRepairs(
  ask: Ask,
  params: SearchParams,
  query: Query | undefined,
  total: number,
): Promise<readonly Repair[]> {
  if (total >= FEW) return [];
  const words = wordsToRespell(query);
  const spellings =
    words.length === 0
      ? []
      : readSpellings(
          words,
          ...(await ask<[FoundSpellings]>({ kind: 'tweets', body: buildSpellings(words) })),
        );
  const candidates = repairCandidates(params, query, spellings);
  if (candidates.length === 0) return [];
  const [counted] = await ask<[FoundCounts]>({ kind: 'tweets', body: buildCounts(candidates) });
  const buckets = counted.aggregations?.[CANDIDATES].buckets ?? [];
  const repairs = candidates
    .map(({ text, params: changed, isFar = false }, at) => ({
      isFar,
      repair: { text, url: searchUrl(changed), count: buckets[at]?.doc_count ?? 0 },
    }))
    .filter(({ repair }) => repair.count > total)
    .sort((one, other) => other.repair.count - one.repair.count);
  const near = repairs.filter(({ isFar }) => !isFar);
  const offered = near.length >= ENOUGH ? near : repairs;
  return offered.slice(0, MOST_REPAIRS).map(({ repair }) => repair);
}

/** Counts every candidate in one request. */
function buildCounts(candidates: readonly Candidate[]): estypes.SearchRequest {
  const filters = candidates.map(({ params, query }) => buildMatch(params, query));
  return { size: 0, track_total_hits: false, aggs: { [CANDIDATES]: { filters: { filters } } } };
}
