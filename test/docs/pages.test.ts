import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGES } from '../../bench/screenshots/pages.ts';
import { routesOf } from '../support/appRoutes.ts';
import { fakeSearcher } from '../support/fakeSearcher.ts';

const DOCS = join(import.meta.dirname, '../../docs');
const SCREENSHOTS = join(DOCS, 'screenshots');
const pages = readFileSync(join(DOCS, 'pages.md'), 'utf8');
const files = PAGES.map(({ name }) => `${name}-1280.webp`);

/** Answers that no reader looks at as a page: files and formats, what programs ask, media, and a redirect. */
const NO_PAGE = /\.\w+$|^\/(?:healthz|readyz|media\/\{sha256\}|s\/\{code\})$/;

const routes = routesOf(fakeSearcher())
  .filter((route) => route.startsWith('GET '))
  .map((route) => route.slice('GET '.length))
  .filter((route) => !NO_PAGE.test(route));

describe('docs/pages.md', () => {
  test.each(routes)('%s has a screenshot', (route) => {
    expect(PAGES.map((page) => page.route)).toContain(route);
  });

  test('shows each screenshot once, and there is no other', () => {
    const shown = [...pages.matchAll(/\]\(screenshots\/([\w-]+\.webp)\)/g)].map(([, file]) => file);
    expect(shown.toSorted()).toEqual(files.toSorted());
    expect(readdirSync(SCREENSHOTS).toSorted()).toEqual(files.toSorted());
  });

  test('screenshots are small', () => {
    for (const file of files) expect(statSync(join(SCREENSHOTS, file)).size, file).toBeLessThan(60_001);
  });
});
