import type { AccountDocument } from '../../search/documents.ts';
import { parseQuery } from '../../search/query/parse.ts';
import type { ParsedQuery, Query } from '../../search/query/syntax.ts';
import { lookUpAccounts } from './accountLookUp.ts';
import { buildAny, buildHandles } from '../archive/archiveRequest.ts';
import { readHandles, type FoundDocuments } from '../archive/archiveResponse.ts';
import type { Ask, Question } from '../archive/ask.ts';
import { accountsInFacets, type Handles } from './facetResponse.ts';
import {
  buildHighlights,
  readHighlights,
  type FoundHighlights,
  type Highlights,
} from './highlightRequest.ts';
import { buildLookUp } from './lookUpRequest.ts';
import {
  readClauseCounts,
  readPlan,
  type FoundClauses,
  type FoundSpan,
  type LookedUp,
} from './lookUpResponse.ts';
import { findRepairs } from '../repairs/repairs.ts';
import type { SearchAnswer } from './searchAnswer.ts';
import { placedSearch, RESULT_WINDOW, type SearchParams } from '../address/searchParams.ts';
import { buildSearch } from './searchRequest.ts';
import { cutPage } from './nextPage.ts';
import { readAnswer, type FoundTweets } from './searchResponse.ts';
import { SiteError } from '../http/siteError.ts';

/** The archive as a search asks it. */
export interface Archive {
  readonly ask: Ask;
  /** Searcher.build. */
  build(): Promise<string>;
}

/** Answers a search. @throws SiteError */
export async function searchTweets({ ask, build }: Archive, params: SearchParams): Promise<SearchAnswer> {
  const parsed = await usableQuery(ask, params);
  const [lookedUp, currentBuild] = await Promise.all([
    lookUp(ask, params, parsed.query),
    needsBuild(params) ? build() : undefined,
  ]);
  const body = buildSearch(params, parsed.query, lookedUp.plan);
  // Copies of an index may score differently, by what they have merged: the pages of one search are cut from the same.
  const preference = placedSearch(params).key;
  const [answered] = await ask<[FoundTweets]>({ kind: 'tweets', body, preference });
  const { found, next } = cutPage(params, answered, currentBuild);
  const total = found.hits.total.value;
  const followed = await followUp(ask, params, parsed.query, found);
  const isEmpty = total === 0 && !(await isAnyIndexed(ask));
  const repairs = isEmpty ? [] : await findRepairs(ask, params, parsed.query, total);
  const isReloaded = params.after !== undefined && params.after.build !== currentBuild;
  return readAnswer(params, parsed, { lookedUp, found, next, ...followed, isEmpty, isReloaded, repairs });
}

/** Pages by number need no build id until the last one, which has to say how the list goes on. */
const needsBuild = ({ after, page, perPage }: SearchParams): boolean =>
  after !== undefined || page * perPage >= RESULT_WINDOW;

/** Whether there is a tweet at all. @throws SiteError */
export async function isAnyIndexed(ask: Ask): Promise<boolean> {
  const [found] = await ask<[FoundTweets]>({ kind: 'tweets', body: buildAny() });
  return found.hits.total.value > 0;
}

/**
 * The query of a search, with its accounts looked up.
 * @throws SiteError `bad_request` with what to change
 */
export async function usableQuery(ask: Ask, { q, page, perPage }: SearchParams): Promise<ParsedQuery> {
  const parsed = await lookUpAccounts(ask, parseQuery(q));
  const problems = parsed.problems.map((message) => ({ param: 'q', message }));
  if ((page - 1) * perPage >= RESULT_WINDOW) {
    problems.push({ param: 'page', message: `Pages end at ${RESULT_WINDOW.toLocaleString('en')} results.` });
  }
  if (problems.length > 0) throw new SiteError('bad_request', 'This search cannot be run.', { problems });
  return parsed;
}

/** What the search wants to know first. */
async function lookUp(ask: Ask, params: SearchParams, query: Query | undefined): Promise<LookedUp> {
  const { plan, span, clauses } = buildLookUp(params, query);
  const bodies = [span, clauses].filter((body) => body !== undefined);
  const questions = bodies.map((body): Question => ({ kind: 'tweets', body }));
  const answers = questions.length === 0 ? [] : await ask<LookUpAnswers>(...questions);
  return {
    tookMs: Math.max(0, ...answers.map(({ took }) => took)),
    plan: plan ?? readPlan(answers[0] ?? {}),
    clauseCounts: clauses === undefined ? undefined : readClauseCounts(answers.at(-1) ?? {}),
  };
}

type LookUpAnswers = readonly ({ readonly took: number } & FoundSpan & FoundClauses)[];

/** What can be asked only when the page is known: matches in its texts, and the handles of the accounts in its facets. */
async function followUp(
  ask: Ask,
  params: SearchParams,
  query: Query | undefined,
  found: FoundTweets,
): Promise<{ readonly handles: Handles; readonly highlights: Highlights }> {
  const tweets = found.hits.hits.map((hit) => hit._source);
  const highlights = buildHighlights(query, tweets).map((body): Question => ({ kind: 'tweets', body }));
  const accounts = accountsInFacets(params, found.aggregations);
  const [handles, ...highlighted] = await ask<[FoundDocuments<AccountDocument>, ...FoundHighlights[]]>(
    { kind: 'accounts', body: buildHandles(accounts) },
    ...highlights,
  );
  return { handles: readHandles(handles), highlights: readHighlights(highlighted) };
}
