import type { RequestHandler } from 'express';
import { pageFrame } from '../pages/pageFrame.ts';
import { ARCHIVE_DATA } from '../pages/structuredData.ts';
import { renderPage } from '../http/renderPage.ts';

/** `/about`: what the data is and what is not in it. */
export const aboutRoute: RequestHandler = (_request, response) =>
  renderPage(
    response,
    'about',
    pageFrame({ title: 'About the data', canonical: '/about', structured: ARCHIVE_DATA }),
  );
