import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchChromium } from '../../bench/chromium.ts';

/** A step that finds nothing to click fails well before its test does, and says so. */
const STEP_TIMEOUT_MS = 20_000;

/** Opens a page in a context of its own. */
export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;

/**
 * A browser for the tests of one file. No test may leave an error in the console of a page.
 * @param keepPages whether pages outlive the test that opens them; opening one takes as long as three clicks
 */
export function useBrowser({ keepPages = false } = {}): OpenPage {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const errors: string[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    if (!keepPages) await Promise.all(contexts.splice(0).map((context) => context.close()));
    const said = errors.splice(0);
    if (said.length > 0) throw new Error(`The browser complained:\n${said.join('\n')}`);
  });
  afterAll(() => browser?.close());
  return async (options = {}) => {
    if (browser === undefined) throw new Error('The browser has not started');
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, ...options });
    contexts.push(context);
    context.setDefaultTimeout(STEP_TIMEOUT_MS);
    const page = await context.newPage();
    page.on('console', (message) => {
      // That a page was answered with 404 or 400 is what some tests are about.
      const expected = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !expected) errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    return page;
  };
}
