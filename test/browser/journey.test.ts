import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useSampleSite } from '../support/sampleSite.ts';

/** Of the name of a bar: `March 2016: 1,234 tweets, 0.4 %`. */
const countIn = (label: string): number => Number(/: ([\d,]+) tweets?/.exec(label)?.[1]?.replaceAll(',', ''));

const site = useSampleSite();
const openPage = useBrowser();

describe.each([
  ['off', false],
  ['on', true],
])('with JavaScript %s', (_name, javaScriptEnabled) => {
  let page: Page;

  beforeEach(async () => {
    page = await openPage({ javaScriptEnabled });
  });

  const go = async (path: string): Promise<void> => void (await page.goto(site.url + path));
  const path = (): string => page.url().slice(site.url.length);
  const click = async (name: string | RegExp): Promise<void> =>
    page.getByRole('link', { name }).first().click();
  const facet = (name: string): Locator =>
    page.locator('section.facet').filter({ has: page.getByRole('heading', { name, exact: true }) });

  /** Tweets that the heading tells. */
  const total = async (): Promise<number> =>
    Number((await page.locator('h1').innerText()).replace(/ tweets?$/, '').replaceAll(',', ''));

  const search = async (text: string): Promise<void> => {
    await page.getByRole('searchbox', { name: 'Search tweets' }).fill(text);
    await page.getByRole('button', { name: 'Search' }).click();
  };

  test('search from the first page: another form of the word is found and marked', async () => {
    await go('/');
    expect(await page.getByRole('table').first().innerText()).toContain('2,900');
    await search('выборы');
    expect(path()).toBe('/search?q=%D0%B2%D1%8B%D0%B1%D0%BE%D1%80%D1%8B');
    expect(await total()).toBeGreaterThan(3);
    await go('/search?q=%D0%B2%D1%8B%D0%B1%D0%BE%D1%80%D1%8B&per_page=100');
    const marks = (await page.locator('mark').allInnerTexts()).map((text) => text.toLowerCase());
    expect(marks).toContain('выборы');
    expect(marks.some((mark) => mark === 'выборов' || mark === 'выборам')).toBe(true);
  });

  test('narrow by campaign, then by language, then take both off again', async () => {
    await go('/search');
    const all = await total();
    await facet('Campaign').locator('a.pick').first().click();
    const ofCampaign = await total();
    expect(ofCampaign).toBeLessThan(all);
    await facet('Language')
      .getByRole('link', { name: /^Russian/ })
      .first()
      .click();
    const russian = await total();
    expect(russian).toBeLessThan(ofCampaign);
    expect(new Set(await attributes(page.locator('.results .text'), 'lang'))).toEqual(new Set(['ru']));
    await click('Remove filter Language: Russian');
    expect(await total()).toBe(ofCampaign);
    await click('Remove all filters');
    expect(await total()).toBe(all);
  });

  test('the count beside a value is the number of tweets it leads to; “not” leaves them out', async () => {
    await go('/search');
    const all = await total();
    const row = facet('Language').locator('li').first();
    const count = Number((await row.locator('.count').innerText()).replace(/\D/g, ''));
    await row.locator('a.pick').click();
    expect(await total()).toBe(count);
    await go('/search');
    await facet('Language').locator('li').first().locator('a.not').click();
    expect(await total()).toBe(all - count);
    expect(await page.locator('.chips').innerText()).toContain('Not language');
  });

  test.each(['Type', 'Account', 'Hashtag', 'Mention', 'Domain', 'Client'])('narrow by %s', async (name) => {
    await go('/search');
    const all = await total();
    const row = facet(name).locator('li').first();
    const count = Number((await row.locator('.count').innerText()).replace(/\D/g, ''));
    await row.locator('a.pick').click();
    expect(await total()).toBe(count);
    expect(count).toBeLessThan(all);
    expect(await facet(name).locator('li.chosen').count()).toBe(1);
  });

  test('narrow by date, in the form and by a bar', async () => {
    await go('/search');
    const all = await total();
    await page.getByLabel('From').fill('2016');
    await page.getByLabel('To', { exact: true }).fill('2016-06-30');
    await page.getByRole('button', { name: 'Apply the time' }).click();
    expect(path()).toBe('/search?date_from=2016&date_to=2016-06-30');
    const half = await total();
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(all);
    const times = await attributes(page.locator('.results time'), 'datetime');
    expect(times.every((time) => time >= '2016-01-01' && time < '2016-07-01')).toBe(true);

    await go('/search?campaign=fable');
    const bar = page
      .locator('.timeline svg a')
      .filter({ has: page.locator('.bar:not([height="0"])') })
      .first();
    const label = (await bar.getAttribute('aria-label')) ?? '';
    await go((await bar.getAttribute('href')) ?? '');
    expect(await total()).toBe(countIn(label));
  });

  test('the bars add up to the total, and the table says the same', async () => {
    await go('/search?lang=en');
    const labels = await attributes(page.locator('.timeline svg a'), 'aria-label');
    const counts = labels.map((label) => countIn(label));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await total());
    await page.getByText('The same as a table').click();
    expect(await page.locator('.timeline tbody tr').count()).toBe(counts.length);
  });

  test('page: no tweet twice, none missing, and the number of the page is told', async () => {
    await go('/search?campaign=fable&lang=de&per_page=50');
    const all = await total();
    const seen: string[] = [];
    for (;;) {
      seen.push(...(await attributes(page.locator('.results .meta a'), 'href')));
      const next = page
        .getByRole('navigation', { name: 'Pagination' })
        .getByRole('link', { name: 'Next page' });
      if ((await next.count()) === 0) break;
      await next.click();
      expect(await page.locator('.pages [aria-current=page]').innerText()).toMatch(/\d/);
    }
    expect(seen.length).toBe(all);
    expect(new Set(seen).size).toBe(all);
  });

  test('sort by likes: the most liked comes first', async () => {
    await go('/search?lang=en');
    await page.getByRole('navigation', { name: 'Order' }).getByRole('link', { name: 'Likes' }).click();
    const likes = (await page.locator('.results').innerText()).match(/[\d,]+ likes?/g) ?? [];
    const numbers = likes.map((text) => Number(text.replace(/\D/g, '')));
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  });

  test('open a tweet, then its account, then the account’s tweets', async () => {
    await go('/search?q=harvest&lang=en');
    const text = await page.locator('.results .text').first().innerText();
    await page.locator('.results .meta a').first().click();
    expect(path()).toMatch(/^\/tweets\/\d+$/);
    expect(await page.locator('.text').innerText()).toBe(text);
    await page.locator('article h3 a').click();
    expect(path()).toMatch(/^\/accounts\//);
    expect(await page.locator('main').innerText()).toContain('As it stood when the account was suspended.');
    await page.locator('a.action').click();
    expect(path()).toMatch(/^\/search\?account=/);
    expect(await total()).toBeGreaterThan(0);
    expect(await facet('Account').locator('li.chosen').count()).toBe(1);
  });

  test('a hashed account of the 2019 form opens, and is named by nothing but its alias', async () => {
    await go('/search?campaign=meadow_201901&per_page=100');
    await page.locator('article h3', { hasText: 'hashed by Twitter' }).first().locator('a').click();
    expect(await page.locator('h1').innerText()).toMatch(/^Account [a-z]+-[a-z]+ [\w+/=-]{4} [\w+/=-]{4}$/);
    expect(await page.locator('.notice').innerText()).toContain('Please do not try to find out who it was.');
  });

  test('a tweet that two campaigns hold is shown as each publishes it', async () => {
    const shared = await site.sharedTweet();
    await go(`/tweets/${shared}`);
    expect(await page.locator('h2').count()).toBe(2);
  });

  test.each([
    ['ar', 'انتخابات'],
    ['fa', 'جشن'],
    ['he', 'הגשר'],
    ['ur', 'پل'],
  ])('tweets in %s run from right to left and say their language', async (lang, word) => {
    await go(`/search?lang=${lang}`);
    expect(await total()).toBeGreaterThan(0);
    const texts = page.locator(`.results .text[lang=${lang}]`);
    const fromTheRight = page.locator(`.results .text[lang=${lang}]:dir(rtl)`);
    expect(await fromTheRight.count()).toBeGreaterThan((await texts.count()) / 2);
    await search(word);
    expect(await total()).toBeGreaterThan(0);
    expect(await page.locator('mark').count()).toBeGreaterThan(0);
  });

  test('a search that finds nothing leads on', async () => {
    await go('/search?q=harvest+xyzzyq&lang=en');
    expect(await page.locator('h1').innerText()).toBe('No tweets found');
    expect(await page.locator('.clauses .none').innerText()).toContain('xyzzyq');
    await click('Remove filter Language: English');
    expect(path()).toBe('/search?q=harvest+xyzzyq');
  });

  test('errors are pages of the site, with what was typed', async () => {
    await go('/tweets/1');
    expect(await page.title()).toMatch(/^Error: /);
    await search('harvest');
    expect(await total()).toBeGreaterThan(0);
    await go(`/search?q=${'word+'.repeat(300)}&lang=en`);
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByRole('searchbox').inputValue()).toContain('word word');
    await search('harvest');
    expect(path()).toBe('/search?q=harvest&lang=en');
  });

  test('a bad date is named beside its field and the search runs without it', async () => {
    await go('/search?lang=en&date_from=2016-13');
    expect(await page.locator('#from-problem').innerText()).toContain('2016-13');
    expect(await page.getByLabel('From').inputValue()).toBe('2016-13');
    expect(await total()).toBeGreaterThan(0);
  });

  test('hostile text in the box stays text', async () => {
    await go('/');
    await search('"><script>document.title="taken"</script>');
    expect(await page.title()).not.toBe('taken');
    expect(await page.getByRole('searchbox').inputValue()).toBe('"><script>document.title="taken"</script>');
    expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
  });
});

const attributes = (elements: Locator, name: string): Promise<string[]> =>
  elements.evaluateAll((found, key) => found.map((element) => element.getAttribute(key) ?? ''), name);
