import axe from 'axe-core';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { findPages } from '../../bench/screenshots/pages.ts';
import { useBrowser } from '../support/browser.ts';
import { htmlProblems } from '../support/html.ts';
import { walkByTab } from '../support/keyboard.ts';
import { useSampleSite } from '../support/sampleSite.ts';

const site = useSampleSite({ media: true });
const openPage = useBrowser();

/** axe looks at every element of two dozen pages, on machines that do other work too. */
const LONG_MS = 300_000;
const MOST_BYTES = 61_440;

/** Pages that show more of what the site can say than those that have a screenshot. */
const MORE = [
  '/search?lang=ar&lang=fa&not_type=retweet&date_from=2014&page=2',
  '/search?q=date%3A2016-03-01..2016-03-02T12%3A30&sort=newest',
  '/facet/hashtag?lang=ar&hashtag=none&not_hashtag=harvest',
  '/facet/lang?contains=an',
  '/accounts?q=wren&created_from=2016-13&nonsense=1',
  '/compare?a=%23harvestfestival',
  '/compare?a=harvest&b=lang%3Aar&date_from=2014',
  '/nowhere',
];

let pages: readonly string[] = [];

beforeAll(async () => {
  const page = await openPage();
  const found = await findPages(page, site.url);
  pages = [...found.values(), ...MORE, `/tweets/${await site.sharedTweet()}`];
});

const html = async (path: string): Promise<string> => (await fetch(site.url + path)).text();

describe('every page', () => {
  test.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)(
    '%s, %d px wide: axe finds nothing, what is folded up included',
    async (scheme, width) => {
      const page = await openPage({ bypassCSP: true, colorScheme: scheme, viewport: { width, height: 900 } });
      for (const path of pages) {
        await page.goto(site.url + path);
        await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
        );
        expect.soft(found, path).toEqual([]);
      }
    },
    LONG_MS,
  );

  test(
    'is never wider than the screen, folded up or not',
    async () => {
      const page = await openPage();
      for (const path of pages) {
        await page.goto(site.url + path);
        await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
        for (const width of [320, 768, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          const needed = await page.evaluate<number>('document.documentElement.scrollWidth');
          expect.soft(needed, `${path} at ${width} px`).toBeLessThanOrEqual(width);
        }
      }
    },
    LONG_MS,
  );

  test(
    'is walked through by Tab alone: every link, button and field in turn, and the focus is seen',
    async () => {
      const page = await openPage();
      for (const path of pages) {
        await page.goto(site.url + path);
        const { expected, reached, unseen } = await walkByTab(page);
        expect.soft(expected.length, path).toBeGreaterThan(10);
        expect.soft(reached, path).toEqual(expected);
        expect.soft(unseen, path).toEqual([]);
      }
    },
    LONG_MS,
  );

  test('is valid HTML', async () => {
    for (const path of pages) expect.soft(await htmlProblems(await html(path)), path).toEqual([]);
  });

  test('asks nobody else for anything, runs no script and leaves no cookie', async () => {
    const page = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const scripts = page.locator('script:not([type="application/ld+json"])');
    for (const path of pages) {
      await page.goto(site.url + path);
      expect.soft(await scripts.count(), path).toBe(0);
    }
    expect(asked.length).toBeGreaterThan(pages.length);
    expect(asked.filter((url) => !url.startsWith(`${site.url}/`))).toEqual([]);
    expect(asked.filter((url) => /\.m?js(\?|$)/.test(url))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
});

test('no file of media is asked for before the reader asks for it', async () => {
  const page = await openPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}/search?q=has%3Aimages`);
  expect(asked.filter((path) => path.startsWith('/media/'))).toEqual([]);
  await page.getByRole('link', { name: 'Show the media on this page' }).click();
  await page.locator('.results img').first().scrollIntoViewIfNeeded();
  expect(asked.filter((path) => path.startsWith('/media/')).length).toBeGreaterThan(0);
});

test.each([
  '/search?q=harvest',
  '/search?campaign=meadow_201901&type=original',
  '/search?q=has%3Amedia&media=show',
])('%s: a page of 20 results and its style take at most 60 KB', async (path) => {
  const page = await html(path);
  const css = /href="(\/assets\/site-[^"]+)"/.exec(page)?.[1] ?? '';
  const style = await html(css);
  expect(page.match(/<article/g)).toHaveLength(20);
  expect(style.length).toBeGreaterThan(1_000);
  expect(gzipSync(page).length + gzipSync(style).length).toBeLessThan(MOST_BYTES);
  expect(brotliCompressSync(page).length + brotliCompressSync(style).length).toBeLessThan(MOST_BYTES);
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
