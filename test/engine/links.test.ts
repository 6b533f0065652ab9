import { beforeAll, describe, expect, test } from 'vitest';
import { createSearcher } from '../../server/archive/searcher.ts';
import { routesOf } from '../support/appRoutes.ts';
import { aFolder } from '../support/builders.ts';
import { crawl, type Crawl } from '../support/crawl.ts';
import { fakeSearcher } from '../support/fakeSearcher.ts';
import { listening } from '../support/html.ts';
import { load } from '../support/loading.ts';
import { smallReleases } from '../support/releases.ts';
import { useTestIndices } from '../support/testPrefix.ts';

const folder = aFolder();

/** Some twenty seconds for each release. */
const LIMITS = { ofKind: 2, ofRoute: 25 };
const WALK_TIMEOUT_MS = 240_000;

/** Pages that no other page leads to: they show what is wrong, or many filters at once. */
const START = [
  '/',
  '/search?q=-the&not_lang=en&type=original&date_from=2014&sort=likes',
  '/search?q=%22nobody+wrote+these+very+words%22&date_from=2016-11-08&date_to=2016-11-09',
  '/search?sort=random&seed=4294967295&per_page=3',
  '/compare?a=lang%3Aen+harvest&b=is%3Aretweet+-lang%3Aru&date_from=2014',
  '/search?hashtag=none&mention=none&domain=none&not_client=none',
];

/** Routes with their parts for ids, the most particular first. */
const PATTERNS = routesOf(fakeSearcher())
  .filter((route) => route.startsWith('GET '))
  .map((route) => route.slice('GET '.length))
  .map((route) => ({ route, matches: new RegExp(`^${route.replace(/\{\w+\}/g, '[^/]+')}$`) }))
  .sort((one, other) => Number(one.route.includes('{')) - Number(other.route.includes('{')));

const routeOf = (path: string): string =>
  PATTERNS.find(({ matches }) => matches.test(path))?.route ?? `no route: ${path}`;

describe.each(smallReleases(folder))('%s', (_, filesOf) => {
  const { client, prefix } = useTestIndices();

  beforeAll(async () => {
    await load(client, prefix, folder, await filesOf());
  });

  test(
    'every link on every page leads to a page, and to a search as it is written',
    async () => {
      const site = await listening(createSearcher(client, { prefix, timeoutMs: 20_000 }));
      const walk: Crawl = await crawl(site, START, routeOf, LIMITS);
      expect(walk.problems).toEqual([]);
      expect(walk.links).toBeGreaterThan(500);
      for (const route of ['/search', '/tweets/{id}', '/accounts/{id}', '/campaigns/{id}', '/cite', '/help'])
        expect([...walk.pages.keys()]).toContain(route);
    },
    WALK_TIMEOUT_MS,
  );
});
