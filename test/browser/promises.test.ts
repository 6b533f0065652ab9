import axe from 'axe-core';
import { expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { useBrowser } from '../support/browser.ts';
import { useSampleSite } from '../support/sampleSite.ts';

const site = useSampleSite();
const openPage = useBrowser();

/** axe looks at every element of a dozen pages, on machines that do other work too. */
const AXE_TIMEOUT_MS = 240_000;

const PAGES = [
  '/',
  '/search?q=harvest',
  '/search?lang=ar&lang=fa&not_type=retweet&date_from=2014&page=2',
  '/search?q=xyzzyq&lang=en',
  '/search?date_from=2016-13&nonsense=1',
  '/facet/hashtag?lang=ar&hashtag=none&not_hashtag=harvest',
  '/facet/lang?contains=an',
  '/campaigns/fable',
  '/hours?lang=ar&zone=moscow',
  '/search?q=date%3A2016-03-01..2016-03-02T12%3A30&sort=newest',
  '/compare',
  '/compare?a=harvest&b=lang%3Aar&date_from=2014',
  '/compare?a=%23harvestfestival',
  '/help',
  '/about',
  '/nowhere',
];

const pages = async (): Promise<readonly string[]> => [
  ...PAGES,
  `/tweets/${await site.sharedTweet()}`,
  `/accounts/${encodeURIComponent(await site.accountOf('meadow_201901'))}`,
];

test.each([
  ['light', 1280],
  ['dark', 320],
] as const)(
  '%s, %d px wide: axe finds nothing, and no page is wider than the screen',
  async (scheme, width) => {
    const page = await openPage({ bypassCSP: true, colorScheme: scheme, viewport: { width, height: 900 } });
    for (const path of await pages()) {
      await page.goto(site.url + path);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
      expect(found, path).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width);
    }
  },
  AXE_TIMEOUT_MS,
);

test('pages ask nobody else for anything, run no script and leave no cookie', async () => {
  const page = await openPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const path of await pages()) await page.goto(site.url + path);
  expect(asked.length).toBeGreaterThan(PAGES.length);
  expect(asked.filter((url) => !url.startsWith(`${site.url}/`))).toEqual([]);
  expect(asked.filter((url) => url.endsWith('.js'))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test('a page of 20 results and its style take at most 60 KB', async () => {
  const html = await (await fetch(`${site.url}/search?q=harvest`)).text();
  const css = /href="(\/assets\/site-[^"]+)"/.exec(html)?.[1] ?? '';
  const style = await (await fetch(site.url + css)).text();
  expect(html.match(/<article/g)).toHaveLength(20);
  expect(style.length).toBeGreaterThan(1_000);
  expect(gzipSync(html).length + gzipSync(style).length).toBeLessThan(61_440);
});

test('the keyboard alone: skip to the search box, search, reach the first result', async () => {
  const page = await openPage();
  await page.goto(`${site.url}/about`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('Skip to the search box');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await page.locator(':focus').getAttribute('id')).toBe('q');
  await page.keyboard.type('harvest');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=harvest');
  for (let links = 0; links < 3; links += 1) await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('Skip to the results');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const first = await page.locator('.results h3 a').first().getAttribute('href');
  expect(await page.locator(':focus').getAttribute('href')).toBe(first);
});
