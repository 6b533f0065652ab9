import type { AccountDocument } from '../../search/documents.ts';
import type { Query } from '../../search/query/syntax.ts';
import type { FacetName } from '../address/facetNames.ts';
import type { SearchParams } from '../address/searchParams.ts';
import { buildHandles } from '../archive/archiveRequest.ts';
import { readHandles, type FoundDocuments } from '../archive/archiveResponse.ts';
import type { Ask, Question } from '../archive/ask.ts';
import { accountsInFacets, type FacetAggregate, type Handles } from './facetResponse.ts';
import { buildCounts, buildTimelineAlone } from './searchRequest.ts';
import type { SHARE } from './shareRequest.ts';
import type { AccountShareAggregate } from './shareResponse.ts';
import { chosenTime } from './chosenTime.ts';
import { planOfTime, type TimelinePlan } from './timelineInterval.ts';
import { buildTimelineOfAll, TIMELINE } from './timelineRequest.ts';
import {
  readPlan,
  shownTime,
  type FoundTimelineOfAll,
  type FoundTimes,
  type TimelineAggregate,
} from './timelineResponse.ts';

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
  readonly times: FoundTimes;
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
  const chosen = chosenTime(params, query);
  const planned = planOfTime(chosen);
  const asked = planned ?? LIKELY;
  const [counted, ends] = await ask<[FoundCounts, FoundTimelineOfAll]>(
    { kind: 'tweets', body: buildCounts(params, query, asked) },
    { kind: 'tweets', body: buildTimelineOfAll(params, asked, chosen) },
  );
  const first = counted.aggregations?.[TIMELINE];
  const plan = planned ?? readPlan(first, LIKELY);
  const again =
    plan.interval === asked.interval
      ? []
      : [
          buildTimelineAlone(params, query, plan),
          buildTimelineOfAll(params, plan, chosen, shownTime(plan, first)),
        ].map((body): Question => ({ kind: 'tweets', body }));
  const accounts = accountsInFacets(params, counted.aggregations);
  const [handles, recut, all = ends] = await ask<
    [FoundDocuments<AccountDocument>, FoundCounts?, FoundTimelineOfAll?]
  >({ kind: 'accounts', body: buildHandles(accounts) }, ...again);
  const found = recut === undefined ? first : recut.aggregations?.[TIMELINE];
  return { counted, plan, times: { found, all, ends, chosen }, handles: readHandles(handles) };
}
