import type { AccountDocument } from '../../search/documents.ts';
import type { Query } from '../../search/query/syntax.ts';
import { periodOf } from '../address/days.ts';
import type { FacetName } from '../address/facetNames.ts';
import type { SearchParams } from '../address/searchParams.ts';
import { buildHandles } from '../archive/archiveRequest.ts';
import { readHandles, type FoundDocuments } from '../archive/archiveResponse.ts';
import type { Ask, Question } from '../archive/ask.ts';
import { accountsInFacets, type FacetAggregate, type Handles } from './facetResponse.ts';
import { buildCounts, buildTimelineAlone } from './searchRequest.ts';
import type { SHARE } from './shareRequest.ts';
import type { AccountShareAggregate } from './shareResponse.ts';
import { planOfDays, type TimelinePlan } from './timelineInterval.ts';
import type { TIMELINE } from './timelineRequest.ts';
import { readPlan, type TimelineAggregate } from './timelineResponse.ts';

/** Everything that is counted of a search. Without an index there are no aggregations. */
export interface FoundCounts {
  readonly took: number;
  readonly aggregations?: Readonly<Record<FacetName, FacetAggregate>> & {
    readonly [TIMELINE]: TimelineAggregate;
    readonly [SHARE]: AccountShareAggregate;
  };
}

/** What stands beside the results: complete. */
export interface ResultCounts {
  readonly counted: FoundCounts;
  readonly plan: TimelinePlan;
  readonly timeline: TimelineAggregate | undefined;
  /** Of the accounts that are named. */
  readonly handles: Handles;
}

/** Releases reach from 2009 to 2021: what is searched in all of them is mostly found in years. */
const LIKELY: TimelinePlan = { interval: 'month', bounds: undefined };

/**
 * Counts facets, time and accounts in one round trip. A second one asks for handles, and for the timeline in the rare
 * case that it has to be cut otherwise than was likely: the tweets that are found, and not the chosen days, say how.
 * @throws SiteError
 */
export async function countResults(
  ask: Ask,
  params: SearchParams,
  query: Query | undefined,
): Promise<ResultCounts> {
  const chosen = planOfDays(periodOf(params.dateFrom), periodOf(params.dateTo));
  const asked = chosen ?? LIKELY;
  const [counted] = await ask<[FoundCounts]>({ kind: 'tweets', body: buildCounts(params, query, asked) });
  const plan = chosen ?? readPlan(counted.aggregations?.timeline, LIKELY);
  const again =
    plan.interval === asked.interval
      ? []
      : [{ kind: 'tweets', body: buildTimelineAlone(params, query, plan) } satisfies Question];
  const accounts = accountsInFacets(params, counted.aggregations);
  const [handles, recut] = await ask<[FoundDocuments<AccountDocument>, FoundCounts?]>(
    { kind: 'accounts', body: buildHandles(accounts) },
    ...again,
  );
  const timeline = recut === undefined ? counted.aggregations?.timeline : recut.aggregations?.timeline;
  return { counted, plan, timeline, handles: readHandles(handles) };
}
