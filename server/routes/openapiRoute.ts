import type { RequestHandler } from 'express';
import { openapiDocument } from '../openapi/document.ts';
import { sendJson } from '../http/sendJson.ts';

/** `/openapi.json` */
export function openapiRoute(baseUrl: string): RequestHandler {
  const document = openapiDocument(baseUrl);
  return (_request, response) => {
    sendJson(response, document);
  };
}
