import { expect } from 'vitest';
import { attributes, numberIn, type Reader, type Task } from '../../support/reader.ts';

/** A word that a sample's language has, by the code of the language. */
const FROM_THE_RIGHT = { ar: 'انتخابات', fa: 'جشن', he: 'הגשר', ur: 'پل' };

const order = (reader: Reader, name: string): Promise<void> =>
  reader.follow(name, reader.page.getByRole('navigation', { name: 'Order' }));

/** Numbers such as likes, in the order of the results; what is not recorded is left out. */
async function numbers({ page }: Reader, unit: RegExp): Promise<readonly number[]> {
  const found = (await page.locator('.results').innerText()).match(unit) ?? [];
  return found.map(numberIn);
}

const times = ({ page }: Reader): Promise<string[]> => attributes(page.locator('.results time'), 'datetime');

export const FINDING: readonly Task[] = [
  {
    name: 'search from the first page: another form of the word is found and marked',
    async steps(reader) {
      await reader.open('/');
      expect(await reader.page.getByRole('table').first().innerText()).toContain('2,900');
      await reader.search('выборы');
      expect(reader.path()).toBe('/search?q=%D0%B2%D1%8B%D0%B1%D0%BE%D1%80%D1%8B');
      expect(await reader.total()).toBeGreaterThan(3);
      await reader.open(`${reader.path()}&per_page=100`);
      const marks = (await reader.page.locator('mark').allInnerTexts()).map((text) => text.toLowerCase());
      expect(marks).toContain('выборы');
      expect(marks.some((mark) => mark === 'выборов' || mark === 'выборам')).toBe(true);
    },
  },
  {
    name: 'follow an example of the first page',
    async steps(reader) {
      await reader.open('/');
      await reader.follow('#harvestfestival', reader.page.locator('.hero'));
      expect(await reader.page.getByRole('searchbox').inputValue()).toBe('#harvestfestival');
      expect(await reader.total()).toBeGreaterThan(50);
    },
  },
  {
    name: 'search for words that stand together',
    async steps(reader) {
      await reader.open('/search?q=harvest+festival');
      const anywhere = await reader.total();
      await reader.search('“harvest festival”');
      const together = await reader.total();
      expect(together).toBeGreaterThan(0);
      expect(together).toBeLessThan(anywhere);
    },
  },
  {
    name: 'follow a hashtag in a text',
    async steps(reader) {
      await reader.open('/search?q=%23harvestfestival');
      await reader.follow(/^#HarvestFestival$/i, reader.page.locator('.results .text'));
      expect(await reader.total()).toBe(111);
    },
  },
  {
    name: 'sort by time, forwards and backwards',
    async steps(reader) {
      await reader.open('/search?q=bridge');
      await order(reader, 'Oldest');
      const forwards = await times(reader);
      expect(forwards).toHaveLength(20);
      expect(forwards).toEqual(forwards.toSorted());
      await order(reader, 'Newest');
      const backwards = await times(reader);
      expect(backwards).toEqual(backwards.toSorted().reverse());
      expect(backwards[0]! > forwards[19]!).toBe(true);
    },
  },
  ...(['Likes', 'Retweets', 'Replies'] as const).map((name) => ({
    name: `sort by ${name.toLowerCase()}: the most come first`,
    async steps(reader: Reader) {
      await reader.open('/search?lang=en');
      await order(reader, name);
      const units = { Likes: /[\d,]+ likes?/g, Retweets: /[\d,]+ retweets?/g, Replies: /[\d,]+ repl/g };
      const found = await numbers(reader, units[name]);
      expect(found.length).toBeGreaterThan(10);
      expect(found).toEqual(found.toSorted((a, b) => b - a));
      expect(found[0]).toBeGreaterThan(0);
    },
  })),
  {
    name: 'draw a random sample, then another, and have the first again by its address',
    async steps(reader) {
      await reader.open('/search?q=bridge');
      await order(reader, 'Random');
      const first = await times(reader);
      expect(first).not.toEqual(first.toSorted().reverse());
      await order(reader, 'Another random order');
      expect(reader.path()).toMatch(/^\/search\?q=bridge&sort=random&seed=\d+$/);
      expect(await times(reader)).not.toEqual(first);
      await reader.open('/search?q=bridge&sort=random');
      expect(await times(reader)).toEqual(first);
    },
  },
  {
    name: 'turn to page 2, and back',
    async steps(reader) {
      await reader.open('/search?q=harvest');
      const first = await attributes(reader.page.locator('.results .meta a'), 'href');
      await reader.follow('Next page');
      expect(reader.path()).toBe('/search?q=harvest&page=2');
      expect(numberIn(await reader.page.locator('.pages [aria-current=page]').innerText())).toBe(2);
      await reader.follow('Previous page');
      expect(await attributes(reader.page.locator('.results .meta a'), 'href')).toEqual(first);
    },
  },
  {
    name: 'page to the end: no tweet twice, none missing',
    async steps(reader) {
      await reader.open('/search?campaign=fable&lang=de&per_page=50');
      const all = await reader.total();
      const seen: string[] = [];
      for (;;) {
        seen.push(...(await attributes(reader.page.locator('.results .meta:has(time) a:has(time)'), 'href')));
        const next = reader.page.getByRole('link', { name: 'Next page' });
        if ((await next.count()) === 0) break;
        await reader.go(next);
      }
      expect(seen).toHaveLength(all);
      expect(new Set(seen).size).toBe(all);
    },
  },
  ...Object.entries(FROM_THE_RIGHT).map(([lang, word]) => ({
    name: `read tweets in ${lang} from right to left`,
    async steps(reader: Reader) {
      await reader.open(`/search?lang=${lang}`);
      expect(await reader.total()).toBeGreaterThan(0);
      const texts = reader.page.locator(`.results .text[lang=${lang}]`);
      const fromTheRight = reader.page.locator(`.results .text[lang=${lang}]:dir(rtl)`);
      expect(await fromTheRight.count()).toBeGreaterThan((await texts.count()) / 2);
      await reader.search(word);
      expect(await reader.total()).toBeGreaterThan(0);
      expect(await reader.page.locator('mark').count()).toBeGreaterThan(0);
    },
  })),
];
