import { NO_TOKEN_SET, type ChangeRules } from '../../changes/changeRules.ts';
import type { SavedSearch } from '../../saved/searchStore.ts';
import { pageFrame, type PageFrame } from '../pageFrame.ts';
import { removeUrl } from './savedPage.ts';

/** `/saved/{id}/remove`: asks for the token. */
export interface RemovePageView extends PageFrame {
  readonly savedTitle: string;
  readonly action: string;
  /** Why nothing can be removed here. */
  readonly refused: string | undefined;
  /** Why it was not removed. */
  readonly message: string | undefined;
  readonly problem: string | undefined;
}

export const removePage = (
  { id, title }: Pick<SavedSearch, 'id' | 'title'>,
  { hasToken }: ChangeRules,
  { message, problem }: { readonly message?: string; readonly problem?: string } = {},
): RemovePageView => ({
  ...pageFrame({
    title: `${message === undefined && problem === undefined ? '' : 'Error: '}Remove a saved search`,
    noindex: true,
  }),
  savedTitle: title,
  action: removeUrl(id),
  refused: hasToken ? undefined : NO_TOKEN_SET,
  message,
  problem,
});
