import { expect } from 'vitest';
import { numberIn, type Task } from '../../support/reader.ts';

export const KEEPING: readonly Task[] = [
  {
    name: 'make a short link, and follow it',
    async steps(reader) {
      await reader.open('/search?q=harvest&lang=en&sort=oldest');
      const found = await reader.total();
      await reader.go(reader.page.getByRole('button', { name: 'Make a short link' }));
      expect(await reader.heading()).toBe('A short link');
      await reader.go(reader.page.locator('.addresses dd a').first());
      expect(reader.path()).toBe('/search?q=harvest&lang=en&sort=oldest');
      expect(await reader.total()).toBe(found);
    },
  },
  {
    name: 'save a search, and find it in the list with its count',
    async steps(reader) {
      await reader.open('/search?q=bridge&lang=de');
      const found = await reader.total();
      const title = `Brücken ${reader.page.context().browser()?.version() ?? ''} ${Date.now()}`;
      await reader.page.locator('summary', { hasText: 'Save this search' }).click();
      await reader.page.getByLabel('Title').fill(title);
      await reader.page.getByLabel('Note, if you like').fill('ملاحظة');
      await reader.go(reader.page.getByRole('button', { name: 'Save this search' }));
      expect(reader.path()).toBe('/saved');
      const entry = reader.page.locator('article.saved', { hasText: title });
      expect(await entry.innerText()).toContain(`Tweets then: ${found}`);
      await reader.follow(title);
      expect(reader.path()).toBe('/search?q=bridge&lang=de');
    },
  },
  {
    name: 'download the results as CSV: a row for each tweet',
    async steps(reader) {
      await reader.open('/search?q=harvest&lang=en&per_page=10');
      const ids = await reader.download('Tweet ids');
      expect(ids.trim().split('\n')).toHaveLength(await reader.total());
      const csv = await reader.download(/^CSV,/);
      expect(csv.startsWith('tweetid,')).toBe(true);
      const rows = csv.split('\n').filter((line) => /^"?\d{15,20}"?,/.test(line));
      expect(rows).toHaveLength(await reader.total());
    },
  },
  {
    name: 'cite a search, with its count and the state of the index',
    async steps(reader) {
      await reader.open('/search?q=harvest&lang=en');
      const found = await reader.total();
      await reader.follow('Cite this search');
      const formats = await reader.page.locator('pre').allInnerTexts();
      expect(formats).toHaveLength(4);
      expect(formats[0]).toContain(`${found} tweets`);
      expect(formats[0]).toContain('/search?q=harvest&lang=en');
      await reader.follow('Back to the search');
      expect(reader.path()).toBe('/search?q=harvest&lang=en');
    },
  },
  {
    name: 'open a campaign, and search in it',
    async steps(reader) {
      await reader.open('/');
      await reader.follow('fable', reader.page.locator('.campaigns'));
      expect(reader.path()).toBe('/campaigns/fable');
      await reader.page.getByLabel('Search in this campaign').fill('harvest');
      await reader.go(reader.page.getByRole('button', { name: 'Search in this campaign' }));
      expect(reader.path()).toBe('/search?q=harvest&campaign=fable');
      expect(await reader.total()).toBe(201);
    },
  },
  {
    name: 'compare two searches, and open what A alone finds',
    async steps(reader) {
      await reader.open('/');
      await reader.follow('Compare', reader.page.getByRole('navigation', { name: 'Site' }));
      await reader.page.getByLabel('First search').fill('harvest');
      await reader.page.getByLabel('Second search').fill('bridge');
      await reader.go(reader.page.getByRole('button', { name: 'Compare' }));
      expect(reader.path()).toBe('/compare?a=harvest&b=bridge');
      const alone = reader.page.locator('tr', { hasText: 'A alone finds' }).getByRole('link');
      const count = numberIn(await alone.innerText());
      await reader.go(alone);
      expect(await reader.total()).toBe(count);
    },
  },
  {
    name: 'swap the compared searches, and compare within days',
    async steps(reader) {
      await reader.open('/compare?a=harvest&b=bridge');
      await reader.follow('Swap A and B');
      expect(reader.path()).toBe('/compare?a=bridge&b=harvest');
      await reader.page.getByLabel('From').fill('2016');
      await reader.page.getByLabel('To', { exact: true }).fill('2016');
      await reader.go(reader.page.getByRole('button', { name: 'Compare' }));
      expect(reader.path()).toMatch(/^\/compare\?a=bridge&b=harvest&date_from=2016&date_to=2016$/);
      await reader.follow('Compare in everything that is indexed');
      expect(reader.path()).toBe('/compare?a=bridge&b=harvest');
    },
  },
  {
    name: 'see what is unusual in a search',
    async steps(reader) {
      await reader.open('/search?q=harvest');
      await reader.follow('What is unusual here, beside all other tweets');
      expect(reader.path()).toBe('/compare?a=harvest');
      expect(await reader.page.locator('table', { hasText: 'More in A' }).first().innerText()).toContain(
        '#harvestfestival',
      );
    },
  },
];
