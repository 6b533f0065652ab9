import compression from 'compression';
import express, { type Express } from 'express';
import type { Config } from '../common/config.ts';
import { assetRoutes, ASSETS } from './http/assets.ts';
import { changeRules, savingNotes } from './changes/changeRules.ts';
import { answerError, unknownAddress } from './http/errorHandler.ts';
import { FORMAT_NAMES } from './exports/formats.ts';
import { isCompressed } from './http/isCompressed.ts';
import { OPENSEARCH_PATH } from './http/opensearch.ts';
import { boundedUrl, onlyReading } from './http/requestLimits.ts';
import { rateLimit } from './http/rateLimit.ts';
import { requestLog } from './http/requestLog.ts';
import { createRevalidation } from './http/revalidation.ts';
import { aboutRoute } from './routes/aboutRoute.ts';
import { accountRoute } from './routes/accountRoute.ts';
import { accountsCsvRoute, accountsJsonRoute, accountsRoute } from './routes/accountsRoutes.ts';
import { campaignRoute } from './routes/campaignRoute.ts';
import { changeRoutes } from './routes/changeRoutes.ts';
import { citeRoutes } from './routes/citeRoutes.ts';
import { compareJsonRoute, compareRoute } from './routes/compareRoutes.ts';
import { exportRoute } from './routes/exportRoutes.ts';
import { facetRoutes } from './routes/facetRoutes.ts';
import { healthRoute, readyRoute } from './routes/healthRoutes.ts';
import { helpRoute } from './routes/helpRoute.ts';
import { homeRoute } from './routes/homeRoute.ts';
import { hoursJsonRoute, hoursRoute } from './routes/hoursRoutes.ts';
import { aboutMediaRoute, mediaRoute } from './routes/mediaRoutes.ts';
import { openapiRoute } from './routes/openapiRoute.ts';
import { opensearchRoute } from './routes/opensearchRoute.ts';
import { robotsRoute } from './routes/robotsRoute.ts';
import { askRemoveRoute, savedRoute } from './routes/savedRoutes.ts';
import { searchJsonRoute } from './routes/searchJsonRoute.ts';
import { searchRoute } from './routes/searchRoute.ts';
import { aboutLinkRoute, followLinkRoute } from './routes/shortLinkRoutes.ts';
import { tweetJsonRoute, tweetRoute } from './routes/tweetRoute.ts';
import type { SearchStore } from './saved/searchStore.ts';
import type { Searcher } from './archive/searcher.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import { useViews } from './http/viewEngine.ts';

/** What the site needs from outside. */
export interface AppParts {
  readonly searcher: Searcher;
  readonly store: SearchStore;
  readonly config: Config;
  /** Public address without a slash at its end; without it links to the site itself stay relative. */
  readonly baseUrl?: string;
}

/** The whole site as a request handler: it does not listen yet. */
export function createApp({ searcher, store, config, baseUrl = config.BASE_URL ?? '' }: AppParts): Express {
  const app = express();
  const rules = changeRules(config);
  app.disable('x-powered-by');
  // The last resort of Express, where even the error page fails, then keeps the stack to itself.
  app.set('env', 'production');
  // Addresses are parsed once, by searchParams.ts.
  app.set('query parser', false);
  // Tags are told before an answer is made (revalidation.ts), or not at all.
  app.disable('etag');
  app.set('trust proxy', config.TRUST_PROXY);
  app.locals['baseUrl'] = baseUrl;
  app.locals['assets'] = ASSETS;
  const saving = savingNotes(rules);
  app.locals['saving'] = saving;
  useViews(app);

  app.use(requestLog);
  app.use(securityHeaders(baseUrl.startsWith('https:')));
  app.use(compression({ filter: isCompressed }));
  app.use(boundedUrl);
  app.use(changeRoutes(searcher, store, config, baseUrl));
  app.use(onlyReading);

  app.use(assetRoutes());
  const { ofArchive, ofProgram } = createRevalidation({ searcher, baseUrl, settings: saving });
  app.get('/', ofArchive, homeRoute(searcher));
  const exports = FORMAT_NAMES.map((name) => [name, `/search.${name}`] as const);
  app.use(['/search', '/search.json', ...exports.map(([, path]) => path)], rateLimit(config.RATE_LIMIT));
  app.get('/search', ofArchive, searchRoute(searcher));
  app.get('/search.json', ofArchive, searchJsonRoute(searcher));
  for (const [name, path] of exports) app.get(path, ofArchive, exportRoute(searcher, name, baseUrl));
  app.get('/tweets/:id.json', ofArchive, tweetJsonRoute(searcher));
  app.get('/tweets/:id', ofArchive, tweetRoute(searcher));
  app.get('/media/:sha256', mediaRoute(searcher));
  app.get('/media/:sha256/about', ofArchive, aboutMediaRoute(searcher));
  app.get('/campaigns/:id', ofArchive, campaignRoute(searcher));
  const limit = rateLimit(config.RATE_LIMIT);
  app.get('/accounts', limit, ofArchive, accountsRoute(searcher));
  app.get('/accounts.json', limit, ofArchive, accountsJsonRoute(searcher));
  app.get('/accounts.csv', limit, ofArchive, accountsCsvRoute(searcher));
  app.get('/accounts/:id', limit, ofArchive, accountRoute(searcher));
  app.use(facetRoutes(searcher, limit, ofArchive));
  app.get('/hours', limit, ofArchive, hoursRoute(searcher));
  app.get('/hours.json', limit, ofArchive, hoursJsonRoute(searcher));
  app.use(citeRoutes(searcher, baseUrl, limit));
  app.get('/s/:code', followLinkRoute(store));
  app.get('/s/:code/about', aboutLinkRoute(store, baseUrl));
  app.get('/saved', limit, savedRoute(searcher, store));
  app.get('/saved/:id/remove', askRemoveRoute(store, rules));
  app.get('/compare', limit, ofArchive, compareRoute(searcher));
  app.get('/compare.json', limit, ofArchive, compareJsonRoute(searcher));
  app.get('/help', ofProgram, helpRoute);
  app.get('/about', ofProgram, aboutRoute);
  app.get('/healthz', healthRoute);
  app.get('/readyz', readyRoute(searcher));
  app.get('/openapi.json', ofProgram, openapiRoute(baseUrl));
  app.get(OPENSEARCH_PATH, ofProgram, opensearchRoute(baseUrl));
  app.get('/robots.txt', ofProgram, robotsRoute);

  app.use(unknownAddress);
  app.use(answerError);
  return app;
}
