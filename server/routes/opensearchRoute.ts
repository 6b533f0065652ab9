import type { RequestHandler } from 'express';
import { OPENSEARCH_TYPE, opensearchDescription } from '../http/opensearch.ts';
import { siteOrigin } from '../address/publicUrl.ts';
import { SiteError } from '../http/siteError.ts';

/** `/opensearch.xml` */
export const opensearchRoute =
  (baseUrl: string): RequestHandler =>
  (request, response) => {
    const origin = siteOrigin(request, baseUrl);
    if (origin === '') throw new SiteError('bad_request', 'The request does not name a host.');
    response
      .set('Cache-Control', 'private, no-cache')
      .type(`${OPENSEARCH_TYPE}; charset=utf-8`)
      .send(opensearchDescription(origin));
  };
