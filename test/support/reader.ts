import type { Locator, Page } from 'playwright-core';
import { readFile } from 'node:fs/promises';

/** Something that a reader wants to do, done by links and forms. */
export interface Task {
  readonly name: string;
  readonly steps: (reader: Reader) => Promise<void>;
}

/** Hands and eyes of a reader. */
export interface Reader {
  readonly page: Page;
  /** Types an address. */
  open(path: string): Promise<void>;
  /** Path of the page that is open. */
  path(): string;
  /** Clicks a link or a button, and waits for the page that it leads to. */
  go(target: Locator): Promise<void>;
  /** Follows the first link of that name. */
  follow(name: string | RegExp, within?: Locator): Promise<void>;
  /** Fills in the search box of the page and sends it. */
  search(text: string): Promise<void>;
  heading(): Promise<string>;
  /** The number that the heading begins with; 0 where nothing was found. */
  total(): Promise<number>;
  /** Values of one facet beside the results, by its heading. */
  facet(name: string): Locator;
  /** What a link downloads, as text. */
  download(name: string | RegExp): Promise<string>;
}

export function aReader(page: Page, site: string): Reader {
  const heading = (): Promise<string> => page.locator('h1').innerText();
  const go = async (target: Locator): Promise<void> => {
    await Promise.all([page.waitForEvent('framenavigated'), target.click()]);
    await page.waitForLoadState('domcontentloaded');
  };
  return {
    page,
    open: async (path) => void (await page.goto(site + path)),
    path: () => page.url().slice(site.length),
    go,
    follow: (name, within = page.locator('body')) => go(within.getByRole('link', { name }).first()),
    async search(text) {
      await page.getByRole('searchbox', { name: 'Search tweets' }).fill(text);
      await go(page.getByRole('button', { name: 'Search', exact: true }));
    },
    heading,
    async total() {
      const text = await heading();
      return text.startsWith('No ') ? 0 : numberIn(text);
    },
    facet: (name) =>
      page.locator('section.facet').filter({ has: page.getByRole('heading', { name, exact: true }) }),
    async download(name) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).first().click(),
      ]);
      return readFile(await download.path(), 'utf8');
    },
  };
}

/** The first number of a text such as `1,234 tweets`. @throws Error where it has none */
export function numberIn(text: string): number {
  const found = /\d[\d,]*/.exec(text)?.[0];
  if (found === undefined) throw new Error(`No number in “${text}”`);
  return Number(found.replaceAll(',', ''));
}

/** The number of tweets beside a value of a facet. */
export const countOf = async (row: Locator): Promise<number> =>
  numberIn(await row.locator('.count').first().innerText());

/** An attribute of each element. */
export const attributes = (elements: Locator, name: string): Promise<string[]> =>
  elements.evaluateAll((found, key) => found.map((element) => element.getAttribute(key) ?? ''), name);
