import type { RequestHandler } from 'express';
import { helpPage } from '../pages/helpPage.ts';
import { renderPage } from '../http/renderPage.ts';

/** `/help` */
export const helpRoute: RequestHandler = (_request, response) => renderPage(response, 'help', helpPage());
