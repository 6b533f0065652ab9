import * as cheerio from 'cheerio';
import { expect, test } from 'vitest';
import type { AccountResult, AccountsAnswer } from '../../server/accounts/accountAnswer.ts';
import { useSampleSite } from '../support/sampleSite.ts';

const site = useSampleSite();

const json = async <T>(path: string): Promise<T> => (await fetch(site.url + path)).json() as Promise<T>;

async function everyAccount(): Promise<readonly AccountResult[]> {
  const accounts: AccountResult[] = [];
  for (let path: string | null = '/accounts.json?per_page=50'; path !== null;) {
    const { results, next }: AccountsAnswer = await json(path);
    accounts.push(...results);
    path = next;
  }
  return accounts;
}

const DAY_MS = 86_400_000;

test('the list holds every account of the release once, with the tweets that a search finds', async () => {
  const accounts = await everyAccount();
  expect(accounts).toHaveLength(120);
  expect(new Set(accounts.map(({ id, campaign }) => `${campaign} ${id}`)).size).toBe(120);
  expect(accounts.reduce((sum, { tweets }) => sum + (tweets ?? 0), 0)).toBe(5_000);
  for (const { id, campaign, tweets, first_tweet: first, created, ...account } of accounts.slice(0, 25)) {
    const search = new URLSearchParams({ account: id, campaign, sort: 'oldest', per_page: '1' });
    const { total, results, facets } = await json<{
      readonly total: number;
      readonly results: readonly { readonly time: string }[];
      readonly facets: { readonly lang: readonly { readonly value: string }[] };
    }>(`/search.json?${search}`);
    expect([id, total, results[0]?.time ?? null]).toEqual([id, tweets, first]);
    expect([...account.tweet_langs].sort()).toEqual(facets.lang.map(({ value }) => value).sort());
    if (first === null || created === null) continue;
    const days = Math.floor((Date.parse(first) - Date.parse(created)) / DAY_MS);
    expect(account.days_to_first_tweet).toBe(days < 0 ? null : days);
  }
});

test('the CSV has as many rows as the list has accounts', async () => {
  const response = await fetch(`${site.url}/accounts.csv?names=hashed`);
  const { total } = await json<AccountsAnswer>('/accounts.json?names=hashed');
  expect(response.headers.get('x-total-count')).toBe(String(total));
  expect((await response.text()).match(/^[0-9a-zA-Z+/=_-]{40,64},/gm)).toHaveLength(total);
});

test('hashed accounts are found by what the pages call them, and by no other account’s name', async () => {
  const hashed = (await everyAccount()).filter((account) => account.hashed);
  expect(hashed.length).toBeGreaterThan(50);
  for (const { alias, id } of hashed.slice(0, 10)) {
    const { results } = await json<AccountsAnswer>(
      `/accounts.json?${new URLSearchParams({ q: alias ?? '' })}`,
    );
    expect(results.map((account) => account.id)).toEqual([id]);
  }
});

test('the page of every kind of account counts what it shares as the list does', async () => {
  const accounts = await everyAccount();
  const kinds = Map.groupBy(accounts, ({ hashed, tweets, source }) => `${hashed} ${tweets === 0} ${source}`);
  let checked = 0;
  for (const [account] of kinds.values()) {
    const response = await fetch(site.url + (account?.url ?? ''));
    expect(response.status).toBe(200);
    const $ = cheerio.load(await response.text());
    for (const link of $('.cohorts a').get()) {
      const path = $(link).attr('href') ?? '';
      const { total } = await json<AccountsAnswer>(path.replace('/accounts', '/accounts.json'));
      expect([path, $(link).text()]).toEqual([path, `${total.toLocaleString('en')} accounts`]);
      checked += 1;
    }
  }
  expect(checked).toBeGreaterThan(5);
});
