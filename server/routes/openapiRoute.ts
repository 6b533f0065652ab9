import type { RequestHandler } from 'express';
import { openapiDocument } from '../openapi/document.ts';

/** `/openapi.json` */
export function openapiRoute(baseUrl: string): RequestHandler {
  const document = openapiDocument(baseUrl);
  return (_request, response) => {
    response.set('Cache-Control', 'private, no-cache').json(document);
  };
}
