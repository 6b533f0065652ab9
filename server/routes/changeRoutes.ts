import { Router } from 'express';
import type { Config } from '../../common/config.ts';
import { changeRules } from '../changes/changeRules.ts';
import { guardChanges } from '../changes/guardChanges.ts';
import type { SearchStore } from '../saved/searchStore.ts';
import type { Searcher } from '../archive/searcher.ts';
import { SiteError } from '../http/siteError.ts';
import { removeRoute, saveRoute } from './saveRoutes.ts';
import { makeLinkRoute } from './shortLinkRoutes.ts';

const PATHS = { link: '/s', saved: '/saved', remove: '/saved/:id/remove' } as const;

/** Everything that readers can change, all by POST. What is not a change passes through. */
export function changeRoutes(
  searcher: Searcher,
  store: SearchStore,
  config: Config,
  baseUrl: string,
): Router {
  const rules = changeRules(config);
  const guards = guardChanges({ baseUrl: config.BASE_URL, isPrivate: rules.isPrivate });
  const saving = { searcher, store, rules, token: config.ADMIN_TOKEN };
  const router = Router();
  router.post(PATHS.link, ...guards, makeLinkRoute(store, baseUrl));
  router.post(PATHS.saved, ...guards, saveRoute(saving));
  router.post(PATHS.remove, ...guards, removeRoute(saving));
  router.all(Object.values(PATHS), (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    response.set('Allow', 'GET, HEAD, POST');
    next(new SiteError('method_not_allowed', 'Only GET, HEAD and POST requests are answered here.'));
  });
  return router;
}
