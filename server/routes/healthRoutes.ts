import type { RequestHandler } from 'express';
import type { Searcher } from '../archive/searcher.ts';

/** `/healthz`: the process answers. Elasticsearch is not asked. */
export const healthRoute: RequestHandler = (_request, response) => {
  response.set('Cache-Control', 'no-store').json({ status: 'ok' });
};

/** `/readyz`: Elasticsearch answers and something is indexed; else 503 and why. */
export const readyRoute =
  (searcher: Searcher): RequestHandler =>
  async (_request, response) => {
    const { ready, message } = await searcher.readiness();
    response
      .set('Cache-Control', 'no-store')
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ready' : 'not ready', message });
  };
