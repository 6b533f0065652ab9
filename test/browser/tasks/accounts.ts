import { expect } from 'vitest';
import { countOf, numberIn, type Task } from '../../support/reader.ts';

export const ACCOUNTS: readonly Task[] = [
  {
    name: 'open an account from a card, and search its tweets in place',
    async steps(reader) {
      await reader.open('/search?q=harvest&lang=en');
      await reader.go(reader.page.locator('.results h3 a').first());
      expect(reader.path()).toMatch(/^\/accounts\/.+/);
      expect(await reader.page.locator('main').innerText()).toContain(
        'As it stood when the account was suspended.',
      );
      const all = numberIn(await reader.page.locator('a.action').innerText());
      await reader.page.getByLabel('Search the tweets of this account').fill('harvest');
      await reader.go(reader.page.getByRole('button', { name: 'Search its tweets' }));
      expect(reader.path()).toMatch(/^\/search\?q=harvest&account=/);
      expect(await reader.total()).toBeGreaterThan(0);
      expect(await reader.total()).toBeLessThan(all);
      expect(await reader.facet('Account').locator('li.chosen').count()).toBe(1);
    },
  },
  {
    name: 'go from an account to all of its tweets',
    async steps(reader) {
      await reader.open('/accounts');
      await reader.go(reader.page.locator('.results h3 a').first());
      const all = numberIn(await reader.page.locator('a.action').innerText());
      await reader.go(reader.page.locator('a.action'));
      expect(reader.path()).toMatch(/^\/search\?account=/);
      expect(await reader.total()).toBe(all);
    },
  },
  {
    name: 'see which accounts share a client with one',
    async steps(reader) {
      await reader.open('/accounts?sort=followers');
      await reader.go(reader.page.locator('.results h3 a').first());
      const cohort = reader.page.locator('.cohorts li', { hasText: 'Tweeted with' }).first();
      const accounts = numberIn(await cohort.locator('a').innerText());
      await reader.go(cohort.locator('a'));
      expect(reader.path()).toMatch(/^\/accounts\?client=/);
      expect(await reader.total()).toBe(accounts);
    },
  },
  {
    name: 'read the hours of an account by other clocks',
    async steps(reader) {
      await reader.open('/accounts');
      await reader.go(reader.page.locator('.results h3 a').first());
      await reader.follow('New York', reader.page.getByRole('navigation', { name: 'Clocks' }));
      expect(reader.path()).toMatch(/^\/hours\?account=.*zone=newyork/);
      expect(await reader.page.locator('.heatmap caption').innerText()).toContain('New York');
    },
  },
  {
    name: 'search the accounts by a handle',
    async steps(reader) {
      await reader.open('/');
      await reader.follow('Accounts', reader.page.getByRole('navigation', { name: 'Site' }));
      expect(await reader.total()).toBe(120);
      await reader.page.getByLabel('Search names, handles, descriptions, places').fill('wren_lkm');
      await reader.go(reader.page.getByRole('button', { name: 'Search accounts' }));
      const found = await reader.page.locator('.results h3').allInnerTexts();
      expect(found.length).toBeGreaterThan(0);
      expect(found.every((name) => name.includes('@wren_lkm'))).toBe(true);
    },
  },
  {
    name: 'narrow the accounts to those without tweets, and widen again',
    async steps(reader) {
      await reader.open('/accounts');
      const row = reader.facet('Tweets here').locator('li', { hasText: 'Without tweets' });
      const count = await countOf(row);
      await reader.go(row.locator('a.pick'));
      expect(await reader.total()).toBe(count);
      expect(await reader.page.locator('.results .none').count()).toBe(count);
      await reader.go(reader.page.locator('.chips a').first());
      expect(await reader.total()).toBe(120);
    },
  },
  {
    name: 'sort the accounts by followers',
    async steps(reader) {
      await reader.open('/accounts?names=published');
      await reader.follow('Followers', reader.page.getByRole('navigation', { name: 'Order' }));
      const followers = (await reader.page.locator('.results').innerText()).match(/[\d,]+ followers/g) ?? [];
      const numbers = followers.map(numberIn);
      expect(numbers.length).toBeGreaterThan(5);
      expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    },
  },
  {
    name: 'read the note of a hashed account, which is named by nothing but its alias',
    async steps(reader) {
      await reader.open('/search?campaign=meadow_201901&per_page=100');
      const hashed = reader.page.locator('article h3', { hasText: 'hashed by Twitter' }).first();
      const name = (await hashed.locator('a').innerText()).trim();
      await reader.go(hashed.locator('a'));
      expect(await reader.heading()).toMatch(/^Account [a-z]+-[a-z]+ [\w+/=-]{4} [\w+/=-]{4}$/);
      expect(name).toContain((await reader.heading()).replace('Account ', ''));
      const note = reader.page.locator('.notice').first();
      expect(await note.innerText()).toContain('Please do not try to find out who it was.');
    },
  },
];
