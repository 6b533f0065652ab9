import type { RequestHandler } from 'express';
import { searchParamsOf } from '../address/addresses.ts';
import type { ChangeRules } from '../changes/changeRules.ts';
import { removePage } from '../pages/saved/removePage.ts';
import {
  MOST_SAVED_PAGES,
  SAVED_PER_PAGE,
  savedPage,
  savedUrl,
  type CountedNow,
} from '../pages/saved/savedPage.ts';
import { renderPage } from '../http/renderPage.ts';
import { readSearchPath } from '../saved/searchPath.ts';
import type { SavedSearch, SearchStore } from '../saved/searchStore.ts';
import type { Searcher } from '../archive/searcher.ts';
import { SiteError } from '../http/siteError.ts';

/** Time that counting anew may take; the list itself is what readers came for. */
const COUNT_BUDGET_MS = 2_000;
const TOO_SLOW = 'Counting the tweets again took too long. Reload the page to try once more.';

/** `/saved` */
export const savedRoute =
  (searcher: Searcher, store: SearchStore): RequestHandler =>
  async (request, response) => {
    const page = pageOf(searchParamsOf(request.originalUrl).get('page'));
    const found = await store.saved(page, SAVED_PER_PAGE);
    if (page > 1 && found.entries.length === 0) return response.redirect(302, savedUrl(1));
    renderPage(response, 'saved', savedPage(found, page, await countNow(searcher, found.entries)));
  };

/** `/saved/{id}/remove` */
export const askRemoveRoute =
  (store: SearchStore, rules: ChangeRules): RequestHandler<{ id: string }> =>
  async (request, response) => {
    renderPage(response, 'remove', removePage(await requireSaved(store, request.params.id), rules));
  };

/** @throws SiteError `not_found` */
export async function requireSaved(store: SearchStore, id: string): Promise<SavedSearch> {
  const found = await store.find(id);
  if (found === undefined) throw unknownSaved();
  return found;
}

export const unknownSaved = (): SiteError =>
  new SiteError('not_found', 'There is no such saved search. Perhaps it was removed already.');

/** A page that is none is the first. */
function pageOf(text: string | null): number {
  const page = Number(text);
  return /^\d{1,3}$/.test(text ?? '') && page >= 1 && page <= MOST_SAVED_PAGES ? page : 1;
}

/** Where counting fails or takes long, the list is shown without it, and says so. */
async function countNow(searcher: Searcher, entries: readonly SavedSearch[]): Promise<CountedNow> {
  const searches = entries.flatMap(({ id, path }) => {
    const read = readSearchPath(path);
    return 'problems' in read ? [] : [{ id, params: read.params }];
  });
  const counting = Promise.all([searcher.counts(searches.map(({ params }) => params)), searcher.build()]);
  try {
    const [counts, build] = await within(COUNT_BUDGET_MS, counting);
    return { counts: new Map(searches.map(({ id }, at) => [id, counts[at]])), build, notCounted: undefined };
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    return { counts: new Map(), build: undefined, notCounted: error.message };
  }
}

/** @throws SiteError `timed_out` when the time is over first */
async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new SiteError('timed_out', TOO_SLOW)), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
