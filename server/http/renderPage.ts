import type { Response } from 'express';
import type { PageFrame } from '../pages/pageFrame.ts';

/** Sends a page: the template `views/<template>.hbs` filled with its view, and the moment, which stands on paper. */
export function renderPage(response: Response, template: string, view: PageFrame): void {
  // A page may name what a reader looks for: only the reader's own browser keeps it, and asks again before use. What is
  // said of a failure (setFailure.ts) is kept by nobody.
  if (response.statusCode < 400) response.set('Cache-Control', 'private, no-cache');
  response.render(template, { ...view, answered: new Date().toISOString() });
}
