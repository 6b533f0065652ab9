import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { aReader } from '../support/reader.ts';
import { useSampleSite } from '../support/sampleSite.ts';
import { ACCOUNTS } from './tasks/accounts.ts';
import { FINDING } from './tasks/finding.ts';
import { KEEPING } from './tasks/keeping.ts';
import { NARROWING } from './tasks/narrowing.ts';
import { TIME } from './tasks/time.ts';
import { TROUBLE } from './tasks/trouble.ts';
import { TWEETS } from './tasks/tweets.ts';

/** What readers come for, by links and forms alone. */
const TASKS = [...FINDING, ...NARROWING, ...TIME, ...ACCOUNTS, ...TWEETS, ...KEEPING, ...TROUBLE];

const site = useSampleSite({ media: true });
const openPage = useBrowser({ keepPages: true });

test('there are forty tasks at least, each of its own name', () => {
  expect(TASKS.length).toBeGreaterThanOrEqual(40);
  expect(new Set(TASKS.map(({ name }) => name)).size).toBe(TASKS.length);
});

describe.each([
  ['off', false],
  ['on', true],
])('with JavaScript %s', (_, javaScriptEnabled) => {
  let page: Page;

  beforeAll(async () => {
    page = await openPage({ javaScriptEnabled });
  });

  test.each(TASKS.map(({ name, steps }) => [name, steps] as const))('%s', async (_name, steps) => {
    await page.goto('about:blank');
    await steps(aReader(page, site.url));
  });
});
