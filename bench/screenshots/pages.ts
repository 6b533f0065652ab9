import type { Page } from 'playwright-core';

/** A page of the site with the sample in it. */
export interface SitePage {
  /** Unique; the screenshot is named by it. */
  readonly name: string;
  /** Its route, as `/tweets/{id}`; an error has none. */
  readonly route: string | undefined;
  /** Path where the way to it begins. */
  readonly start: string;
  /** What is clicked from there on: selectors of Playwright, in turn; the first that matches. */
  readonly clicks?: readonly string[];
}

/** Every page that the site has, most visited first. Ids are those of the first result that leads there. */
export const PAGES: readonly SitePage[] = [
  { name: 'home', route: '/', start: '/' },
  { name: 'results', route: '/search', start: '/search?q=harvest' },
  { name: 'results-arabic', route: '/search', start: '/search?q=%D8%A7%D9%84%D9%86%D9%87%D8%B1' },
  { name: 'results-mixed', route: '/search', start: '/search?campaign=meadow_201901&type=original' },
  {
    name: 'results-media',
    route: '/search',
    start: '/search?q=has%3Amedia&sort=oldest',
    clicks: ['text=Show the media on this page'],
  },
  { name: 'zero-hits', route: '/search', start: '/search?q=harvets+bridge&lang=de' },
  { name: 'search-problems', route: '/search', start: '/search?q=harvest&date_from=2016-13&colour=red' },
  { name: 'facet', route: '/facet/{name}', start: '/facet/hashtag?q=harvest&hashtag=harvestfestival' },
  { name: 'hours', route: '/hours', start: '/hours?lang=ru&zone=moscow' },
  { name: 'tweet', route: '/tweets/{id}', start: '/tweets/968350217971168920' },
  { name: 'accounts', route: '/accounts', start: '/accounts' },
  { name: 'account', route: '/accounts/{id}', start: '/accounts?sort=followers', clicks: ['.results h3 a'] },
  { name: 'account-hashed', route: '/accounts/{id}', start: '/accounts', clicks: ['.results h3 a'] },
  { name: 'campaign', route: '/campaigns/{id}', start: '/campaigns/fable' },
  { name: 'compare', route: '/compare', start: '/compare?a=harvest&b=bridge' },
  { name: 'compare-empty', route: '/compare', start: '/compare' },
  {
    name: 'media',
    route: '/media/{sha256}/about',
    start: '/search?q=has%3Aimages&media=show',
    clicks: ['text=About this file'],
  },
  { name: 'cite', route: '/cite', start: '/search?q=harvest', clicks: ['text=Cite this search'] },
  {
    name: 'cite-tweet',
    route: '/tweets/{id}/cite',
    start: '/search?q=harvest',
    clicks: ['.results a:text-is("Cite")'],
  },
  { name: 'link', route: '/s/{code}/about', start: '/search?q=harvest', clicks: ['text=Make a short link'] },
  { name: 'saved', route: '/saved', start: '/saved' },
  { name: 'remove', route: '/saved/{id}/remove', start: '/saved', clicks: ['.saved a:has-text("Remove")'] },
  { name: 'help', route: '/help', start: '/help' },
  { name: 'about', route: '/about', start: '/about' },
  { name: 'error', route: undefined, start: '/tweets/1' },
];

/** Saves a search, so that the list of saved ones shows something. */
export async function saveASearch(page: Page, site: string): Promise<void> {
  await page.goto(`${site}/search?q=harvest&lang=en`);
  await page.locator('summary', { hasText: 'Save this search' }).click();
  await page.getByLabel('Title').fill('The harvest, in English');
  await page.getByLabel('Note, if you like').fill('To be read again when more is released.');
  await page.getByRole('button', { name: 'Save this search' }).click();
}

/** Goes the way to each page. @returns each page's path */
export async function findPages(page: Page, site: string): Promise<ReadonlyMap<string, string>> {
  await saveASearch(page, site);
  const paths = new Map<string, string>();
  for (const { name, start, clicks = [] } of PAGES) {
    if (clicks.length > 0) {
      await page.goto(site + start);
      for (const click of clicks) await page.locator(click).first().click();
    }
    paths.set(name, clicks.length > 0 ? page.url().slice(site.length) : start);
  }
  return paths;
}
