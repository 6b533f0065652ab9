import { expect } from 'vitest';
import { numberIn, type Task } from '../../support/reader.ts';

/** Of the sample, which has the same bytes in every run: a reply with a reply. */
const AMID_A_THREAD = '968350217971168920';
/** A tweet whose text others say too. */
const SAID_OFTEN = '908188831507973813';
/** A tweet that both campaigns hold. */
const IN_BOTH = '511228589076150091';

export const TWEETS: readonly Task[] = [
  {
    name: 'open a tweet from its card',
    async steps(reader) {
      await reader.open('/search?q=harvest&lang=en');
      const text = await reader.page.locator('.results .text').first().innerText();
      await reader.go(reader.page.locator('.results .meta a').first());
      expect(reader.path()).toMatch(/^\/tweets\/\d+$/);
      expect(await reader.page.locator('.text').first().innerText()).toBe(text);
    },
  },
  {
    name: 'read a thread: up to what a tweet replies to, down to what replies to it',
    async steps(reader) {
      await reader.open(`/tweets/${AMID_A_THREAD}`);
      const lines = reader.page.locator('.thread > li');
      expect(await lines.count()).toBe(2);
      await reader.go(reader.page.locator('.thread .replies article .meta a').first());
      expect(reader.path()).toMatch(/^\/tweets\/\d+$/);
      expect(reader.path()).not.toContain(AMID_A_THREAD);
      expect(await lines.count()).toBe(3);
      await reader.go(lines.nth(1).locator('.meta a').first());
      expect(reader.path()).toBe(`/tweets/${AMID_A_THREAD}`);
    },
  },
  {
    name: 'list the tweets of a thread as a search',
    async steps(reader) {
      await reader.open(`/tweets/${AMID_A_THREAD}`);
      await reader.follow('All 3 tweets of this thread that are here');
      expect(await reader.total()).toBe(3);
    },
  },
  {
    name: 'see which tweets say the same',
    async steps(reader) {
      await reader.open(`/tweets/${SAID_OFTEN}`);
      const same = reader.page.locator('section[aria-labelledby=same-text]');
      const count = numberIn(await same.locator('p').first().innerText());
      await reader.follow(/as a search$/, same);
      expect(await reader.total()).toBe(count);
      expect(count).toBeGreaterThan(1);
    },
  },
  {
    name: 'see where a tweet stands in the release',
    async steps(reader) {
      await reader.open(`/tweets/${AMID_A_THREAD}`);
      await reader.page.locator('.provenance summary').click();
      const told = await reader.page.locator('.provenance').innerText();
      expect(told).toContain('fable_tweets_csv_hashed.csv');
      expect(told).toMatch(/[\d,]+ of 2,900/);
      expect(told.match(/\b[0-9a-f]{64}\b/g)).toHaveLength(2);
    },
  },
  {
    name: 'cite a tweet in four formats',
    async steps(reader) {
      await reader.open('/search?q=harvest');
      await reader.go(
        reader.page.locator('.results').getByRole('link', { name: 'Cite', exact: true }).first(),
      );
      expect(reader.path()).toMatch(/^\/tweets\/\d+\/cite$/);
      const id = /\d+/.exec(reader.path())?.[0] ?? '';
      const formats = await reader.page.locator('pre').allInnerTexts();
      expect(formats).toHaveLength(4);
      for (const text of formats) expect(text).toContain(`/tweets/${id}`);
      expect(await reader.download('as BibTeX')).toContain('@');
    },
  },
  {
    name: 'read a tweet that two campaigns hold as each publishes it',
    async steps(reader) {
      await reader.open(`/tweets/${IN_BOTH}`);
      expect(await reader.page.locator('section.card > h2').count()).toBe(2);
    },
  },
  {
    name: 'show covered pictures, and see where else one was used',
    async steps(reader) {
      await reader.open('/search?q=has%3Aimages&sort=oldest');
      expect(await reader.page.locator('.results img').count()).toBe(0);
      const same = reader.page.locator('.results .media a', { hasText: 'Same picture' }).first();
      const tweets = numberIn((await same.innerText()).replace('Same picture: ', ''));
      await reader.follow('Show the media on this page');
      expect(await reader.page.locator('.results img').count()).toBeGreaterThan(0);
      await reader.go(reader.page.locator('.results .media a', { hasText: 'Same picture' }).first());
      expect(await reader.total()).toBe(tweets);
    },
  },
  {
    name: 'read about a picture',
    async steps(reader) {
      await reader.open('/search?q=has%3Aimages&media=show');
      await reader.follow('About this file');
      expect(await reader.heading()).toMatch(/^Picture [0-9a-f]{16}$/);
      await reader.follow(/^Tweet \d+/);
      expect(reader.path()).toMatch(/^\/tweets\/\d+/);
    },
  },
];
