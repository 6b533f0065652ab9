import { pageFrame, type PageFrame } from '../pageFrame.ts';
import type { SaveFormView } from './saveFormView.ts';

/** “Save this search” once more, where it was not saved. */
export interface SavePageView extends PageFrame {
  /** Why it was not saved; undefined where it stands beside the fields. */
  readonly message: string | undefined;
  /** Path of the search; undefined where it is none. */
  readonly searchUrl: string | undefined;
  readonly saveForm: SaveFormView;
}

/** @param problem what is wrong with the address of the search */
export const savePage = (
  saveForm: SaveFormView,
  problem: string | undefined,
  message: string | undefined,
): SavePageView => ({
  ...pageFrame({ title: 'Error: Save this search', noindex: true }),
  message: message ?? problem,
  searchUrl: problem === undefined ? saveForm.search : undefined,
  saveForm,
});
