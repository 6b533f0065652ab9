import { count } from '../helpers/count.ts';
import { parseQuery } from '../../search/query/parse.ts';
import type { ParsedQuery } from '../../search/query/syntax.ts';
import { RESULT_WINDOW, type SearchParams } from '../address/searchParams.ts';
import { buildAny } from '../archive/archiveRequest.ts';
import type { Ask } from '../archive/ask.ts';
import { SiteError } from '../http/siteError.ts';
import { findRepairs } from '../repairs/repairs.ts';
import { lookUpAccounts } from './accountLookUp.ts';
import type { HandleBook } from './handleBook.ts';
import { inTime } from './inTime.ts';
import { searchPageOfTweets } from './pageSearch.ts';
import { countResults } from './resultCounts.ts';
import type { SearchAnswer } from './searchAnswer.ts';
import type { TweetResult } from './tweetAnswer.ts';
import { readAnswer, readResults, type FoundTweets } from './searchResponse.ts';

/** The archive as a search asks it. */
export interface Archive {
  readonly ask: Ask;
  /** Asks until the signal comes: Elasticsearch then stops working, too. */
  askUntil(signal: AbortSignal): Ask;
  /** Searcher.build. */
  build(): Promise<string>;
  readonly handles: HandleBook;
}

/** How long a reader waits for what, and what can be made meanwhile. */
export interface Patience {
  /** Milliseconds after which the results are answered without what is counted beside them; undefined: never. */
  readonly countsWithinMs?: number | undefined;
  /**
   * Is told the results of the answer as soon as they are found: what is made of them meanwhile costs no time while
   * Elasticsearch still counts.
   */
  readonly onResults?: (results: readonly TweetResult[]) => void;
}

/**
 * Answers a search. The tweets of the page and the counts beside it are asked for at the same time, each in a round trip
 * of its own: so the matches in the tweets, which need a second one, cost no time while the counts are still being made.
 * @throws SiteError
 */
export async function searchTweets(
  { ask, askUntil, build, handles }: Archive,
  params: SearchParams,
  { countsWithinMs, onResults }: Patience = {},
): Promise<SearchAnswer> {
  const [parsed, currentBuild] = await Promise.all([
    usableQuery(ask, params),
    needsBuild(params) ? build() : undefined,
  ]);
  const { query } = parsed;
  const over = new AbortController();
  try {
    const shown = searchPageOfTweets(ask, params, query, currentBuild).then(async (page) => {
      const results = readResults(page);
      onResults?.(results);
      const total = page.found.hits.total.value;
      const repairs = page.totals.size === 0 ? [] : await findRepairs(ask, params, query, total);
      return { page, results, repairs };
    });
    const counted = countResults(askUntil(over.signal), handles, params, query);
    const counts = await inTime(counted, shown, countsWithinMs);
    const { page, results, repairs } = await shown;
    const isReloaded = params.after !== undefined && params.after.build !== currentBuild;
    return readAnswer(params, parsed, { page, results, counts, isReloaded, repairs });
  } finally {
    over.abort();
  }
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
    problems.push({ param: 'page', message: `Pages end at ${count(RESULT_WINDOW)} results.` });
  }
  if (problems.length > 0) throw new SiteError('bad_request', 'This search cannot be run.', { problems });
  return parsed;
}
