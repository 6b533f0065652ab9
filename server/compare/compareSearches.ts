import type { Ask } from '../archive/ask.ts';
import type { CompareAnswer } from './compareAnswer.ts';
import { planCounts, type FoundClauses, type FoundCount, type FoundSide } from './compareLookUp.ts';
import type { CompareParams } from './compareParams.ts';
import { buildCounts } from './compareCountsRequest.ts';
import { buildLookUp } from './compareLookUpRequest.ts';
import type { FoundCounts } from './compareCounts.ts';
import { readComparison } from './compareResponse.ts';
import { readSides } from './comparedSides.ts';

/**
 * Compares two searches in two round trips: what each has most of, then how much of that the other has. Operators that
 * mean accounts take one before.
 * @throws SiteError `bad_request` with what to change in which text
 */
export async function compareSearches(ask: Ask, params: CompareParams): Promise<CompareAnswer> {
  const { scope } = params;
  const sides = await readSides(ask, params);
  const [ofScope, sideA, sideB, clauses, ...overlap] = await ask<
    [FoundCount, FoundSide, FoundSide, FoundClauses, ...FoundCount[]]
  >(...buildLookUp(scope, sides));
  const looked = { scope: ofScope, a: sideA, b: sideB, clauses, overlap };
  const plan = planCounts(scope, sides, looked);
  const [a, b] = await ask<[FoundCounts, FoundCounts]>(...buildCounts(scope, sides, plan));
  return readComparison(params, sides, { looked, plan, counted: { a, b } });
}
