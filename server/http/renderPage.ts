import type { Response } from 'express';
import { siteOrigin } from '../address/publicUrl.ts';
import type { PageFrame } from '../pages/pageFrame.ts';

/** Sends a page: the template `views/<template>.hbs` filled with its view, and with what stands on its print. */
export function renderPage(response: Response, template: string, view: PageFrame): void {
  // A page may name what a reader looks for: only the reader's own browser keeps it, and asks again before use. What is
  // said of a failure (setFailure.ts) is kept by nobody.
  if (response.statusCode < 400) response.set('Cache-Control', 'private, no-cache');
  const origin = siteOrigin(response.req, String(response.app.locals['baseUrl']));
  response.render(template, { ...view, origin, answered: new Date().toISOString() });
}
