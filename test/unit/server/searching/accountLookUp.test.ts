import { expect, test } from 'vitest';
import { MOST_ACCOUNTS } from '../../../../search/query/accounts.ts';
import { parseQuery } from '../../../../search/query/parse.ts';
import { lookUpAccounts } from '../../../../server/searching/accountLookUp.ts';
import type { Ask, Question } from '../../../../server/archive/ask.ts';
import { countSearches } from '../../../../server/searching/searchCounts.ts';
import { parseSearchParams } from '../../../../server/address/searchParams.ts';
import { SiteError } from '../../../../server/http/siteError.ts';
import { usableQuery } from '../../../../server/searching/tweetSearch.ts';

/** An archive in which every question about accounts finds so many, and every search 7 tweets. */
function archive(accounts: number): { ask: Ask; asked: Question[] } {
  const asked: Question[] = [];
  const buckets = Array.from({ length: accounts }, (_, at) => ({ key: `${at}` }));
  const ask = async (...questions: readonly Question[]) => {
    asked.push(...questions);
    return questions.map(() => ({ hits: { total: { value: 7 } }, aggregations: { ids: { buckets } } }));
  };
  return { ask: ask as unknown as Ask, asked };
}

const paramsOf = (q: string) => parseSearchParams(new URLSearchParams({ q })).params;

test('a query without accounts asks nothing', async () => {
  const { ask, asked } = archive(1);
  const parsed = parseQuery('bread lang:ru');
  expect(await lookUpAccounts(ask, parsed)).toBe(parsed);
  expect(asked).toEqual([]);
});

test('all questions go in one round trip, and warnings come in the order of the text', async () => {
  const { ask, asked } = archive(0);
  const { query, warnings } = await lookUpAccounts(ask, parseQuery('bio:baker is:funny from:mill'));
  expect(asked.map(({ kind }) => kind)).toEqual(['accounts', 'accounts']);
  expect(warnings.map(({ code }) => code)).toEqual(['no_account', 'wrong_value', 'no_account']);
  expect(query).toMatchObject({ clauses: [{ accounts: [] }, { accounts: [] }] });
});

test('too many accounts are a problem of the search, and no count', async () => {
  const { ask } = archive(MOST_ACCOUNTS + 1);
  const error: unknown = await usableQuery(ask, paramsOf('bio:a')).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(SiteError);
  expect(error).toMatchObject({
    kind: 'bad_request',
    problems: [{ param: 'q', message: expect.stringMatching(/more than 10,000 accounts/) as string }],
  });
  expect(await countSearches(ask, [paramsOf('bio:a'), paramsOf('bread')])).toEqual([undefined, 7]);
});
