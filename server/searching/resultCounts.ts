import type { Query } from '../../search/query/syntax.ts';
import type { FacetName } from '../address/facetNames.ts';
import type { SearchParams } from '../address/searchParams.ts';
import type { Ask, Question } from '../archive/ask.ts';
import { accountsInFacets, type FacetAggregate, type Handles } from './facetResponse.ts';
import type { HandleBook } from './handleBook.ts';
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
 * Counts facets, time and accounts in one round trip. A second one asks for the timeline where it has to be cut otherwise
 * than was likely, since the tweets that are found say how, and not the chosen days.
 * @throws SiteError
 */
export async function countResults(
  ask: Ask,
  book: HandleBook,
  params: SearchParams,
  query: Query | undefined,
): Promise<ResultCounts> {
  const chosen = chosenTime(params, query);
  const planned = planOfTime(chosen);
  const asked = planned ?? LIKELY;
  const [counted, ends, handlesOf] = await ask<[FoundCounts, FoundTimelineOfAll, unknown]>(
    { kind: 'tweets', body: buildCounts(params, query, asked) },
    { kind: 'tweets', body: buildTimelineOfAll(params, asked, chosen) },
    book.question(),
  );
  const first = counted.aggregations?.[TIMELINE];
  const plan = planned ?? readPlan(first, LIKELY);
  const accounts = accountsInFacets(params, counted.aggregations);
  const [handles, [recut, all = ends]] = await Promise.all([
    book.read(ask, handlesOf, accounts),
    plan.interval === asked.interval ? [] : cutAgain(ask, params, query, plan, first),
  ]);
  const found = recut === undefined ? first : recut.aggregations?.[TIMELINE];
  return { counted, plan, times: { found, all, ends, chosen }, handles };
}

type Recut = readonly [FoundCounts?, FoundTimelineOfAll?];

function cutAgain(
  ask: Ask,
  params: SearchParams,
  query: Query | undefined,
  plan: TimelinePlan,
  first: TimelineAggregate | undefined,
): Promise<Recut> {
  const bodies = [
    buildTimelineAlone(params, query, plan),
    buildTimelineOfAll(params, plan, chosenTime(params, query), shownTime(plan, first)),
  ];
  return ask<Recut>(...bodies.map((body): Question => ({ kind: 'tweets', body })));
}
