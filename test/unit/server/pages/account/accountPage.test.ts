import { describe, expect, test } from 'vitest';
import type { AccountDocument } from '../../../../../search/documents.ts';
import { parseAccountParams } from '../../../../../server/accounts/accountParams.ts';
import type {
  AccountPortrait,
  Cohort,
  Contact,
  UsedValue,
} from '../../../../../server/accounts/portraitAnswer.ts';
import { UNKNOWN_ACCOUNT } from '../../../../../server/accounts/portrait.ts';
import { usedTable } from '../../../../../server/pages/account/accountUsed.ts';
import { onlyFacet } from '../../../../../server/address/searchLinks.ts';
import { fakePortrait } from '../../../../support/fakeAccounts.ts';
import { anAccount, aTweet, fakeSearcher } from '../../../../support/fakeSearcher.ts';
import { htmlProblems, site, type Answer } from '../../../../support/html.ts';

const HASH = '3f9a1c77be02d4581a6f0c2b9e8d7765432100ffeeddccbbaa99887766554433';
const params = onlyFacet('account', '1001');

const used = (value: string, ...quarters: [from: number, tweets: number][]): UsedValue => ({
  value,
  tweets: quarters.reduce((sum, [, tweets]) => sum + tweets, 0),
  quarters: quarters.map(([from, tweets]) => ({ from, tweets })),
});
const held = { id: '1002', screen_name: 'old_bridge', display_name: 'Old Bridge', hashed: false };
const contact = (id: string, tweets: number, given?: Contact['held']): Contact => ({
  id,
  tweets,
  held: given,
});
const cohort = (kind: Cohort['kind'], value: string, query: string, accounts: number): Cohort => ({
  kind,
  value,
  params: parseAccountParams(new URLSearchParams(query)).params,
  accounts,
});

const portrait: Partial<AccountPortrait> = {
  used: {
    ...UNKNOWN_ACCOUNT.used,
    lang: [used('en', [Date.UTC(2014, 0), 8], [Date.UTC(2014, 9), 2]), used('none', [Date.UTC(2014, 3), 1])],
    client: [used('Quill & "Feed"', [Date.UTC(2014, 0), 11])],
    mention: [used('1002', [Date.UTC(2014, 0), 3]), used(HASH, [Date.UTC(2014, 0), 1])],
  },
  contacts: {
    ...UNKNOWN_ACCOUNT.contacts,
    retweets: [contact('1002', 5, held), contact('77', 1)],
    mentions: [contact('1002', 3, held), contact('far_away', 1), contact(HASH, 1)],
    retweeted_by: [contact(HASH, 2, { id: HASH, screen_name: HASH, display_name: HASH, hashed: true })],
  },
  cohorts: [
    cohort('created', '2014-03-05', 'created_from=2014-03-05&created_to=2014-03-05', 14),
    cohort('first_minute', '2014-10-13T12:34', 'first_tweet=2014-10-13T12:34', 1),
    cohort('client', 'Quill & "Feed"', 'client=Quill+%26+"Feed"', 2),
  ],
};

async function page(given: Partial<AccountPortrait> = portrait, accounts = [anAccount()]): Promise<Answer> {
  const account = async (): Promise<AccountPortrait> => fakePortrait(accounts, given);
  const get = await site(
    fakeSearcher({ accounts, tweets: [aTweet(), aTweet({ id: '2' })], overrides: { account } }),
  );
  return get(`/accounts/${accounts[0]?.account.id}`);
}

describe('what an account used over time', () => {
  test('stands in one table by quarters, with the empty ones, and every number is a link', async () => {
    const { $ } = await page();
    expect(
      $('.used thead th')
        .map((_, cell) => $(cell).text())
        .get(),
    ).toEqual(['Value', 'All', '2014 Q1', '2014 Q2', '2014 Q3', '2014 Q4']);
    const english = $('.used tbody').first().find('tr').eq(1);
    expect(
      english
        .find('td')
        .map((_, cell) => $(cell).text())
        .get(),
    ).toEqual(['10 tweets: English', '8', '', '', '2']);
    expect(
      english
        .find('td a')
        .map((_, link) => $(link).attr('href'))
        .get(),
    ).toEqual([
      '/search?lang=en&account=1001',
      '/search?lang=en&account=1001&date_from=2014-01&date_to=2014-03',
      '/search?lang=en&account=1001&date_from=2014-10&date_to=2014-12',
    ]);
    expect(english.find('td a').eq(1).attr('aria-label')).toBe('English, 2014 Q1: 8 tweets');
    expect(
      $('.used [scope=rowgroup]')
        .map((_, cell) => $(cell).text())
        .get(),
    ).toEqual(['Language', 'Client', 'Mention']);
    expect(
      $('.used [scope=row]')
        .map((_, cell) => $(cell).text())
        .get(),
    ).toEqual(['English', 'Not published', 'Quill & "Feed"', '@old_bridge', 'maple-plover 3f9a 1c77']);
  });

  test('is counted by years where quarters would be too many, and the sums stay', () => {
    const lang = [used('en', [Date.UTC(2010, 9), 1], [Date.UTC(2014, 0), 2], [Date.UTC(2014, 9), 3])];
    const table = usedTable(params, {
      used: { ...UNKNOWN_ACCOUNT.used, lang },
      contacts: UNKNOWN_ACCOUNT.contacts,
    });
    expect(table?.columns).toEqual(['2010', '2011', '2012', '2013', '2014']);
    const [row] = table?.groups[0]?.rows ?? [];
    expect(row?.cells.map(({ tweets, level }) => [tweets, level])).toEqual([
      ['1', 3],
      ['', 0],
      ['', 0],
      ['', 0],
      ['5', 5],
    ]);
    expect(row?.cells.at(-1)?.url).toBe('/search?lang=en&account=1001&date_from=2014&date_to=2014');
  });

  test('of a damaged time makes no table of centuries', () => {
    const lang = [used('en', [Date.UTC(1970, 0), 1], [Date.UTC(2021, 9), 3])];
    const table = usedTable(params, {
      used: { ...UNKNOWN_ACCOUNT.used, lang },
      contacts: UNKNOWN_ACCOUNT.contacts,
    });
    expect([table?.columns.length, table?.columns.at(-1)]).toEqual([20, '2021']);
  });

  test('is not there without tweets', () => {
    expect(usedTable(params, UNKNOWN_ACCOUNT)).toBeUndefined();
  });
});

describe('whom an account met', () => {
  test('is named where the archive knows it, and every count is a search', async () => {
    const { $ } = await page();
    const items = $('[id^=contact-]')
      .map((_, heading) =>
        $(heading)
          .parent()
          .find('li')
          .map((__, item) =>
            [
              $(heading).text(),
              $(item).find('.who').text(),
              $(item).find('a.who').attr('href') ?? '-',
              $(item).find('.count').attr('href'),
            ].join(' | '),
          )
          .get(),
      )
      .get();
    expect(items).toEqual([
      'It retweets | @old_bridge | /accounts/1002 | /search?q=retweets_of%3A1002&account=1001&sort=newest',
      'It retweets | 77 | - | /search?q=retweets_of%3A77&account=1001&sort=newest',
      'It mentions | @old_bridge | /accounts/1002 | /search?account=1001&mention=1002',
      'It mentions | @far_away | - | /search?account=1001&mention=far_away',
      `It mentions | maple-plover 3f9a 1c77 | - | /search?account=1001&mention=${HASH}`,
      `Retweeted by | maple-plover 3f9a 1c77 | /accounts/${HASH} | /search?q=retweets_of%3A1001&account=${HASH}&sort=newest`,
    ]);
  });
});

test('what an account shares is a list of accounts, and what it does not share is said', async () => {
  const { $ } = await page();
  const items = $('.cohorts li')
    .map((_, item) => `${$(item).text()} ${$(item).find('a').attr('href') ?? ''}`)
    .get();
  expect(items).toEqual([
    'Created on 5 March 2014: 14 accounts /accounts?created_from=2014-03-05&created_to=2014-03-05',
    'First tweet here in the same minute, 13 Oct 2014, 12:34 UTC: no other account ',
    'Tweeted with “Quill & "Feed"”: 2 accounts /accounts?client=Quill+%26+%22Feed%22',
  ]);
});

describe('the profile', () => {
  test.each<[Partial<AccountDocument>, string]>([
    [{ first_tweet: Date.UTC(2014, 9, 13, 12), days_to_first_tweet: 222 }, ', 222 days after it was created'],
    [{ first_tweet: Date.UTC(2014, 2, 6), days_to_first_tweet: 1 }, ', 1 day after it was created'],
    [{ first_tweet: Date.UTC(2014, 2, 5, 9), days_to_first_tweet: 0 }, ', on the day it was created'],
    [
      { first_tweet: Date.UTC(2013, 2, 5), created: Date.UTC(2014, 2, 5) },
      ', before the day that the release',
    ],
    [{ first_tweet: Date.UTC(2013, 2, 5), created: undefined }, 'UTC'],
  ])('sets the first tweet against the creation: %o', async (given, text) => {
    const { $ } = await page({}, [anAccount({ ...given, last_tweet: Date.UTC(2016, 0, 1) })]);
    const row = $('dt').filter((_, term) => $(term).text() === 'First tweet here');
    expect(row.next().text()).toContain(text);
    if (given.created === undefined && 'created' in given) expect(row.next().text()).toMatch(/UTC$/);
  });

  test('of a hashed account has no name, its whole hash once to copy, and the operator that finds it', async () => {
    const { $ } = await page({}, [
      anAccount({ id: HASH, hashed: true, screen_name: HASH, display_name: HASH, description: undefined }),
    ]);
    expect($('h1').text()).toBe('Account maple-plover 3f9a 1c77');
    expect(
      $('code.whole')
        .map((_, code) => $(code).text())
        .get(),
    ).toEqual([HASH, 'from:"maple-plover 3f9a 1c77"']);
    expect(
      $('dt')
        .map((_, term) => $(term).text())
        .get(),
    ).not.toContain('Handle');
    expect($('main').text().split(HASH)).toHaveLength(2);
    expect($('.notice').text()).toContain('fewer than 5,000 followers');
  });
});

test('its tweets are searched in place, in any order, and taken away', async () => {
  const { $ } = await page();
  const form = $('#account-q').closest('form');
  expect([form.attr('action'), form.find('[name=account]').val()]).toEqual(['/search', '1001']);
  const sorts = $('section[aria-labelledby=tweets] .sorts a')
    .map((_, link) => $(link).attr('href'))
    .get();
  expect(sorts).toContain('/search?account=1001&sort=oldest');
  expect($('link[rel=alternate][type="application/atom+xml"]').attr('href')).toBe(
    '/search.atom?account=1001',
  );
});

test('it is valid HTML, and text from the data is text', async () => {
  const evil = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`;
  const { text, $ } = await page(
    {
      ...portrait,
      used: { ...UNKNOWN_ACCOUNT.used, client: [used(evil, [0, 1])] },
      contacts: { ...UNKNOWN_ACCOUNT.contacts, mentions: [contact(evil, 1)] },
      cohorts: [cohort('client', evil, '', 2)],
    },
    [anAccount(), anAccount({ campaign: 'meadow', description: evil, display_name: evil })],
  );
  expect($('main').find('img, [onerror], script')).toHaveLength(0);
  expect($('main').text()).toContain('<script>');
  expect(await htmlProblems(text)).toEqual([]);
});
