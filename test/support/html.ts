import * as cheerio from 'cheerio';
import { HtmlValidate } from 'html-validate';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { readConfig } from '../../common/config.ts';
import { createApp } from '../../server/app.ts';
import { createSiteServer } from '../../server/http/requestLimits.ts';
import type { SearchStore } from '../../server/saved/searchStore.ts';
import type { Searcher } from '../../server/archive/searcher.ts';
import { fakeStore } from './fakeStore.ts';

/** An answer of the site. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly $: cheerio.CheerioAPI;
}

export type Get = (path: string, init?: RequestInit) => Promise<Answer>;

/** The very app of the site on a free port, until the test ends. @returns its address */
export async function listening(
  searcher: Searcher,
  settings: NodeJS.ProcessEnv = {},
  store: SearchStore = fakeStore(),
): Promise<string> {
  const server = createSiteServer(createApp({ searcher, store, config: readConfig(settings) }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Asks the very app of the site. Redirects are not followed. */
export async function site(...site: Parameters<typeof listening>): Promise<Get> {
  const url = await listening(...site);
  return async (path, init) => {
    const response = await fetch(`${url}${path}`, { redirect: 'manual', ...init });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, $: cheerio.load(text) };
  };
}

const VALIDATOR = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Long titles are long query texts.
    'long-title': 'off',
    // Several values of a parameter repeat its name (docs/addresses.md).
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

/** What a validator finds wrong, one line each. */
export async function htmlProblems(html: string): Promise<readonly string[]> {
  const report = await VALIDATOR.validateString(html);
  const messages = report.results.flatMap((result) => result.messages);
  return messages
    .filter(({ ruleId, message }) => ruleId !== 'form-dup-name' || !saysSeveralValues(html, message))
    .map(({ ruleId, message, line }) => `${line}: ${message} (${ruleId})`);
}

/** Whether a repeated name keeps several values of a parameter in hidden fields: the rule cannot be told of these. */
function saysSeveralValues(html: string, message: string): boolean {
  const $ = cheerio.load(html);
  const name = /"(.*)"/.exec(message)?.[1] ?? '';
  return $('form')
    .toArray()
    .map((form) =>
      $(form)
        .find('[name]')
        .toArray()
        .filter((field) => $(field).attr('name') === name),
    )
    .filter((fields) => fields.length > 1)
    .every(
      (fields) =>
        fields.every((field) => $(field).attr('type') === 'hidden') &&
        new Set(fields.map((field) => $(field).attr('value'))).size === fields.length,
    );
}
