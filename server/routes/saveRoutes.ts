import type { Request, RequestHandler, Response } from 'express';
import { tokenProblem, type ChangeRules } from '../changes/changeRules.ts';
import { formField } from '../changes/readForm.ts';
import { removePage } from '../pages/saved/removePage.ts';
import { saveFormView } from '../pages/saved/saveFormView.ts';
import { savePage } from '../pages/saved/savePage.ts';
import { savedUrl } from '../pages/saved/savedPage.ts';
import { renderPage } from '../http/renderPage.ts';
import { readSaveForm, savedId, type SaveForm, type SaveProblems } from '../saved/saveForm.ts';
import type { SearchStore } from '../saved/searchStore.ts';
import type { Searcher } from '../archive/searcher.ts';
import type { SearchParams } from '../address/searchParams.ts';
import { setFailure } from '../http/setFailure.ts';
import { SiteError } from '../http/siteError.ts';
import { requireSaved, unknownSaved } from './savedRoutes.ts';

const NOT_SAVED = 'The form cannot be kept as it stands.';

/** What changing the list of saved searches needs. */
export interface SavingParts {
  readonly searcher: Searcher;
  readonly store: SearchStore;
  readonly rules: ChangeRules;
  /** ADMIN_TOKEN. */
  readonly token: string | undefined;
}

/** POST `/saved`: keeps a search. What was typed comes back where it is not kept. */
export const saveRoute =
  ({ searcher, store, rules, token }: SavingParts): RequestHandler =>
  async (request, response) => {
    const read = readSaveForm(typedForm(request));
    const notAllowed = rules.isPrivate ? undefined : tokenProblem(token, formField(request, 'token'));
    const problems = 'problems' in read ? read.problems : {};
    if (notAllowed !== undefined || 'problems' in read) {
      setFailure(response, new SiteError(notAllowed === undefined ? 'bad_request' : 'forbidden', NOT_SAVED));
      return showAgain(response, read.form, { problems, notAllowed });
    }
    try {
      await keep({ searcher, store }, read.form, read.params);
    } catch (error) {
      if (!(error instanceof SiteError)) throw error;
      setFailure(response, error);
      return showAgain(response, read.form, { problems, message: error.message });
    }
    response.redirect(303, savedUrl(1));
  };

/** POST `/saved/{id}/remove`: needs the token everywhere. */
export const removeRoute =
  ({ store, rules, token }: SavingParts): RequestHandler<{ id: string }> =>
  async (request, response) => {
    const { id } = request.params;
    const problem = tokenProblem(token, formField(request as Request, 'token'));
    if (problem !== undefined) {
      setFailure(response, new SiteError('forbidden', problem));
      return renderPage(response, 'remove', removePage(await requireSaved(store, id), rules, { problem }));
    }
    if (!(await store.remove(id))) throw unknownSaved();
    response.redirect(303, savedUrl(1));
  };

const typedForm = (request: Request): SaveForm => ({
  search: formField(request, 'search'),
  title: formField(request, 'title'),
  note: formField(request, 'note'),
});

/** Counts first: an entry without its count is no evidence. */
async function keep(
  { searcher, store }: Pick<SavingParts, 'searcher' | 'store'>,
  form: SaveForm,
  params: SearchParams,
): Promise<void> {
  const [[count], build] = await Promise.all([searcher.counts([params]), searcher.build()]);
  if (count === undefined)
    throw new SiteError('bad_request', 'Elasticsearch cannot work through this search.');
  const { search: path, title, note } = form;
  await store.save({
    id: savedId(form, build),
    path,
    title,
    note,
    saved: new Date().toISOString(),
    count,
    build,
  });
}

function showAgain(
  response: Response,
  form: SaveForm,
  wrong: {
    readonly problems: SaveProblems;
    readonly notAllowed?: string | undefined;
    readonly message?: string;
  },
): void {
  const view = saveFormView(form, wrong.problems, wrong.notAllowed);
  renderPage(response, 'save', savePage(view, wrong.problems.search, wrong.message));
}
