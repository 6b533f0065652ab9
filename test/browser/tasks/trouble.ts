import { expect } from 'vitest';
import { numberIn, type Task } from '../../support/reader.ts';

const HOSTILE = '"><script>document.title="taken"</script>';

export const TROUBLE: readonly Task[] = [
  {
    name: 'find nothing, see which word is to blame, and drop a filter',
    async steps(reader) {
      await reader.open('/search?q=harvest+xyzzyq&lang=en');
      expect(await reader.heading()).toBe('No tweets found');
      expect(await reader.page.locator('.clauses .none').innerText()).toContain('xyzzyq');
      await reader.follow('Remove filter Language: English');
      expect(reader.path()).toBe('/search?q=harvest+xyzzyq');
    },
  },
  {
    name: 'find nothing, and follow a search that finds more',
    async steps(reader) {
      await reader.open('/search?q=harvets+bridge');
      const repair = reader.page.locator('.repairs li').first();
      const count = numberIn(
        (await repair.innerText())
          .split('\n')
          .at(-1)
          ?.replace(/^.*?(?=[\d,]+ tweets?$)/, '') ?? '',
      );
      await reader.go(repair.locator('a'));
      expect(await reader.total()).toBe(count);
    },
  },
  {
    name: 'type a date that is none: it is named beside its field, and the search runs without it',
    async steps(reader) {
      await reader.open('/search?lang=en');
      const all = await reader.total();
      await reader.page.getByLabel('From').fill('2016-13');
      await reader.go(reader.page.getByRole('button', { name: 'Apply the time' }));
      expect(await reader.page.locator('#from-problem').innerText()).toContain('2016-13');
      expect(await reader.page.getByLabel('From').inputValue()).toBe('2016-13');
      expect(await reader.total()).toBe(all);
    },
  },
  {
    name: 'use a parameter that is unknown: it is named',
    async steps(reader) {
      await reader.open('/search?q=harvest&colour=red');
      expect(await reader.page.locator('section[aria-labelledby=ignored]').innerText()).toContain('colour');
      expect(await reader.total()).toBe(226);
    },
  },
  {
    name: 'write a query that needs mending: it is mended, and told',
    async steps(reader) {
      await reader.open('/search');
      await reader.search('(harvest "festival');
      expect(await reader.page.locator('section[aria-labelledby=warnings] li').count()).toBeGreaterThan(0);
      expect(await reader.total()).toBeGreaterThan(0);
      await reader.follow('Help with searching');
      expect(reader.path()).toBe('/help');
    },
  },
  {
    name: 'go to a tweet that is not here: the page says so, and searches on',
    async steps(reader) {
      await reader.open('/tweets/1');
      expect(await reader.page.title()).toMatch(/^Error: /);
      await reader.search('harvest');
      expect(await reader.total()).toBe(226);
    },
  },
  {
    name: 'go to an address that is not there, and to the first page',
    async steps(reader) {
      await reader.open('/nowhere');
      expect(await reader.page.title()).toMatch(/^Error: /);
      await reader.follow('To the first page');
      expect(reader.path()).toBe('/');
    },
  },
  {
    name: 'send a text that is too long: it is kept, and can be shortened',
    async steps(reader) {
      await reader.open(`/search?q=${'word+'.repeat(300)}&lang=en`);
      expect(await reader.page.title()).toMatch(/^Error: /);
      expect(await reader.page.getByRole('searchbox').inputValue()).toContain('word word');
      await reader.search('harvest');
      expect(reader.path()).toBe('/search?q=harvest&lang=en');
    },
  },
  {
    name: 'type hostile text: it stays text',
    async steps(reader) {
      await reader.open('/');
      await reader.search(HOSTILE);
      expect(await reader.page.title()).not.toBe('taken');
      expect(await reader.page.getByRole('searchbox').inputValue()).toBe(HOSTILE);
      expect(await reader.page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
    },
  },
  {
    name: 'read the help, and try an example of it',
    async steps(reader) {
      await reader.open('/search?q=harvest');
      await reader.follow('Help', reader.page.getByRole('navigation', { name: 'Site' }));
      await reader.follow('elect*');
      expect(reader.path()).toBe('/search?q=elect%2A');
      expect(await reader.total()).toBeGreaterThan(0);
    },
  },
  {
    name: 'read about the data',
    async steps(reader) {
      await reader.open('/');
      await reader.follow('About the data');
      await reader.follow('What is not in it', reader.page.getByRole('navigation', { name: 'On this page' }));
      expect(reader.path()).toBe('/about#lacks');
      await reader.follow('the first page');
      expect(reader.path()).toBe('/');
    },
  },
];
