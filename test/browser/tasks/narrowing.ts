import { expect } from 'vitest';
import { attributes, countOf, numberIn, type Reader, type Task } from '../../support/reader.ts';

export const NARROWING: readonly Task[] = [
  {
    name: 'narrow by campaign, then by language, then take both off again',
    async steps(reader) {
      await reader.open('/search');
      const all = await reader.total();
      await reader.go(reader.facet('Campaign').locator('a.pick').first());
      const ofCampaign = await reader.total();
      expect(ofCampaign).toBeLessThan(all);
      await reader.follow(/^Russian/, reader.facet('Language'));
      const russian = await reader.total();
      expect(russian).toBeLessThan(ofCampaign);
      const shown = await attributes(reader.page.locator('.results .text'), 'lang');
      expect(new Set(shown)).toEqual(new Set(['ru']));
      await reader.follow('Remove filter Language: Russian');
      expect(await reader.total()).toBe(ofCampaign);
      await reader.follow('Remove all filters');
      expect(await reader.total()).toBe(all);
    },
  },
  {
    name: 'leave out a value by “not”, and let it in again',
    async steps(reader) {
      await reader.open('/search');
      const all = await reader.total();
      const count = await countOf(reader.facet('Language').locator('li').first());
      await reader.go(reader.facet('Language').locator('li').first().locator('a.not'));
      expect(await reader.total()).toBe(all - count);
      const chip = reader.page.locator('.chips a').first();
      expect(await chip.innerText()).toContain('Not language');
      await reader.go(chip);
      expect(await reader.total()).toBe(all);
    },
  },
  ...['Type', 'Account', 'Hashtag', 'Mention', 'Domain', 'Client'].map((name) => ({
    name: `narrow by ${name}: the count beside the value is the number of tweets`,
    async steps(reader: Reader) {
      await reader.open('/search');
      const all = await reader.total();
      const row = reader.facet(name).locator('li').first();
      const count = await countOf(row);
      await reader.go(row.locator('a.pick'));
      expect(await reader.total()).toBe(count);
      expect(count).toBeLessThan(all);
      expect(await reader.facet(name).locator('li.chosen').count()).toBe(1);
    },
  })),
  {
    name: 'choose two languages',
    async steps(reader) {
      await reader.open('/search?q=bridge');
      await reader.follow(/^English/, reader.facet('Language'));
      const english = await reader.total();
      const german = await countOf(reader.facet('Language').locator('li', { hasText: 'German' }));
      await reader.follow(/^German/, reader.facet('Language'));
      expect(await reader.total()).toBe(english + german);
      expect(await reader.facet('Language').locator('li.chosen').count()).toBe(2);
    },
  },
  {
    name: 'find what a release does not publish: tweets without a language',
    async steps(reader) {
      await reader.open('/search?q=harvest');
      const row = reader.facet('Language').locator('li', { hasText: 'Not published' });
      const count = await countOf(row);
      await reader.go(row.locator('a.pick'));
      expect(await reader.total()).toBe(count);
      expect(new Set(await attributes(reader.page.locator('.results .text'), 'lang'))).toEqual(new Set(['']));
    },
  },
  {
    name: 'open all values of a facet, find some of them by a part, tick two, apply',
    async steps(reader) {
      await reader.open('/search?q=harvest');
      await reader.follow('More accounts', reader.facet('Account'));
      expect(reader.path()).toBe('/facet/account?q=harvest');
      const rows = await reader.page.locator('form.values ol li').count();
      expect(rows).toBeGreaterThan(20);
      await reader.page.getByLabel(/^Find among/).fill('lkm1');
      await reader.go(reader.page.getByRole('button', { name: 'Find' }));
      const found = reader.page.locator('form.values ol li');
      expect(await found.count()).toBeLessThan(rows);
      const counts = [await countOf(found.nth(0)), await countOf(found.nth(1))];
      await found.nth(0).getByRole('checkbox').check();
      await found.nth(1).getByRole('checkbox').check();
      await reader.go(reader.page.getByRole('button', { name: 'Apply the choice' }));
      expect(reader.path()).toMatch(/^\/search\?q=harvest&account=[^&]+&account=[^&]+$/);
      expect(await reader.total()).toBe(counts[0]! + counts[1]!);
    },
  },
  {
    name: 'read the values of a facet from A to Z, page by page',
    async steps(reader) {
      await reader.open('/facet/hashtag');
      const all = numberIn(await reader.heading());
      await reader.follow('A to Z');
      const seen: string[] = [];
      for (;;) {
        seen.push(...(await reader.page.locator('form.values ol li bdi').allInnerTexts()));
        const next = reader.page.getByRole('link', { name: 'Next page' });
        if ((await next.count()) === 0) break;
        await reader.go(next);
      }
      const names = seen.filter((name) => name.startsWith('#'));
      expect(new Set(names).size).toBe(all);
      const plain = names.filter((name) => /^#[a-z]+$/.test(name));
      expect(plain).toEqual(plain.toSorted());
    },
  },
  {
    name: 'keep the filters on in a new search, then search without them',
    async steps(reader) {
      await reader.open('/search?lang=en&q=bridge');
      await reader.search('harvest');
      expect(reader.path()).toBe('/search?q=harvest&lang=en');
      const english = await reader.total();
      await reader.follow('Search without filters');
      expect(reader.path()).toBe('/search?q=harvest');
      expect(await reader.total()).toBeGreaterThan(english);
    },
  },
];
