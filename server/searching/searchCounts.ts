import { parseQuery } from '../../search/query/parse.ts';
import { lookUpAccounts } from './accountLookUp.ts';
import type { Ask, Question } from '../archive/ask.ts';
import { buildMatch } from './searchFilters.ts';
import type { SearchParams } from '../address/searchParams.ts';
import { SiteError } from '../http/siteError.ts';

interface Counted {
  readonly hits: { readonly total: { readonly value: number } };
}

/**
 * How many tweets each search finds, in the same order, in one round trip; undefined for a search that cannot be run.
 * @throws SiteError where the archive does not answer
 */
export async function countSearches(
  ask: Ask,
  searches: readonly SearchParams[],
): Promise<readonly (number | undefined)[]> {
  const questions = await Promise.all(searches.map((params) => buildCount(ask, params)));
  const askable = questions.filter((question) => question !== undefined);
  if (askable.length === 0) return questions.map(() => undefined);
  const counts = await countAll(ask, askable);
  let at = 0;
  return questions.map((question) => (question === undefined ? undefined : counts[at++]));
}

/** One search that Elasticsearch cannot work through fails a whole round trip: then each is asked by itself. */
async function countAll(ask: Ask, questions: readonly Question[]): Promise<readonly (number | undefined)[]> {
  try {
    const answers = await ask<readonly Counted[]>(...questions);
    return answers.map(({ hits }) => hits.total.value);
  } catch (error) {
    if (!(error instanceof SiteError) || error.kind !== 'bad_request') throw error;
    if (questions.length === 1) return [undefined];
    return (await Promise.all(questions.map((question) => countAll(ask, [question])))).flat();
  }
}

async function buildCount(ask: Ask, params: SearchParams): Promise<Question | undefined> {
  const { query, problems } = await lookUpAccounts(ask, parseQuery(params.q));
  if (problems.length > 0) return undefined;
  return { kind: 'tweets', body: { query: buildMatch(params, query), size: 0, track_total_hits: true } };
}
